/** Pages that need nothing but their name in the address. */
export const PLAIN_PAGES = [
  'compare',
  'terminals',
  'catalogue',
  'people',
  'exports',
  'account',
] as const;

export type PlainPage = (typeof PLAIN_PAGES)[number];

/** What an address names; the query says how it is looked at (a date, a part, an open detail). */
export type Place =
  | { readonly page: 'today' }
  | { readonly page: PlainPage }
  | { readonly page: 'site'; readonly siteId: string };

export type Query = Readonly<Record<string, string>>;

export interface Route {
  readonly place: Place;
  readonly query: Query;
}

/** The place of an address; one that names nothing is today. */
export function readRoute(pathname: string, search: string): Route {
  const query = Object.fromEntries(new URLSearchParams(search));
  const [first = '', second = '', ...rest] = pathname.split('/').slice(1);
  if (first === 'sites' && second !== '' && rest.length === 0) {
    return { place: { page: 'site', siteId: decoded(second) }, query };
  }
  const plain = second === '' ? PLAIN_PAGES.find((it) => it === first) : undefined;
  return { place: plain ? { page: plain } : { page: 'today' }, query };
}

/** The address of a place. Empty values of the query are left out. */
export function hrefOf(place: Place, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const search = new URLSearchParams(given).toString();
  return pathOf(place) + (search === '' ? '' : `?${search}`);
}

function pathOf(place: Place): string {
  if (place.page === 'today') return '/';
  if (place.page === 'site') return `/sites/${encodeURIComponent(place.siteId)}`;
  return `/${place.page}`;
}

/** A half-typed escape names nothing: it is read as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

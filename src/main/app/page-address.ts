/** Pages are at home here, and nowhere on the disk: what they may fetch is what this program hands out. */
export const PAGE_SCHEME = 'coipo';
const HOME = `${PAGE_SCHEME}://app/renderer/`;

export type PageName = 'index' | 'customer';

/** Where a page of the program is. */
export const pageUrl = (name: PageName): string => `${HOME}${name}.html`;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};
/** One folder deep and no names that mean another folder: nothing outside can be named. */
const FILE = /^(?:assets\/)?[\w-][\w.-]*\.([a-z0-9]+)$/;

/**
 * Which built file an address means.
 * @returns the path under the built pages and its media type; `null` for anything that is not handed out
 */
export function pageFile(url: string): { readonly path: string; readonly type: string } | null {
  const [address = ''] = url.split(/[?#]/, 1);
  if (!address.startsWith(HOME)) return null;
  const path = address.slice(HOME.length);
  const type = TYPES[FILE.exec(path)?.[1] ?? ''];
  return type === undefined ? null : { path, type };
}

import { contactTone } from '@hq/web/components/contact-tone';
import type { ContactTone } from '@hq/web/components/contact-tone';
import type { SiteToday } from '@shared/hq/sites';

/** Share of the spots in service that are taken, 0–100; `null` while no booth told of any. */
export function occupancy(site: Pick<SiteToday, 'openStays' | 'spots'>): number | null {
  return site.spots === 0 ? null : (site.openStays / site.spots) * 100;
}

/** How a row is marked: by its gravest trouble. */
export function rowTone(site: SiteToday, now: number): ContactTone {
  if (site.alarms.critical > 0 || site.differences > 0) return 'trouble';
  const contact = contactTone(site.lastContactAt, now);
  if (contact !== 'good') return contact;
  return site.alarms.warning > 0 ? 'attention' : 'good';
}

/** Sites that a text names, by name or address, without minding accents or case. */
export function matching(sites: readonly SiteToday[], text: string): readonly SiteToday[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return sites;
  return sites.filter((it) => {
    const named = plain(`${it.name} ${it.address}`);
    return words.every((word) => named.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

export interface TodaySums {
  readonly revenue: number;
  readonly payments: number;
  readonly openStays: number;
  readonly spots: number;
  readonly cash: number;
  readonly waiting: number;
}

/** All of them together. */
export function sums(sites: readonly SiteToday[]): TodaySums {
  const add = (of: (site: SiteToday) => number) => sites.reduce((sum, it) => sum + of(it), 0);
  return {
    revenue: add((it) => it.revenue),
    payments: add((it) => it.payments),
    openStays: add((it) => it.openStays),
    spots: add((it) => it.spots),
    cash: add((it) => it.cashInDrawers),
    waiting: add((it) => it.waiting),
  };
}

/** The newest business date that any of them is in; `undefined` of none. */
export function newestDate(sites: readonly Pick<SiteToday, 'date'>[]): string | undefined {
  return sites
    .map((it) => it.date)
    .toSorted()
    .at(-1);
}

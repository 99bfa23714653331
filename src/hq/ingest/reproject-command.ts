import { sites } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { asc } from 'drizzle-orm';
import { reproject } from './reproject';

/**
 * `hq reproject [SITE]`: rows of one site, or of all, made again from their events; HQ may be serving
 * meanwhile where it runs on a PostgreSQL server. Throws `NOT_FOUND`.
 * @param tell for the person at the terminal, one line per site
 */
export async function reprojectCommand(
  hq: Hq,
  siteId: string | undefined,
  tell: (words: string) => void,
): Promise<void> {
  const all = await hq.db.select({ id: sites.siteId }).from(sites).orderBy(asc(sites.siteId));
  const wanted = siteId === undefined ? all.map(({ id }) => id) : [siteId];
  for (const id of wanted) {
    const { events, faults, days } = await reproject(hq, id);
    tell(`${id}: ${events} events, ${faults} of them not understood, ${days} closed days counted`);
  }
}

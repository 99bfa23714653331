import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { HqError } from '@hq/http/error';
import { sql } from 'drizzle-orm';

/**
 * Holds a site until the transaction ends, so that its booths' runs are stored one after the other: what
 * follows from a run is counted against rows that nobody else changes meanwhile. Answers the zone of its
 * walls. Throws `NOT_FOUND`.
 */
export async function lockSite(tx: HqTx, siteId: string): Promise<string> {
  const [site] = await rowsOf<{ zone: string }>(
    tx,
    sql`SELECT zone FROM sites WHERE site_id = ${siteId} FOR UPDATE`,
  );
  if (!site) throw new HqError('NOT_FOUND', { site: siteId });
  return site.zone;
}

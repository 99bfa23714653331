import type { HqTx } from '@hq/db/database';
import { sites } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import { eq } from 'drizzle-orm';

/**
 * Holds a site until the transaction ends, so that its booths' runs are stored one after the other: what
 * follows from a run is counted against rows that nobody else changes meanwhile. Answers the zone of its
 * walls. Throws `NOT_FOUND`.
 */
export async function lockSite(tx: HqTx, siteId: string): Promise<string> {
  const [site] = await tx
    .select({ zone: sites.zone })
    .from(sites)
    .where(eq(sites.siteId, siteId))
    .for('update');
  if (!site) throw new HqError('NOT_FOUND', { site: siteId });
  return site.zone;
}

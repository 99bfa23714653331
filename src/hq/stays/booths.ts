import type { HqReader } from '@hq/db/database';
import { terminals } from '@hq/db/schema/index';
import type { BoothName } from '@shared/sync/feed-stays';
import { eq } from 'drizzle-orm';

/** The booths that a site has or had, as the others call them, by their ids. */
export async function boothsOf(
  db: HqReader,
  siteId: string,
): Promise<ReadonlyMap<string, BoothName>> {
  const rows = await db
    .select({ id: terminals.id, code: terminals.code, name: terminals.name })
    .from(terminals)
    .where(eq(terminals.siteId, siteId));
  return new Map(rows.map((row) => [row.id, row]));
}

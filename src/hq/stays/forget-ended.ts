import type { HqDb } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { sql } from 'drizzle-orm';

const DAY_MS = 86_400_000;
/** How long booths are told of a stay that ended. */
const KEPT_DAYS = 30;

/**
 * Leaves out of the feed what ended long ago, so that a booth that joins does not read the past of its
 * site: only what every active booth has been in contact for since, with a day to spare, because a booth
 * that was away for months must still hear that its cars have left. Answers how many.
 */
export async function forgetEndedStays(db: HqDb, now: number): Promise<number> {
  const [forgotten] = await rowsOf<{ n: number }>(
    db,
    sql`WITH heard AS (
          SELECT site_id, min(coalesce(last_contact_at, 0)) AS until FROM terminals
          WHERE status = 'active' GROUP BY site_id),
        gone AS (
          DELETE FROM feed_entries f USING heard h
          WHERE h.site_id = f.site_id AND f.kind = 'stay' AND f.body -> 'end' <> 'null'::jsonb
            AND f.updated_at < ${now - KEPT_DAYS * DAY_MS}::bigint
            AND f.updated_at < h.until - ${DAY_MS}::bigint
          RETURNING 1)
        SELECT count(*)::bigint AS n FROM gone`,
  );
  return forgotten?.n ?? 0;
}

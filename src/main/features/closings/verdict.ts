import type { HqVerdict } from '@shared/contracts/closings';
import { closingRowSchema } from '@shared/sync/feed-rows';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { feedRows, syncState } from '@main/db/schema/index';
import type { ClosingRow } from './repo';

const differing = prepared((db) =>
  db.$client
    .prepare<[], number>(
      `SELECT count(*) FROM feed_rows f
       JOIN day_closings d ON d.id = json_extract(f.body, '$.dayClosingId')
       WHERE f.kind = 'closing' AND json_extract(f.body, '$.state') = 'differs'`,
    )
    .pluck(),
);

/** How many of this booth's closings headquarters counts differently. */
export function countDiffering(db: Db): number {
  return differing(db).get() ?? 0;
}

const WAITING: HqVerdict = { state: 'waiting', checkedAt: null, differences: [] };

/**
 * What headquarters made of a closed day when it counted it from the payments it holds; `null` without a
 * headquarters. What it said of an earlier closing of the date, before a backup was restored, is not of this one.
 */
export function verdictOf(db: Db, { id, terminalId, businessDate }: ClosingRow): HqVerdict | null {
  const enrolled = db.select({ id: syncState.id }).from(syncState).get();
  if (!enrolled) return null;
  const told = db
    .select({ body: feedRows.body })
    .from(feedRows)
    .where(and(eq(feedRows.kind, 'closing'), eq(feedRows.key, `${terminalId}/${businessDate}`)))
    .get();
  const read = closingRowSchema.safeParse(told?.body);
  if (!read.success || read.data.dayClosingId !== id) return WAITING;
  const { state, checkedAt, differences } = read.data;
  return { state, checkedAt, differences };
}

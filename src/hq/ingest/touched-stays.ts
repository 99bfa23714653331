import type { HqTx } from '@hq/db/database';
import { sessions } from '@hq/db/schema/index';
import { and, eq, sql } from 'drizzle-orm';
import type { Rows } from './rows';
import { SESSIONS } from './tables';

const FACTS = {
  id: sessions.id,
  entryTerminalId: sessions.entryTerminalId,
  exitTerminalId: sessions.exitTerminalId,
  businessDate: sessions.businessDate,
  startTime: sessions.startTime,
  status: sessions.status,
  endTime: sessions.endTime,
  endDate: sessions.endDate,
};

/** A stay as sums and days count it. */
export type StayNow = Pick<typeof sessions.$inferSelect, keyof typeof FACTS>;

/** The stays that rows are about, as they are in the database now. */
export async function staysNow(
  tx: HqTx,
  siteId: string,
  rows: Rows,
): Promise<ReadonlyMap<string, StayNow>> {
  const ids = rows.of(SESSIONS).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  // As an array they are looked up by the key, also while the server has no statistics of a new booth's rows.
  const wanted = sql`ARRAY(SELECT json_array_elements_text(${JSON.stringify(ids)}::json))`;
  const found = await tx
    .select(FACTS)
    .from(sessions)
    .where(and(eq(sessions.siteId, siteId), sql`${sessions.id} = ANY(${wanted})`));
  return new Map(found.map((stay) => [stay.id, stay]));
}

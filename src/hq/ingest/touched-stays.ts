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

/** Those of some stays that are in the database, as they are now. */
export async function staysNow(
  tx: HqTx,
  siteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StayNow>> {
  if (ids.length === 0) return new Map();
  // As an array they are looked up by the key, also while the server has no statistics of a new booth's rows.
  const wanted = sql`ARRAY(SELECT json_array_elements_text(${JSON.stringify(ids)}::json))`;
  const found = await tx
    .select(FACTS)
    .from(sessions)
    .where(and(eq(sessions.siteId, siteId), sql`${sessions.id} = ANY(${wanted})`));
  return new Map(found.map((stay) => [stay.id, stay]));
}

/** What the events of a run say of a stay: all of it, or a part. */
export type SaidOfStay = Partial<Omit<typeof sessions.$inferInsert, 'siteId'>> &
  Pick<StayNow, 'id'>;

/** The stays that rows are about; their key is what every event says. */
export const staysSaid = (rows: Rows): readonly SaidOfStay[] =>
  rows.of(SESSIONS) as readonly SaidOfStay[];

/** A stay that nobody had heard of, as it is once this is written. */
export function newStay(said: SaidOfStay): StayNow {
  return {
    id: said.id,
    entryTerminalId: said.entryTerminalId ?? null,
    exitTerminalId: said.exitTerminalId ?? null,
    businessDate: said.businessDate ?? null,
    startTime: said.startTime ?? null,
    status: said.status ?? 'open',
    endTime: said.endTime ?? null,
    endDate: said.endDate ?? null,
  };
}

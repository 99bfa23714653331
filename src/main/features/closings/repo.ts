import { dayTotalsSchema } from '@shared/contracts/closings';
import type { DayTotals } from '@shared/contracts/closings';
import { asc, desc, eq, lt, and } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { dayClosingAddenda, dayClosings } from '@main/db/schema/index';

export type ClosingRow = typeof dayClosings.$inferSelect;
export type AddendumRow = typeof dayClosingAddenda.$inferSelect;

/** The totals of a closing or an addendum; those of before there were two booths have none taken over. */
export function totalsKept({ totals }: Pick<ClosingRow, 'totals'>): DayTotals {
  return dayTotalsSchema.parse(totals);
}

export function closingOf(db: Db, terminalId: string, date: string): ClosingRow | undefined {
  return db
    .select()
    .from(dayClosings)
    .where(and(eq(dayClosings.terminalId, terminalId), eq(dayClosings.businessDate, date)))
    .get();
}

/** Newest first, from before a date on. */
export function closingsBefore(
  db: Db,
  terminalId: string,
  before: string | null,
  limit: number,
): ClosingRow[] {
  const older = before === null ? undefined : lt(dayClosings.businessDate, before);
  return db
    .select()
    .from(dayClosings)
    .where(and(eq(dayClosings.terminalId, terminalId), older))
    .orderBy(desc(dayClosings.businessDate))
    .limit(limit)
    .all();
}

export function addendaOf(db: Db, closingId: string): AddendumRow[] {
  return db
    .select()
    .from(dayClosingAddenda)
    .where(eq(dayClosingAddenda.dayClosingId, closingId))
    .orderBy(asc(dayClosingAddenda.number))
    .all();
}

/** What makes a date active at this booth: its own rows, and own stays that it heard of as ended elsewhere. */
const ACTIVE = [
  ['sessions', 'business_date', ' AND arrived = 0'],
  ['sessions', 'elsewhere_date', ''],
  ['payments', 'business_date', ''],
  ['payment_reversals', 'business_date', ''],
  ['shifts', 'business_date', ''],
  ['receivable_collections', 'business_date', ''],
] as const;

/** The oldest and all other dates after one on which something happened, up to and including another. */
export function activeDates(db: Db, after: string, until: string): string[] {
  const dates = ACTIVE.map(
    ([table, column, where]) =>
      `SELECT DISTINCT ${column} AS date FROM ${table} WHERE ${column} > ? AND ${column} <= ?${where}`,
  ).join(' UNION ');
  return db.$client
    .prepare<string[], { date: string }>(`${dates} ORDER BY date`)
    .all(...ACTIVE.flatMap(() => [after, until]))
    .map((row) => row.date);
}

export interface OpenShiftOfDay {
  readonly number: number;
  readonly userName: string;
  readonly openedAt: number;
}

/** The shift that is open and belongs to a date or to one before it. */
export function openShiftUpTo(db: Db, terminalId: string, date: string): OpenShiftOfDay | null {
  const row = db.$client
    .prepare<[string, string], OpenShiftOfDay>(
      `SELECT s.number, u.display_name AS userName, s.opened_at AS openedAt
       FROM shifts s JOIN users u ON u.id = s.user_id
       WHERE s.terminal_id = ? AND s.closed_at IS NULL AND s.business_date <= ?`,
    )
    .get(terminalId, date);
  return row ?? null;
}

/** Stays that came before an instant and are inside. */
export function openSince(
  db: Db,
  before: number,
): { readonly count: number; readonly oldestAt: number | null } {
  const row = db.$client
    .prepare<[number], { count: number; oldestAt: number | null }>(
      `SELECT count(*) AS count, min(start_time) AS oldestAt FROM sessions
       WHERE status = 'open' AND start_time < ?`,
    )
    .get(before);
  return row ?? { count: 0, oldestAt: null };
}

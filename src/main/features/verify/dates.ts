import { addDays } from '@shared/kernel/time';
import { calendarOf } from '@main/features/closings/index';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

interface Dated {
  readonly id: string;
  readonly at: number;
  /** When the row got its date. */
  readonly written: number;
  /** When the row itself came to be. */
  readonly made: number;
  readonly date: string;
  readonly zone: string | null;
}

interface DatedTable {
  readonly table: string;
  readonly at: string;
  /** Where the date may be given later than what the row is about. */
  readonly written?: string;
  readonly made?: string;
  readonly zone?: string;
  /** The column of the date; `business_date` where nothing is said. */
  readonly date?: string;
  /** Rows whose date this booth gave. */
  readonly where?: string;
}

/** Rows with a business date: the instant it belongs to, and the zone when the row keeps it. */
const DATED: readonly DatedTable[] = [
  {
    table: 'sessions',
    at: 'start_time',
    written: `coalesce((SELECT max(at) FROM session_corrections
      WHERE session_id = r.id AND field = 'start_time'), created_at)`,
    made: 'created_at',
    zone: "policy_snapshot ->> 'zone'",
    where: 'arrived = 0',
  },
  {
    // When this booth was told that its stay had ended at another.
    table: 'sessions',
    at: `(SELECT at FROM audit_log a WHERE a.entity = 'sessions' AND a.entity_id = r.id
      AND +a.action = 'session.ended_elsewhere')`,
    date: 'elsewhere_date',
    where: 'elsewhere_date IS NOT NULL',
  },
  { table: 'payments', at: 'paid_at', written: 'created_at' },
  { table: 'payment_reversals', at: 'at' },
  { table: 'receivable_collections', at: 'at' },
  { table: 'shifts', at: 'opened_at' },
  { table: 'cash_movements', at: 'at' },
];

const CLOSED_BY = `SELECT max(c.business_date) FROM day_closings c
  JOIN terminals t ON t.id = c.terminal_id WHERE t.is_self = 1 AND c.created_at <= ?`;

/** The business date is the one the program gave at that moment (see `businessDateAt`). */
export const dateChecks: readonly Check[] = DATED.map(
  ({ table, at, written = at, made = at, zone = 'NULL', where = '1', ...more }): Check => ({
    name: `${table}.${more.date ?? 'business_date'}`,
    table,
    find: function* find(db): Generator<Found> {
      const calendar = calendarOf(db);
      const closedBy = db.$client.prepare<[number], string | null>(CLOSED_BY).pluck();
      const query = `SELECT id, ${at} AS at, ${written} AS written, ${made} AS made,
        ${more.date ?? 'business_date'} AS date, ${zone} AS zone FROM ${table} r WHERE ${where}`;
      for (const row of rowsOf<Dated>(db, query)) {
        const date = calendar.dateThen(row.at, row.zone);
        if (date === row.date) continue;
        const closed = closedBy.get(row.written) ?? null;
        // Its day was closed when it was written: it went into the next one, or kept the one it had.
        const kept = calendar.dateThen(row.made, row.zone);
        const others = closed === null || date > closed ? [] : [addDays(closed, 1)];
        if (closed !== null && kept <= closed) others.push(kept);
        if (!others.includes(row.date)) {
          yield { id: row.id, message: `is dated ${row.date}, it was ${date}` };
        }
      }
    },
  }),
);

import type { DayTotals } from '@shared/contracts/closings';
import type { Counted } from '@shared/kernel/day-sums';
import type { Db } from '@main/db/connection';
import type { Calendar } from './calendar';

const HOUR_MS = 3_600_000;
// By how much the business date of an instant may differ from the date in UTC: zone, cutover, closing.
const BEFORE_MS = 36 * HOUR_MS;
const AFTER_MS = 96 * HOUR_MS;

interface Voided {
  readonly at: number;
  readonly date: string;
  /** 1: another booth let it in. */
  readonly arrived: number;
}

/** Ended at this booth; what another one ended is `elsewhere`. */
const HERE = 'exit_terminal_id IN (SELECT id FROM terminals WHERE is_self = 1)';

/** Stays that were voided here on a business date, with the date of their ticket. */
function voidedOn(db: Db, calendar: Calendar, date: string): Voided[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return db.$client
    .prepare<[number, number], Voided>(
      `SELECT end_time AS at, business_date AS date, arrived FROM sessions
       WHERE end_time BETWEEN ? AND ? AND status = 'voided' AND ${HERE}`,
    )
    .all(midnight - BEFORE_MS, midnight + AFTER_MS)
    .filter(({ at }) => calendar.dateThen(at) === date);
}

const one = (db: Db, query: string, ...values: readonly unknown[]): number =>
  Number(
    db.$client
      .prepare(query)
      .pluck()
      .get(...values),
  );

/** How many own stays of a day and of the days before it were inside when it ended. */
export function insideAfter(db: Db, calendar: Calendar, date: string): number {
  // The `+` keeps SQLite from reading every stay of the past through the index of dates.
  const open = one(
    db,
    "SELECT count(*) FROM sessions WHERE status = 'open' AND +business_date <= ? AND arrived = 0",
    date,
  );
  const paidLater = one(
    db,
    `SELECT count(*) FROM payments p JOIN sessions s ON s.id = p.session_id
     WHERE p.business_date > ? AND s.business_date <= ? AND s.arrived = 0`,
    date,
    date,
  );
  const leftLater = one(
    db,
    'SELECT count(*) FROM sessions WHERE elsewhere_date > ? AND +business_date <= ?',
    date,
    date,
  );
  return open + paidLater + leftLater + voidedAfter(db, calendar, date).length;
}

/** Tickets of a date that were voided here on a later one. */
export function voidedLater(db: Db, calendar: Calendar, date: string): number {
  return db.$client
    .prepare<[string], Voided>(
      `SELECT end_time AS at, business_date AS date, arrived FROM sessions
       WHERE business_date = ? AND status = 'voided' AND arrived = 0 AND ${HERE}`,
    )
    .all(date)
    .filter(({ at }) => calendar.dateThen(at) > date).length;
}

/** Stays of a date and before that were voided on a later one. */
function voidedAfter(db: Db, calendar: Calendar, date: string): Voided[] {
  return db.$client
    .prepare<[number, string], Voided>(
      `SELECT end_time AS at, business_date AS date, arrived FROM sessions
       WHERE end_time > ? AND status = 'voided' AND business_date <= ? AND arrived = 0 AND ${HERE}`,
    )
    .all(Date.parse(`${date}T00:00:00Z`) - BEFORE_MS, date)
    .filter(({ at }) => calendar.dateThen(at) > date);
}

/** Counts by separate ways, so that they can be held against each other. */
export function countedOf(db: Db, calendar: Calendar, date: string, before: number): Counted {
  const voided = voidedOn(db, calendar, date);
  const ofDay = `FROM sessions s LEFT JOIN payments p ON p.session_id = s.id
    WHERE s.business_date = ? AND s.arrived = 0`;
  const paidForOthers = one(
    db,
    `SELECT count(*) FROM payments p JOIN sessions s ON s.id = p.session_id
     WHERE p.business_date = ? AND s.arrived = 1`,
    date,
  );
  const told = 'SELECT count(*) FROM sessions WHERE elsewhere_date';
  return {
    before,
    issued: one(db, 'SELECT count(*) FROM sessions WHERE business_date = ? AND arrived = 0', date),
    out: one(db, 'SELECT count(*) FROM payments WHERE business_date = ?', date),
    voided: voided.length,
    takenOver: paidForOthers + voided.filter((it) => it.arrived === 1).length,
    elsewhere: one(db, `${told} = ?`, date),
    elsewhereOfDay: one(db, `${told} <= ? AND +business_date = ?`, date, date),
    paidOfDay: one(db, `SELECT count(*) ${ofDay} AND p.business_date <= ?`, date, date),
    voidedOfDay: voided.filter((it) => it.date === date && it.arrived === 0).length,
    openOfDay:
      one(db, `SELECT count(*) ${ofDay} AND s.status = 'open'`, date) +
      one(db, `SELECT count(*) ${ofDay} AND p.business_date > ?`, date, date) +
      one(db, `${told} > ? AND +business_date = ?`, date, date) +
      voidedLater(db, calendar, date),
  };
}

/** Tickets of the day whose stay ended in a way that nothing accounts for. */
export function unaccountedOf(db: Db, date: string): string[] {
  return db.$client
    .prepare<[string], string>(
      `SELECT s.ticket_number FROM sessions s LEFT JOIN payments p ON p.session_id = s.id
       WHERE s.business_date = ? AND s.arrived = 0
         AND (s.status = 'closed' AND s.elsewhere_date IS NULL) <> (p.id IS NOT NULL)
       ORDER BY s.rowid`,
    )
    .pluck()
    .all(date);
}

type Range = DayTotals['tickets']['range'];

/** First and last number given out on a date, by the order of issue. */
export function rangeOf(
  db: Db,
  table: 'sessions' | 'payments',
  column: 'ticket_number' | 'receipt_number',
  date: string,
): Range {
  const edge = (direction: 'ASC' | 'DESC'): string | undefined =>
    db.$client
      .prepare<[string], string>(
        `SELECT ${column} FROM ${table} WHERE business_date = ?${table === 'sessions' ? ' AND arrived = 0' : ''}
         ORDER BY rowid ${direction} LIMIT 1`,
      )
      .pluck()
      .get(date);
  const [first, last] = [edge('ASC'), edge('DESC')];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

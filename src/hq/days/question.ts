import { addDays } from '@shared/kernel/time';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/** A place in the log of a terminal. */
export interface Place {
  readonly epoch: number;
  readonly seq: number;
}

/** Which day of a site to count, and up to where the booth had come when it counted. */
export interface DayQuestion {
  readonly terminalId: string;
  readonly date: string;
  /** Of the closing; what came after a day is counted up to `until`, its corrections from `closed` on. */
  readonly closed: Place;
  /** Of the newest addendum, else of the closing. */
  readonly until: Place;
}

const DAY_MS = 86_400_000;

/** The days to count as rows of a statement, `d`, each at its `place` in the list. */
export function asked(days: readonly DayQuestion[]): SQL {
  const rows = days.map(({ terminalId, date, closed, until }, place) => ({
    place,
    terminal: terminalId,
    date,
    yesterday: addDays(date, -1),
    // Before the day began, by any zone.
    since: Date.parse(`${date}T00:00:00Z`) - 2 * DAY_MS,
    closed_epoch: closed.epoch,
    closed_seq: closed.seq,
    until_epoch: until.epoch,
    until_seq: until.seq,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) AS d(place integer, terminal text,
    date text, yesterday text, since bigint, closed_epoch integer, closed_seq bigint,
    until_epoch integer, until_seq bigint)`;
}

/** Whether the booth had written a row when it counted. */
export const counted = (alias: string): SQL =>
  sql.raw(`(${alias}.epoch, ${alias}.seq) <= (d.until_epoch, d.until_seq)`);

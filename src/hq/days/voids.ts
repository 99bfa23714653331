import type { HqTx } from '@hq/db/database';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Calendar } from './calendar';
import { calendarOf } from './calendar';
import { counted } from './question';

/** A stay that this terminal voided. */
export interface Voided {
  readonly at: number;
  /** Business date of the ticket. */
  readonly date: string;
  /** Business date on which it was voided. */
  readonly on: string;
  /** Whether the booth had voided it when it counted. */
  readonly counted: boolean;
  /** Let in by the same booth. */
  readonly own: boolean;
}

export type VoidSaid = Omit<Voided, 'on'> & { readonly on: string | null };

/**
 * What the terminal voided since the day began: its own stays and those of other booths. Tickets of the
 * day cannot have been voided before it.
 */
export const voids = (siteId: string): SQL =>
  sql`SELECT v.at, s.business_date AS date, v.business_date AS on, ${counted('v')} AS counted,
        s.entry_terminal_id IS NOT DISTINCT FROM v.terminal_id AS own
      FROM session_voids v
      LEFT JOIN LATERAL (SELECT s.business_date, s.entry_terminal_id FROM sessions s
        WHERE s.site_id = v.site_id AND s.id = v.session_id OFFSET 0) s ON true
      WHERE v.site_id = ${siteId} AND v.terminal_id = d.terminal AND v.at >= d.since`;

/** With the dates that older booths did not say. */
export async function datedVoids(
  tx: HqTx,
  siteId: string,
  lists: readonly { readonly terminalId: string; readonly said: readonly VoidSaid[] }[],
  zone: string,
): Promise<Voided[][]> {
  const calendars = new Map<string, Calendar>();
  const dated: Voided[][] = [];
  for (const { terminalId, said } of lists) {
    if (said.some(({ on }) => on === null) && !calendars.has(terminalId)) {
      calendars.set(terminalId, await calendarOf(tx, siteId, terminalId, zone));
    }
    const calendar = calendars.get(terminalId);
    dated.push(said.map((row) => ({ ...row, on: row.on ?? calendar?.dateThen(row.at) ?? '' })));
  }
  return dated;
}

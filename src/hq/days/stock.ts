import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/** Own stays that were inside when the day began. */
export interface StockCounted {
  /** What the day before was closed with; `null`: something happened since, so they are counted. */
  readonly closedWith: number | null;
  /** Counted: open now, paid or told later; those voided later are not among them. */
  readonly inside: number;
}

const ACTIVE = [
  ['sessions', 'entry_terminal_id', 'business_date'],
  ['sessions', 'entry_terminal_id', 'elsewhere_date'],
  ['payments', 'terminal_id', 'business_date'],
  ['payment_reversals', 'terminal_id', 'business_date'],
  ['shifts', 'terminal_id', 'business_date'],
  ['receivable_collections', 'terminal_id', 'business_date'],
] as const;

/** Whether anything happened after the closing `last` and before the day. */
const active = (siteId: string): SQL =>
  sql.join(
    ACTIVE.map(
      ([
        table,
        terminal,
        column,
      ]) => sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} WHERE site_id = ${siteId}
        AND ${sql.raw(terminal)} = d.terminal AND ${sql.raw(column)} > last.date
        AND ${sql.raw(column)} <= d.yesterday)`,
    ),
    sql` OR `,
  );

export const ownStays = (siteId: string): SQL =>
  sql`s.site_id = ${siteId} AND s.entry_terminal_id = d.terminal`;

/** What the terminal itself ended. */
const ENDED_HERE = sql`EXISTS (SELECT 1 FROM payments p WHERE p.site_id = s.site_id
    AND p.session_id = s.id AND p.terminal_id = s.entry_terminal_id OFFSET 0)
  OR EXISTS (SELECT 1 FROM session_voids v WHERE v.site_id = s.site_id
    AND v.session_id = s.id AND v.terminal_id = s.entry_terminal_id OFFSET 0)`;

/**
 * Own stays of some dates that are open as their booth knows: also those that another booth has ended and
 * of which this one was not told when it last wrote.
 */
export const openStays = (siteId: string, dates: SQL): SQL =>
  sql`(SELECT count(*) FROM sessions s WHERE ${ownStays(siteId)} AND s.status = 'open' AND ${dates})
    + (SELECT count(*) FROM sessions s WHERE ${ownStays(siteId)} AND ${dates}
      AND s.exit_terminal_id <> s.entry_terminal_id AND s.elsewhere_date IS NULL
      AND NOT (${ENDED_HERE}))`;

/** From the payments since then, which are few when a day is closed: stays before it are all there ever were. */
const paidLater = (siteId: string): SQL =>
  sql`(SELECT count(*) FROM payments p
    CROSS JOIN LATERAL (SELECT s.business_date, s.entry_terminal_id FROM sessions s
      WHERE s.site_id = p.site_id AND s.id = p.session_id OFFSET 0) s
    WHERE p.site_id = ${siteId} AND p.terminal_id = d.terminal AND p.business_date > d.yesterday
      AND s.business_date <= d.yesterday AND s.entry_terminal_id = p.terminal_id)`;

const toldLater = (siteId: string): SQL =>
  sql`(SELECT count(*) FROM sessions s WHERE ${ownStays(siteId)}
    AND s.elsewhere_date > d.yesterday AND s.business_date <= d.yesterday)`;

export const stock = (siteId: string): SQL =>
  sql`SELECT CASE WHEN k.stands THEN k.open END AS "closedWith",
        CASE WHEN k.stands THEN 0 ELSE ${openStays(siteId, sql`s.business_date <= d.yesterday`)}
          + ${paidLater(siteId)} + ${toldLater(siteId)} END AS inside
      FROM (
        SELECT last.open, last.date IS NOT NULL AND NOT (${active(siteId)}) AS stands
        FROM (SELECT 1) one LEFT JOIN LATERAL (
          SELECT business_date AS date, (totals #>> '{stays,open}')::integer AS open FROM day_closings
          WHERE site_id = ${siteId} AND terminal_id = d.terminal AND business_date < d.date
          ORDER BY business_date DESC LIMIT 1
        ) last ON true OFFSET 0
      ) k`;

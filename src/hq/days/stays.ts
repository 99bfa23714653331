import { addDays } from '@shared/kernel/time';
import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { DayTotals } from '@shared/contracts/closings';
import { countStays } from '@shared/kernel/day-sums';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { calendarOf } from './calendar';
import type { DayQuestion, Place } from './question';

interface Voided {
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

async function numberOf(tx: HqTx, query: SQL): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(tx, sql`SELECT (${query})::integer AS n`);
  return row?.n ?? 0;
}

const own = ({ siteId, terminalId }: DayQuestion): SQL =>
  sql`s.site_id = ${siteId} AND s.entry_terminal_id = ${terminalId}`;

/**
 * Each stay's own payment, looked up one by one (`OFFSET 0`): while a new booth's backlog arrives the server
 * has no statistics yet, and would read years of payments to join one day of them.
 */
const PAID = sql`CROSS JOIN LATERAL (SELECT p.business_date FROM payments p
  WHERE p.site_id = s.site_id AND p.session_id = s.id AND p.terminal_id = s.entry_terminal_id
  OFFSET 0) p`;

/** What this terminal voided since a date began: its own stays and those of other booths. */
export async function voidedStays(tx: HqTx, day: DayQuestion, zone: string): Promise<Voided[]> {
  // Voided after the day began, by any zone; tickets of the day cannot have been voided before it.
  const since = Date.parse(`${day.date}T00:00:00Z`) - 2 * 86_400_000;
  const rows = await rowsOf<Omit<Voided, 'on'> & { on: string | null }>(
    tx,
    sql`SELECT v.at, s.business_date AS date, v.business_date AS on, ${isUpTo('v', day.until)} AS counted,
          s.entry_terminal_id IS NOT DISTINCT FROM v.terminal_id AS own
        FROM session_voids v
        LEFT JOIN sessions s ON s.site_id = v.site_id AND s.id = v.session_id
        WHERE v.site_id = ${day.siteId} AND v.terminal_id = ${day.terminalId} AND v.at >= ${since}`,
  );
  if (rows.every(({ on }) => on !== null)) return rows as Voided[];
  const calendar = await calendarOf(tx, day.siteId, day.terminalId, zone);
  return rows.map((row) => ({ ...row, on: row.on ?? calendar.dateThen(row.at) }));
}

/** What the terminal itself voided; of a stay that it paid, none. */
const ENDED_HERE = sql`EXISTS (SELECT 1 FROM payments p WHERE p.site_id = s.site_id
    AND p.session_id = s.id AND p.terminal_id = s.entry_terminal_id)
  OR EXISTS (SELECT 1 FROM session_voids v WHERE v.site_id = s.site_id
    AND v.session_id = s.id AND v.terminal_id = s.entry_terminal_id)`;

/**
 * Own stays that are open as their booth knows: also those that another booth has ended and of which
 * this one was not told when it last wrote.
 */
const openOf = (tx: HqTx, day: DayQuestion, dates: SQL): Promise<number> =>
  numberOf(
    tx,
    sql`SELECT (SELECT count(*) FROM sessions s WHERE ${own(day)} AND s.status = 'open' AND ${dates})
        + (SELECT count(*) FROM sessions s WHERE ${own(day)} AND ${dates}
          AND s.exit_terminal_id <> s.entry_terminal_id AND s.elsewhere_date IS NULL
          AND NOT (${ENDED_HERE}))`,
  );

/** Own stays of which the booth was told on some dates that they ended elsewhere. */
const toldOf = (tx: HqTx, day: DayQuestion, dates: SQL): Promise<number> =>
  numberOf(tx, sql`SELECT count(*) FROM sessions s WHERE ${own(day)} AND ${dates}`);

/** Own stays of a date and before that were inside when it ended. */
async function insideAfter(
  tx: HqTx,
  day: DayQuestion,
  voided: readonly Voided[],
  date: string,
): Promise<number> {
  const open = await openOf(tx, day, sql`s.business_date <= ${date}`);
  const paidLater = await numberOf(
    tx,
    // From the payments since then, which are few when a day is closed: stays before it are all there ever were.
    sql`SELECT count(*) FROM payments p
        CROSS JOIN LATERAL (SELECT s.business_date, s.entry_terminal_id FROM sessions s
          WHERE s.site_id = p.site_id AND s.id = p.session_id OFFSET 0) s
        WHERE p.site_id = ${day.siteId} AND p.terminal_id = ${day.terminalId}
          AND p.business_date > ${date} AND s.business_date <= ${date}
          AND s.entry_terminal_id = p.terminal_id`,
  );
  const toldLater = sql`s.elsewhere_date > ${date} AND s.business_date <= ${date}`;
  const voidedLater = voided.filter((it) => it.own && it.date <= date && it.on > date).length;
  return open + paidLater + (await toldOf(tx, day, toldLater)) + voidedLater;
}

const ACTIVE = [
  ['sessions', 'entry_terminal_id', 'business_date'],
  ['sessions', 'entry_terminal_id', 'elsewhere_date'],
  ['payments', 'terminal_id', 'business_date'],
  ['payment_reversals', 'terminal_id', 'business_date'],
  ['shifts', 'terminal_id', 'business_date'],
  ['receivable_collections', 'terminal_id', 'business_date'],
] as const;

/** Stays inside when the day began: what the day before was closed with, else counted. */
async function stockBefore(tx: HqTx, day: DayQuestion, voided: readonly Voided[]): Promise<number> {
  const { siteId, terminalId, date } = day;
  const yesterday = addDays(date, -1);
  const [last] = await rowsOf<{ date: string; open: number }>(
    tx,
    sql`SELECT business_date AS date, (totals #>> '{stays,open}')::integer AS open FROM day_closings
        WHERE site_id = ${siteId} AND terminal_id = ${terminalId} AND business_date < ${date}
        ORDER BY business_date DESC LIMIT 1`,
  );
  if (last) {
    const active = ACTIVE.map(
      ([
        table,
        terminal,
        column,
      ]) => sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} WHERE site_id = ${siteId}
        AND ${sql.raw(terminal)} = ${terminalId} AND ${sql.raw(column)} > ${last.date}
        AND ${sql.raw(column)} <= ${yesterday})`,
    );
    const between = await numberOf(tx, sql`SELECT (${sql.join(active, sql` OR `)})::integer`);
    if (between === 0) return last.open;
  }
  return insideAfter(tx, day, voided, yesterday);
}

type Counted = Pick<DayTotals, 'stays' | 'tickets' | 'receipts'>;

/** Cars and tickets of the day. */
export async function staysOf(
  tx: HqTx,
  day: DayQuestion,
  voided: readonly Voided[],
): Promise<Counted> {
  const { siteId, terminalId, date } = day;
  const before = await stockBefore(tx, day, voided);
  const issued = await numberOf(
    tx,
    sql`SELECT count(*) FROM sessions s WHERE ${own(day)} AND s.business_date = ${date}`,
  );
  const out = await numberOf(
    tx,
    sql`SELECT count(*) FROM payments WHERE site_id = ${siteId} AND terminal_id = ${terminalId}
        AND business_date = ${date}`,
  );
  const ofDay = (condition: SQL): Promise<number> =>
    numberOf(
      tx,
      sql`SELECT count(*) FROM sessions s ${PAID}
          WHERE ${own(day)} AND s.business_date = ${date} AND ${condition}`,
    );
  const isOfDay = sql`s.business_date = ${date}`;
  const open = await openOf(tx, day, isOfDay);
  const paidForOthers = await numberOf(
    tx,
    sql`SELECT count(*) FROM payments p JOIN sessions s ON s.site_id = p.site_id AND s.id = p.session_id
        WHERE p.site_id = ${siteId} AND p.terminal_id = ${terminalId} AND p.business_date = ${date}
          AND s.entry_terminal_id <> ${terminalId}`,
  );
  const voidedOn = voided.filter((it) => it.on === date);
  const voidedLater = voided.filter((it) => it.own && it.date === date && it.on > date).length;
  const told = (condition: SQL): Promise<number> => toldOf(tx, day, condition);
  const { stays, tickets } = countStays({
    before,
    issued,
    out,
    voided: voidedOn.length,
    takenOver: paidForOthers + voidedOn.filter((it) => !it.own).length,
    elsewhere: await told(sql`s.elsewhere_date = ${date}`),
    paidOfDay: await ofDay(sql`p.business_date <= ${date}`),
    voidedOfDay: voidedOn.filter((it) => it.own && it.date === date).length,
    elsewhereOfDay: await told(sql`s.elsewhere_date <= ${date} AND ${isOfDay}`),
    openOfDay:
      open +
      (await ofDay(sql`p.business_date > ${date}`)) +
      (await told(sql`s.elsewhere_date > ${date} AND ${isOfDay}`)) +
      voidedLater,
  });
  return {
    stays,
    tickets: {
      ...tickets,
      range: await rangeOf(tx, day, 'sessions', 'ticket_number', 'entry_terminal_id'),
    },
    receipts: await rangeOf(tx, day, 'payments', 'receipt_number', 'terminal_id'),
  };
}

/** First and last number given out on the day, by the order of issue. */
async function rangeOf(
  tx: HqTx,
  { siteId, terminalId, date }: DayQuestion,
  table: string,
  column: string,
  terminal: string,
): Promise<DayTotals['receipts']> {
  const edge = (direction: string): SQL => sql`(SELECT ${sql.raw(column)} FROM ${sql.raw(table)}
    WHERE site_id = ${siteId} AND ${sql.raw(terminal)} = ${terminalId} AND business_date = ${date}
    ORDER BY epoch ${sql.raw(direction)}, seq ${sql.raw(direction)} LIMIT 1)`;
  const [row] = await rowsOf<{ first: string | null; last: string | null }>(
    tx,
    sql`SELECT ${edge('ASC')} AS first, ${edge('DESC')} AS last`,
  );
  return row && row.first !== null && row.last !== null
    ? { first: row.first, last: row.last }
    : null;
}

const isUpTo = (alias: string, { epoch, seq }: Place): SQL =>
  sql`(${sql.raw(alias)}.epoch, ${sql.raw(alias)}.seq) <= (${epoch}, ${seq})`;

/** What was done after the day about its payments and tickets, up to where the booth had come. */
export async function lateOf(
  tx: HqTx,
  day: DayQuestion,
  voided: readonly Voided[],
): Promise<DayTotals['late']> {
  const { siteId, terminalId, date, closed, until } = day;
  const rows = await rowsOf<{ kind: 'void' | 'refund'; count: number; amount: number }>(
    tx,
    sql`SELECT r.kind, count(*)::integer AS count, sum(r.amount)::bigint AS amount
        FROM payment_reversals r
        CROSS JOIN LATERAL (SELECT p.terminal_id, p.business_date FROM payments p
          WHERE p.site_id = r.site_id AND p.id = r.payment_id OFFSET 0) p
        WHERE r.site_id = ${siteId} AND r.terminal_id = ${terminalId} AND r.business_date > ${date}
          AND p.terminal_id = ${terminalId} AND p.business_date = ${date} AND ${isUpTo('r', until)}
        GROUP BY r.kind`,
  );
  const sumOf = (kind: 'void' | 'refund') => {
    const row = rows.find((it) => it.kind === kind);
    return { count: row?.count ?? 0, amount: row?.amount ?? 0 };
  };
  const corrections = await numberOf(
    tx,
    sql`SELECT count(*) FROM sessions s
        JOIN session_corrections c ON c.site_id = s.site_id AND c.session_id = s.id
        WHERE ${own(day)} AND s.business_date = ${date} AND c.field = 'start_time'
          AND NOT (${isUpTo('c', closed)}) AND ${isUpTo('c', until)}`,
  );
  return {
    voids: sumOf('void'),
    refunds: sumOf('refund'),
    voidedStays: voided.filter((it) => it.own && it.counted && it.date === date && it.on > date)
      .length,
    corrections,
  };
}

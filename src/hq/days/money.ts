import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { DayQuestion } from './question';

type Money = Omit<DayTotals, 'stays' | 'tickets' | 'receipts' | 'cash' | 'late'>;

async function one<T>(tx: HqTx, query: SQL): Promise<T> {
  const [row] = await rowsOf<T>(tx, query);
  if (!row) throw new Error('a total has no row');
  return row;
}

/** Rows of one table that this terminal made on the day. */
const ofDay = (alias: string, { siteId, terminalId, date }: DayQuestion): SQL => {
  const it = sql.raw(alias);
  return sql`${it}.site_id = ${siteId} AND ${it}.terminal_id = ${terminalId}
    AND ${it}.business_date = ${date}`;
};

/** Payments, reversals, promises and collections of the day, in CLP, as the booth counts them. */
export async function moneyOf(tx: HqTx, day: DayQuestion): Promise<Money> {
  const paid = await one<Record<keyof typeof PAID, number>>(
    tx,
    sql`SELECT ${sums(PAID)} FROM payments p WHERE ${ofDay('p', day)}`,
  );
  const back = await one<Record<keyof typeof REVERSED, number>>(
    tx,
    sql`SELECT ${sums(REVERSED)} FROM payment_reversals r WHERE ${ofDay('r', day)}`,
  );
  const collected = await one<Record<keyof typeof COLLECTED, number>>(
    tx,
    sql`SELECT ${sums(COLLECTED)} FROM receivable_collections c WHERE ${ofDay('c', day)}`,
  );
  const promised = await one<Record<keyof typeof PROMISED, number>>(
    tx,
    sql`SELECT ${sums(PROMISED)} FROM payments p
        JOIN receivables r ON r.site_id = p.site_id AND r.payment_id = p.id WHERE ${ofDay('p', day)}`,
  );
  const byMethod = await rowsOf<Money['byMethod'][number]>(
    tx,
    sql`SELECT t.method, count(*)::integer AS count, sum(t.amount)::bigint AS amount FROM payments p
        JOIN payment_tenders t ON t.site_id = p.site_id AND t.payment_id = p.id
        WHERE ${ofDay('p', day)} GROUP BY t.method ORDER BY t.method`,
  );
  return {
    payments: paid.payments,
    sales: { total: paid.total, net: paid.net, vat: paid.vat },
    byMethod,
    rounding: paid.rounding,
    discounts: { count: paid.discounted, amount: paid.discounts },
    freeExits: { count: paid.free, amount: paid.freeAmount },
    voids: { count: back.voids, amount: back.voided },
    refunds: { count: back.refunds, amount: back.refunded },
    cashReversed: back.cash,
    revenue: paid.total - back.voided - back.refunded,
    promises: { count: promised.promises, amount: promised.amount },
    collections: { count: collected.collections, amount: collected.amount },
    collectedCash: collected.cash,
  };
}

const COUNT = 'count(*)';
const countIf = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
const sum = (value: string, condition = 'true'): string =>
  `coalesce(sum(${value}) FILTER (WHERE ${condition}), 0)`;

const DISCOUNTED = 'p.discount > 0 AND p.free_reason IS NULL';
const PAID = {
  payments: COUNT,
  total: sum('p.amount'),
  net: sum('p.net'),
  vat: sum('p.vat'),
  rounding: sum('p.rounding'),
  discounted: countIf(DISCOUNTED),
  discounts: sum('p.discount', DISCOUNTED),
  free: countIf('p.free_reason IS NOT NULL'),
  freeAmount: sum('p.gross', 'p.free_reason IS NOT NULL'),
};
const REVERSED = {
  voids: countIf("r.kind = 'void'"),
  voided: sum('r.amount', "r.kind = 'void'"),
  refunds: countIf("r.kind = 'refund'"),
  refunded: sum('r.amount', "r.kind = 'refund'"),
  cash: sum('r.cash_amount'),
};
const COLLECTED = {
  collections: COUNT,
  amount: sum('c.amount'),
  cash: sum('c.received - c.change', "c.method = 'cash'"),
};
const PROMISED = { promises: COUNT, amount: sum('r.amount') };

/** Every sum by its name; `bigint`, which both drivers read as a number. */
const sums = (columns: Readonly<Record<string, string>>): SQL =>
  sql.raw(
    Object.entries(columns)
      .map(([name, value]) => `(${value})::bigint AS "${name}"`)
      .join(', '),
  );

/** Drawer movements of the day, and the shifts that were opened on it. */
export async function cashOf(tx: HqTx, day: DayQuestion): Promise<DayTotals['cash']> {
  const moved = await one<{ in: number; out: number; safe: number }>(
    tx,
    sql`SELECT ${sums({
      in: sum('m.amount', "m.kind = 'paid_in'"),
      out: sum('m.amount', "m.kind = 'paid_out'"),
      safe: sum('m.amount', "m.kind = 'safe_drop'"),
    })} FROM cash_movements m WHERE ${ofDay('m', day)}`,
  );
  const shifts = await rowsOf<DayTotals['cash']['shifts'][number]>(
    tx,
    sql`SELECT s.number, s.z_number AS "zNumber", coalesce(u.display_name, '') AS "userName",
          coalesce(s.difference, 0) AS difference
        FROM shifts s LEFT JOIN site_users u ON u.site_id = s.site_id AND u.id = s.user_id
        WHERE ${ofDay('s', day)} ORDER BY s.number`,
  );
  return {
    paidIn: moved.in,
    paidOut: moved.out,
    safeDrops: moved.safe,
    difference: shifts.reduce((total, shift) => total + shift.difference, 0),
    shifts,
  };
}

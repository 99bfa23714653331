import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Edges } from './range';
import { COUNT, countIf, sum, sums } from './sums';

type Money = Omit<DayTotals, 'stays' | 'tickets' | 'receipts' | 'cash' | 'late'>;

/** Rows of one table that this terminal made on the day. */
export const ofDay = (alias: string, siteId: string): SQL => {
  const it = sql.raw(alias);
  return sql`${it}.site_id = ${siteId} AND ${it}.terminal_id = d.terminal
    AND ${it}.business_date = d.date`;
};

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
  reversedCash: sum('r.cash_amount'),
};
const COLLECTED = {
  collections: COUNT,
  collected: sum('c.amount'),
  collectedCash: sum('c.received - c.change', "c.method = 'cash'"),
};
const PROMISED = { promises: COUNT, promised: sum('r.amount') };

type Sums<T> = Readonly<Record<keyof T, number>>;

export interface MoneyCounted
  extends
    Edges,
    Sums<typeof PAID>,
    Sums<typeof REVERSED>,
    Sums<typeof COLLECTED>,
    Sums<typeof PROMISED> {
  /** Payments for stays that another booth let in. */
  readonly forOthers: number;
  readonly byMethod: Money['byMethod'];
}

/** Payments, reversals, promises and collections of the day, in CLP, as the booth counts them. */
export const money = (siteId: string): SQL =>
  sql`WITH paid AS MATERIALIZED (
        SELECT p.id, p.session_id, p.epoch, p.seq, p.receipt_number, p.gross, p.discount, p.amount,
          p.rounding, p.net, p.vat, p.free_reason
        FROM payments p WHERE ${ofDay('p', siteId)}
      )
      SELECT sold.*, back.*, collected.*, promised.*,
        (SELECT receipt_number FROM paid ORDER BY epoch, seq LIMIT 1) AS first,
        (SELECT receipt_number FROM paid ORDER BY epoch DESC, seq DESC LIMIT 1) AS last,
        (SELECT count(*) FROM paid CROSS JOIN LATERAL (
          SELECT s.entry_terminal_id FROM sessions s
          WHERE s.site_id = ${siteId} AND s.id = paid.session_id OFFSET 0) s
          WHERE s.entry_terminal_id <> d.terminal) AS "forOthers",
        (SELECT coalesce(json_agg(m ORDER BY m.method), '[]') FROM (
          SELECT t.method, count(*) AS count, sum(t.amount)::bigint AS amount
          FROM paid CROSS JOIN LATERAL (
            SELECT t.method, t.amount FROM payment_tenders t
            WHERE t.site_id = ${siteId} AND t.payment_id = paid.id OFFSET 0) t
          GROUP BY t.method) m) AS "byMethod"
      FROM (SELECT ${sums(PAID)} FROM paid p) sold,
        (SELECT ${sums(REVERSED)} FROM payment_reversals r WHERE ${ofDay('r', siteId)}) back,
        (SELECT ${sums(COLLECTED)} FROM receivable_collections c
          WHERE ${ofDay('c', siteId)}) collected,
        (SELECT ${sums(PROMISED)} FROM paid CROSS JOIN LATERAL (
          SELECT r.amount FROM receivables r
          WHERE r.site_id = ${siteId} AND r.payment_id = paid.id OFFSET 0) r) promised`;

export const moneyOf = (counted: MoneyCounted): Money => ({
  payments: counted.payments,
  sales: { total: counted.total, net: counted.net, vat: counted.vat },
  byMethod: counted.byMethod,
  rounding: counted.rounding,
  discounts: { count: counted.discounted, amount: counted.discounts },
  freeExits: { count: counted.free, amount: counted.freeAmount },
  voids: { count: counted.voids, amount: counted.voided },
  refunds: { count: counted.refunds, amount: counted.refunded },
  cashReversed: counted.reversedCash,
  revenue: counted.total - counted.voided - counted.refunded,
  promises: { count: counted.promises, amount: counted.promised },
  collections: { count: counted.collections, amount: counted.collected },
  collectedCash: counted.collectedCash,
});

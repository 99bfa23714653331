import { piecesOf } from '@main/features/reports/domain';
import { revenueAnswer } from './revenue';
import { paymentConditions } from './scope';
import type { Query } from './scope';

interface Sums {
  payments: number;
  charged: number;
  reversed: number;
}

/** What a void takes back when nothing else says so: as it was paid, the rounding with the cash. */
const PAID_BY = `SELECT method, sum(amount) AS amount FROM (
    SELECT method, amount FROM payment_tenders WHERE payment_id = @paymentId
    UNION ALL SELECT 'cash', -rounding FROM payments WHERE id = @paymentId AND rounding <> 0
    UNION ALL SELECT method, -amount FROM payment_reversals
      WHERE payment_id = @paymentId AND kind = 'refund' AND at <= @at)
  GROUP BY method ORDER BY amount DESC`;

/**
 * Revenue by how it was paid. The rounding of the law belongs to the cash, so that the methods add up
 * to the revenue; what a promise owes counts as `account`, and not again when it is collected.
 */
export const revenueByMethod: Query = (db, scope, tick) => {
  const { join, where, values } = paymentConditions(scope);
  const paid = db.$client.prepare<unknown[], { method: string; n: number; amount: number }>(
    `SELECT t.method AS method, count(*) AS n, sum(t.amount) AS amount FROM payments p ${join}
     JOIN payment_tenders t ON t.payment_id = p.id
     WHERE p.business_date BETWEEN ? AND ?${where} GROUP BY t.method`,
  );
  const rounding = db.$client
    .prepare<unknown[], number>(
      `SELECT coalesce(sum(p.rounding), 0) FROM payments p ${join}
       WHERE p.business_date BETWEEN ? AND ?${where}`,
    )
    .pluck();
  const reversed = db.$client.prepare<
    unknown[],
    { paymentId: string; method: string | null; amount: number; at: number }
  >(
    `SELECT r.payment_id AS paymentId, r.method AS method, r.amount AS amount, r.at AS at
     FROM payment_reversals r JOIN payments p ON p.id = r.payment_id ${join}
     WHERE r.business_date BETWEEN ? AND ?${where}`,
  );
  const paidBy = db.$client.prepare<
    [{ paymentId: string; at: number }],
    { method: string; amount: number }
  >(PAID_BY);
  const sums = new Map<string, Sums>();
  const of = (method: string): Sums => {
    const known = sums.get(method) ?? { payments: 0, charged: 0, reversed: 0 };
    sums.set(method, known);
    return known;
  };
  const pieces = piecesOf(scope);
  pieces.forEach(({ from, to }, index) => {
    const period = [from, to, ...values];
    for (const { method, n, amount } of paid.all(...period)) {
      of(method).payments += n;
      of(method).charged += amount;
    }
    const rounded = rounding.get(...period) ?? 0;
    if (rounded !== 0) of('cash').charged -= rounded;
    for (const { paymentId, method, amount, at } of reversed.all(...period)) {
      if (method !== null) {
        of(method).reversed += amount;
        continue;
      }
      let rest = amount;
      for (const part of paidBy.all({ paymentId, at })) {
        const taken = Math.min(rest, part.amount);
        of(part.method).reversed += taken;
        rest -= taken;
      }
      if (rest !== 0) of('cash').reversed += rest;
    }
    tick((index + 1) / pieces.length);
  });
  const entries = [...sums].toSorted(
    ([, a], [, b]) => b.charged - b.reversed - (a.charged - a.reversed),
  );
  return revenueAnswer('method', 'method', entries);
};

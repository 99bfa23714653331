import { cashRounding } from '@shared/kernel/money';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

interface Rounded {
  readonly id: string;
  readonly rounding: number;
  readonly tenders: number;
  readonly cash: number;
}

/** Ley 20.956: the part paid in cash is rounded, once, and nothing else. */
const rounding: Check = {
  name: 'payments.rounding',
  table: 'payments',
  find: function* find(db): Generator<Found> {
    const query = `SELECT p.id, p.rounding, count(t.id) AS tenders,
        coalesce(sum(CASE WHEN t.method = 'cash' THEN t.amount END), 0) AS cash
      FROM payments p LEFT JOIN payment_tenders t ON t.payment_id = p.id AND t.method = 'cash'
      GROUP BY p.id`;
    for (const { id, rounding: kept, tenders, cash } of rowsOf<Rounded>(db, query)) {
      const due = tenders === 0 ? 0 : cashRounding(cash - kept);
      if (kept !== due) yield { id, message: `its cash rounding is ${kept}, by law ${due}` };
    }
  },
};

/** Laws of the data 2 and 3, for each payment. */
export const paymentChecks: readonly Check[] = [
  sqlCheck(
    'payments.tenders_add_up',
    'payments',
    'tenders less change are not amount and rounding',
    `SELECT p.id, coalesce(sum(t.received - t.change), 0) || ' for ' || (p.amount + p.rounding) AS detail
     FROM payments p LEFT JOIN payment_tenders t ON t.payment_id = p.id
     GROUP BY p.id HAVING coalesce(sum(t.received - t.change), 0) <> p.amount + p.rounding`,
  ),
  sqlCheck(
    'payments.arithmetic',
    'payments',
    'gross − discount, net + VAT and amount do not fit together',
    `SELECT id FROM payments WHERE amount <> gross - discount OR amount < 0 OR discount < 0
       OR net + vat <> amount OR net <> (amount * 200 + 119) / 238`,
  ),
  rounding,
  sqlCheck(
    'payments.within_shift',
    'payments',
    'was not taken while its shift was open at its terminal',
    `SELECT p.id FROM payments p LEFT JOIN shifts s ON s.id = p.shift_id
     WHERE s.id IS NULL OR s.terminal_id <> p.terminal_id OR p.paid_at < s.opened_at
       OR p.paid_at > coalesce(s.closed_at, p.paid_at)`,
  ),
  sqlCheck(
    'payments.of_a_closed_stay',
    'payments',
    'its stay is not one that ended before it was paid',
    `SELECT p.id FROM payments p LEFT JOIN sessions s ON s.id = p.session_id
     WHERE s.id IS NULL OR s.status <> 'closed' OR s.end_time > p.paid_at + 1000`,
  ),
  sqlCheck(
    'payments.once_per_stay',
    'payments',
    'the same stay, receipt or request was paid more than once',
    `SELECT min(id) AS id, session_id AS detail FROM payments GROUP BY session_id HAVING count(*) > 1
     UNION ALL
     SELECT min(id), receipt_number FROM payments GROUP BY receipt_number HAVING count(*) > 1
     UNION ALL
     SELECT min(id), request_id FROM payments GROUP BY request_id HAVING count(*) > 1`,
  ),
  sqlCheck(
    'payment_reversals.never_more',
    'payments',
    'more was given back than was paid',
    `SELECT p.id, sum(r.amount) || ' of ' || p.amount AS detail
     FROM payment_reversals r JOIN payments p ON p.id = r.payment_id
     GROUP BY p.id HAVING sum(r.amount) > p.amount`,
  ),
  sqlCheck(
    'payment_reversals.within_shift',
    'payment_reversals',
    'is not after its payment while its shift was open',
    `SELECT r.id FROM payment_reversals r LEFT JOIN payments p ON p.id = r.payment_id
       LEFT JOIN shifts s ON s.id = r.shift_id
     WHERE p.id IS NULL OR s.id IS NULL OR r.at < p.paid_at OR r.at < s.opened_at
       OR r.at > coalesce(s.closed_at, r.at)
       OR (r.kind = 'void' AND (r.shift_id <> p.shift_id OR r.amount <> p.amount))`,
  ),
];

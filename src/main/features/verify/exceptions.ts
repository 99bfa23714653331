import { paymentById, paymentMoney } from '@main/features/payments/index';
import { cashRounded, cashRounding } from '@shared/kernel/money';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

interface Reversed {
  readonly id: string;
  readonly cash: number;
  readonly kind: 'void' | 'refund';
}

/** What was given back, by way, against what came in by it; cash rounded once over all of it. */
const reversalsFit: Check = {
  name: 'payment_reversals.by_their_ways',
  table: 'payments',
  find: function* find(db): Generator<Found> {
    const query = `SELECT payment_id AS id, sum(cash_amount) AS cash, max(kind) AS kind
      FROM payment_reversals GROUP BY payment_id`;
    for (const { id, cash, kind } of rowsOf<Reversed>(db, query)) {
      const payment = paymentById(db, id);
      if (!payment) continue;
      const { tenders, collected, reversals } = paymentMoney(db, payment);
      const sum = (parts: readonly { method: string | null; amount: number }[], method: string) =>
        parts.reduce((total, part) => total + (part.method === method ? part.amount : 0), 0);
      const due = kind === 'void' ? sum(tenders, 'cash') : cashRounded(sum(reversals, 'cash'));
      if (cash !== due) yield { id, message: `gave back ${cash} in cash, by its rows ${due}` };
      for (const method of ['debit', 'credit', 'transfer', 'account']) {
        const came = sum(tenders, method) + sum(collected, method);
        if (sum(reversals, method) > came) yield { id, message: `gave back more by ${method}` };
      }
    }
  },
};

interface Collection {
  readonly id: string;
  readonly method: string;
  readonly amount: number;
  readonly rounding: number;
}

/** Ley 20.956: what is collected in cash is rounded by itself, and nothing else. */
const collectionRounding: Check = {
  name: 'receivable_collections.rounding',
  table: 'receivable_collections',
  find: function* find(db): Generator<Found> {
    const query = 'SELECT id, method, amount, rounding FROM receivable_collections';
    for (const { id, method, amount, rounding } of rowsOf<Collection>(db, query)) {
      const due = method === 'cash' ? cashRounding(amount) : 0;
      if (rounding !== due) yield { id, message: `its rounding is ${rounding}, by law ${due}` };
    }
  },
};

const CARD = "('debit', 'credit', 'transfer')";

/** Free exits, promises, collections, belated receipts and refunds: each by its own rule. */
export const exceptionChecks: readonly Check[] = [
  reversalsFit,
  collectionRounding,
  sqlCheck(
    'payments.authorised',
    'payments',
    'is an exception nobody authorised, or names somebody without being one',
    `SELECT p.id FROM payments p WHERE (p.authorised_by IS NOT NULL) IS NOT (
       p.free_reason IS NOT NULL OR p.belated_reason IS NOT NULL
       OR EXISTS (SELECT 1 FROM receivables r WHERE r.payment_id = p.id))`,
  ),
  sqlCheck(
    'receivables.of_their_payments',
    'payments',
    'what it left owing is not what its promise says',
    `SELECT p.id FROM payments p WHERE (
       SELECT sum(amount) FROM payment_tenders WHERE payment_id = p.id AND method = 'account') IS NOT (
       SELECT sum(amount) FROM receivables WHERE payment_id = p.id AND at = p.paid_at)
     UNION ALL
     SELECT r.id FROM receivables r WHERE NOT EXISTS (SELECT 1 FROM payments WHERE id = r.payment_id)`,
  ),
  sqlCheck(
    'receivable_collections.never_more',
    'receivables',
    'more was collected and forgiven than was owed, or its payment was voided after it was collected',
    `SELECT r.id FROM receivables r WHERE (
       SELECT coalesce(sum(amount), 0) FROM receivable_collections WHERE receivable_id = r.id) + (
       SELECT coalesce(sum(CASE WHEN kind = 'void' THEN r.amount ELSE amount END), 0)
       FROM payment_reversals WHERE payment_id = r.payment_id AND (kind = 'void' OR method = 'account')
     ) > r.amount`,
  ),
  sqlCheck(
    'receivable_collections.within_shift',
    'receivable_collections',
    'was not taken after its promise while its shift was open',
    `SELECT c.id FROM receivable_collections c LEFT JOIN receivables r ON r.id = c.receivable_id
       LEFT JOIN shifts s ON s.id = c.shift_id
     WHERE r.id IS NULL OR s.id IS NULL OR c.at < r.at OR c.at < s.opened_at
       OR c.at > coalesce(s.closed_at, c.at)`,
  ),
  sqlCheck(
    'receivable_collections.arithmetic',
    'receivable_collections',
    'received less change is not amount and rounding',
    `SELECT id FROM receivable_collections WHERE received - change <> amount + rounding OR amount <= 0
       OR (method = 'transfer' AND reference IS NULL)`,
  ),
  sqlCheck(
    'payment_reversals.way',
    'payment_reversals',
    'does not say how it was given back',
    `SELECT id FROM payment_reversals WHERE (kind = 'refund') <> (method IS NOT NULL)
       OR (method IN ${CARD} AND coalesce(reference, '') = '')
       OR (kind = 'refund' AND method <> 'cash' AND cash_amount <> 0)`,
  ),
];

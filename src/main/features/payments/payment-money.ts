import type { Db } from '@main/db/connection';
import { paymentReversals, receivableCollections, receivables } from '@main/db/schema/index';
import { eq } from 'drizzle-orm';
import type { PaymentMoney } from './refund-rules';
import { tendersOf } from './repo';
import type { Payment } from './repo';

/** A payment with what was collected of its promise and given back of it. */
export function paymentMoney(db: Db, payment: Pick<Payment, 'id' | 'amount'>): PaymentMoney {
  return {
    amount: payment.amount,
    tenders: tendersOf(db, payment.id),
    collected: db
      .select({ method: receivableCollections.method, amount: receivableCollections.amount })
      .from(receivableCollections)
      .innerJoin(receivables, eq(receivables.id, receivableCollections.receivableId))
      .where(eq(receivables.paymentId, payment.id))
      .all(),
    reversals: db
      .select({ method: paymentReversals.method, amount: paymentReversals.amount })
      .from(paymentReversals)
      .where(eq(paymentReversals.paymentId, payment.id))
      .all(),
  };
}

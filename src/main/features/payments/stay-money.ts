import type { StayMoney } from '@shared/contracts/stays';
import { explanationSchema } from '@shared/kernel/explanation';
import { eq, inArray } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import {
  paymentReversals,
  payments,
  receivableCollections,
  receivables,
} from '@main/db/schema/index';
import { agreementById } from '@main/features/tariffs/index';
import { paymentOfSession, reversedOf, tendersOf } from './repo';

/** What was paid for a stay, with its explanation; `null` while it was not. */
export function stayMoneyOf(db: Db, sessionId: string): StayMoney | null {
  const payment = paymentOfSession(db, sessionId);
  if (!payment) return null;
  const { id: paymentId, agreementId, receiptNumber, paidAt, freeReason } = payment;
  const { gross, discount, amount, rounding, net, vat } = payment;
  return {
    paymentId,
    receiptNumber,
    paidAt,
    gross,
    discount,
    amount,
    rounding,
    net,
    vat,
    explanation: explanationSchema.parse(payment.explanation),
    agreement: agreementId === null ? null : agreementById(db, agreementId),
    tenders: tendersOf(db, paymentId).map(({ method, amount: part, reference }) => ({
      method,
      amount: part,
      reference,
    })),
    reversed: reversedOf(db, paymentId),
    freeReason,
  };
}

/** Pesos paid, by stay. */
export function paidAmounts(db: Db, sessionIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ sessionId: payments.sessionId, amount: payments.amount })
    .from(payments)
    .where(inArray(payments.sessionId, [...sessionIds]))
    .all();
  return new Map(rows.map(({ sessionId, amount }) => [sessionId, amount]));
}

/** Records about a stay's money that the audit speaks of. */
export function moneyRecords(
  db: Db,
  sessionId: string,
): readonly { readonly entity: string; readonly entityId: string }[] {
  const payment = paymentOfSession(db, sessionId);
  if (!payment) return [];
  const reversed = db
    .select({ id: paymentReversals.id })
    .from(paymentReversals)
    .where(eq(paymentReversals.paymentId, payment.id))
    .all();
  const owed = db
    .select({ id: receivables.id })
    .from(receivables)
    .where(eq(receivables.paymentId, payment.id))
    .all();
  const collected = db
    .select({ id: receivableCollections.id })
    .from(receivableCollections)
    .innerJoin(receivables, eq(receivables.id, receivableCollections.receivableId))
    .where(eq(receivables.paymentId, payment.id))
    .all();
  const of = (entity: string, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => ({ entity, entityId: id }));
  return [
    ...of('payments', [payment]),
    ...of('payment_reversals', reversed),
    ...of('receivables', owed),
    ...of('receivable_collections', collected),
  ];
}

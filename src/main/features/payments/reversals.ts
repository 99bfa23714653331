import type { Reversed } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { LateCorrections } from '@main/core/late-corrections';
import { paperSeal } from '@main/core/paper-seal';
import type { Db } from '@main/db/connection';
import { documents, paymentReversals, payments } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { keepStatus } from '@main/features/parking/index';
import { businessDateAt } from '@main/features/settings/index';
import { drawerOf } from '@main/features/shifts/index';
import type { ShiftRow } from '@main/features/shifts/index';
import { eq } from 'drizzle-orm';
import { paymentMoney } from './payment-money';
import type { ReceiptPapers } from './ports';
import { leftOf } from './refund-rules';
import type { Payment } from './repo';
import { shiftMoney } from './shift-money';

export interface NewReversal {
  readonly requestId: string;
  readonly kind: 'void' | 'refund';
  readonly amount: number;
  readonly cashAmount: number;
  readonly method: (typeof paymentReversals.$inferSelect)['method'];
  readonly reference: string | null;
  readonly reason: string;
  readonly authorisedBy: string;
}

/** Throws `CASH_INSUFFICIENT`; how much there is stays untold, for the closing count is blind. */
function requireCash(db: Db, shift: ShiftRow, cash: number, now: number): void {
  if (cash > 0 && drawerOf(db, { moneyOf: shiftMoney }, shift, now).expected < cash) {
    throw new AppError('CASH_INSUFFICIENT');
  }
}

/** What this request reversed already. Throws `CONFLICT` when that was another payment. */
export function reversedBefore(db: Db, requestId: string, paymentId: string): string | null {
  const again = db
    .select({ id: paymentReversals.id, paymentId: paymentReversals.paymentId })
    .from(paymentReversals)
    .where(eq(paymentReversals.requestId, requestId))
    .get();
  if (again && again.paymentId !== paymentId) {
    throw new AppError('CONFLICT', { payment: again.paymentId });
  }
  return again?.id ?? null;
}

/** Papers, and the addendum of a day that was closed meanwhile. */
export type ReversalPorts = ReceiptPapers & LateCorrections;

/** Row, state, paper and record of a void or refund; the payment itself stays as it was. */
export function keepReversal(
  core: Core,
  papers: ReversalPorts,
  tx: Tx,
  actor: Actor,
  payment: Payment,
  shift: ShiftRow,
  kept: NewReversal,
  now: number,
): string {
  requireCash(tx, shift, kept.cashAmount, now);
  const reversal = {
    id: core.ids.next(now),
    ...kept,
    paymentId: payment.id,
    requestedBy: actor.userId,
    shiftId: shift.id,
    businessDate: businessDateAt(tx, now),
    at: now,
  };
  const before = stateOf(tx, payment);
  tx.insert(paymentReversals).values(reversal).run();
  const after = kept.kind === 'void' ? 'voided' : stateOf(tx, payment);
  keepStatus(core, tx, actor, {
    table: 'payments',
    recordId: payment.id,
    from: before,
    to: after,
    reason: kept.reason,
    now,
  });
  const paper = paperSeal(tx, papers.issueReversal(tx, reversal.id, now));
  const { id: reversalId, ...row } = reversal;
  const details = { reversalId, ...row, receiptNumber: payment.receiptNumber, paper };
  const action = kept.kind === 'void' ? 'payment.voided' : 'payment.refunded';
  record(
    core,
    tx,
    {
      actor,
      action,
      entity: 'payments',
      entityId: payment.id,
      details,
      authorisedBy: kept.authorisedBy,
    },
    now,
  );
  const what = kept.kind === 'void' ? 'Anulación' : 'Devolución';
  const correction = {
    date: payment.businessDate,
    actor,
    authorisedBy: kept.authorisedBy,
    reason: `${what} del comprobante ${payment.receiptNumber}: ${kept.reason}`,
  };
  papers.correctedLate(tx, correction, now);
  return reversalId;
}

function stateOf(db: Db, payment: Payment): 'paid' | 'refunded_part' | 'refunded' {
  const left = leftOf(paymentMoney(db, payment));
  if (left === payment.amount) return 'paid';
  return left === 0 ? 'refunded' : 'refunded_part';
}

/** What the screen is told of a reversal. */
export function reversedAnswer(db: Db, papers: ReceiptPapers, reversalId: string): Reversed {
  const documentId = papers.reversalOf(db, reversalId);
  const row = db
    .select({
      amount: paymentReversals.amount,
      cash: paymentReversals.cashAmount,
      receiptNumber: payments.receiptNumber,
      number: documents.number,
    })
    .from(paymentReversals)
    .innerJoin(payments, eq(payments.id, paymentReversals.paymentId))
    .innerJoin(documents, eq(documents.id, documentId))
    .where(eq(paymentReversals.id, reversalId))
    .get();
  if (!row) throw new AppError('NOT_FOUND', { reversal: reversalId });
  return { reversalId, ...row, documentId };
}

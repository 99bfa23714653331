import type { Reversed } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import { requireOpenShift } from '@main/features/shifts/index';
import { paymentMoney } from './payment-money';
import { isReversed, requirePayment, tendersOf } from './repo';
import type { Payment } from './repo';
import { keepReversal, reversedAnswer, reversedBefore } from './reversals';
import type { ReversalPorts } from './reversals';

export interface VoidRequest {
  readonly paymentId: string;
  readonly reason: string;
  readonly requestId: string;
}

/**
 * Voids a whole payment in the shift that took it: a new row, the payment itself stays, and so does its
 * stay: the car has left. Cash goes back as it came, rounding included; a promise is owed no more. Throws
 * NOT_FOUND, SHIFT_NOT_OPEN, SHIFT_CLOSED (a payment of an earlier shift), CONFLICT (something of it was
 * given back), ALREADY_COLLECTED, CASH_INSUFFICIENT.
 */
export function voidPayment(
  core: Core,
  papers: ReversalPorts,
  actor: Actor,
  authorisedBy: string,
  { paymentId, reason, requestId }: VoidRequest,
): Reversed {
  return write(core, ['payments.changed'], (tx) => {
    const again = reversedBefore(tx, requestId, paymentId);
    if (again) return reversedAnswer(tx, papers, again);
    const payment = requirePayment(tx, paymentId);
    const shift = requireOpenShift(tx);
    requireVoidable(tx, payment, shift.id);
    const cash = tendersOf(tx, payment.id).filter((tender) => tender.method === 'cash');
    const reversal = {
      requestId,
      kind: 'void',
      amount: payment.amount,
      cashAmount: cash.reduce((sum, tender) => sum + tender.amount, 0),
      method: null,
      reference: null,
      reason,
      authorisedBy,
    } as const;
    const now = core.clock.now();
    const id = keepReversal(core, papers, tx, actor, payment, shift, reversal, now);
    return reversedAnswer(tx, papers, id);
  });
}

/** Throws SHIFT_CLOSED, CONFLICT, ALREADY_COLLECTED. */
export function requireVoidable(db: Db, payment: Payment, openShiftId: string | null): void {
  if (payment.shiftId !== openShiftId) throw new AppError('SHIFT_CLOSED');
  if (isReversed(db, payment.id)) throw new AppError('CONFLICT', { payment: payment.id });
  if (paymentMoney(db, payment).collected.length > 0) throw new AppError('ALREADY_COLLECTED');
}

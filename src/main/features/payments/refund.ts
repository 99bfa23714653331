import type { RefundMethod, Reversed } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOpenShift } from '@main/features/shifts/index';
import { paymentMoney } from './payment-money';
import { cashBack, checkRefund } from './refund-rules';
import { requirePayment } from './repo';
import { keepReversal, reversedAnswer, reversedBefore } from './reversals';
import type { ReversalPorts } from './reversals';

export interface RefundRequest {
  readonly requestId: string;
  readonly paymentId: string;
  readonly method: RefundMethod;
  readonly amount: number;
  readonly reference: string;
  readonly reason: string;
}

const NEEDS_NO_REFERENCE: readonly RefundMethod[] = ['cash', 'account'];

/**
 * Gives back all or part of any payment, or forgives what its promise still owes: a new row, the payment
 * itself stays. Cash comes from the open shift's drawer. Throws NOT_FOUND, SHIFT_NOT_OPEN,
 * MORE_THAN_PAID {most}, REFERENCE_REQUIRED, CASH_INSUFFICIENT, CONFLICT (the request was another's).
 */
export function refundPayment(
  core: Core,
  papers: ReversalPorts,
  actor: Actor,
  authorisedBy: string,
  request: RefundRequest,
): Reversed {
  return write(core, ['payments.changed'], (tx) => {
    const { requestId, paymentId, method, amount, reason } = request;
    const again = reversedBefore(tx, requestId, paymentId);
    if (again) return reversedAnswer(tx, papers, again);
    const payment = requirePayment(tx, paymentId);
    const shift = requireOpenShift(tx);
    const money = paymentMoney(tx, payment);
    checkRefund(money, method, amount);
    const reference = request.reference.trim();
    const needsNone = NEEDS_NO_REFERENCE.includes(method);
    if (!needsNone && reference === '') throw new AppError('REFERENCE_REQUIRED');
    const reversal = {
      requestId,
      kind: 'refund',
      amount,
      cashAmount: method === 'cash' ? cashBack(money, amount) : 0,
      method,
      reference: needsNone ? null : reference,
      reason,
      authorisedBy,
    } as const;
    const now = core.clock.now();
    const id = keepReversal(core, papers, tx, actor, payment, shift, reversal, now);
    return reversedAnswer(tx, papers, id);
  });
}

import { AppError } from '@shared/kernel/errors';
import { businessDate } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paymentReversals } from '@main/db/schema/index';
import { keepStatus } from '@main/features/parking/index';
import { requireOpenShift } from '@main/features/shifts/index';
import { readSetting } from '@main/features/settings/index';
import { paymentById, isReversed, reversalByRequest, tendersOf } from './repo';

export interface VoidRequest {
  readonly paymentId: string;
  readonly reason: string;
  readonly requestId: string;
}

/**
 * Voids a whole payment in the shift that took it: a new row, the payment itself stays. Cash goes back
 * as it came, rounding included. Throws NOT_FOUND, SHIFT_NOT_OPEN, SHIFT_CLOSED (a payment of an
 * earlier shift), CONFLICT (already reversed).
 */
export function voidPayment(core: Core, actor: Actor, request: VoidRequest): void {
  write(core, ['payments.changed'], (tx) => {
    const again = reversalByRequest(tx, request.requestId);
    if (again?.paymentId === request.paymentId) return;
    if (again) throw new AppError('CONFLICT', { payment: again.paymentId });
    const payment = paymentById(tx, request.paymentId);
    if (!payment) throw new AppError('NOT_FOUND', { payment: request.paymentId });
    const shift = requireOpenShift(tx);
    if (payment.shiftId !== shift.id) throw new AppError('SHIFT_CLOSED');
    if (isReversed(tx, payment.id)) throw new AppError('CONFLICT', { payment: payment.id });
    const now = core.clock.now();
    const cash = tendersOf(tx, payment.id).filter((tender) => tender.method === 'cash');
    const reversal = {
      id: core.ids.next(now),
      requestId: request.requestId,
      paymentId: payment.id,
      kind: 'void' as const,
      amount: payment.amount,
      cashAmount: cash.reduce((sum, tender) => sum + tender.amount, 0),
      reason: request.reason,
      requestedBy: actor.userId,
      authorisedBy: actor.userId,
      shiftId: shift.id,
      businessDate: businessDate(now, readSetting(tx, 'site').zone),
      at: now,
    };
    tx.insert(paymentReversals).values(reversal).run();
    keepStatus(core, tx, actor, {
      table: 'payments',
      recordId: payment.id,
      from: 'paid',
      to: 'voided',
      reason: request.reason,
      now,
    });
    const { id: reversalId, ...kept } = reversal;
    const details = { reversalId, ...kept, receiptNumber: payment.receiptNumber };
    record(
      core,
      tx,
      {
        actor,
        action: 'payment.voided',
        entity: 'payments',
        entityId: payment.id,
        details,
        authorisedBy: reversal.authorisedBy,
      },
      now,
    );
  });
}

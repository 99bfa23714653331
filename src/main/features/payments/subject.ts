import type { ApprovalSubject } from '@shared/contracts/access';
import { clpSchema, idSchema } from '@shared/contracts/common';
import { z } from 'zod';
import type { Core } from '@main/core/core';
import { presentStay, stayById } from '@main/features/parking/index';
import { paymentRow } from './repo';

const aboutPayment = z.object({ paymentId: idSchema, amount: clpSchema.optional() });
const aboutStay = z.object({ sessionId: idSchema });

/**
 * What an action is about, as the booth has it: who approves sees the car and the money, not what the
 * screen says of them. `null` when the input names neither a payment nor a stay.
 */
export function subjectOf({ db, clock }: Core, input: unknown): ApprovalSubject | null {
  const onPayment = aboutPayment.safeParse(input).data;
  const row = onPayment && paymentRow(db, onPayment.paymentId);
  if (row) {
    const { plate, spotCode, payment } = row;
    // Of a partial refund, the part that is asked for.
    const amount = onPayment.amount ?? payment.amount;
    return { plate, spotCode, number: payment.receiptNumber, amount };
  }
  const onStay = aboutStay.safeParse(input).data;
  const stay = onStay && stayById(db, onStay.sessionId);
  if (!stay) return null;
  const amount = stay.status === 'open' ? presentStay(stay, clock.now()).amount : null;
  return { plate: stay.plate, spotCode: stay.spotCode, number: stay.ticketNumber, amount };
}

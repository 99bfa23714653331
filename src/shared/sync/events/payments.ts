import { TENDER_METHODS } from '@shared/contracts/common';
import { z } from 'zod';
import { envelope, instant, maybe, paper, text } from './envelope';

const methodSchema = z.enum(TENDER_METHODS);

export const paymentMadeSchema = z.object({
  ...envelope,
  requestId: text,
  sessionId: text,
  gross: z.int(),
  discount: z.int(),
  amount: z.int(),
  rounding: z.int(),
  net: z.int(),
  vat: z.int(),
  agreementId: maybe(text),
  explanation: z.unknown(),
  receiptNumber: text,
  paidAt: instant,
  businessDate: text,
  shiftId: text,
  processedBy: text,
  freeReason: maybe(text),
  belatedReason: maybe(text),
  tenders: z.array(
    z.object({
      id: text,
      method: methodSchema,
      amount: z.int(),
      received: z.int(),
      change: z.int(),
      reference: maybe(text),
    }),
  ),
  ticketNumber: text,
  endTime: instant,
  lostTicketEvidence: maybe(text),
  paper: maybe(paper),
});

/** `payment.voided` and `payment.refunded`: `id` is the payment's. */
export const paymentReversedSchema = z.object({
  ...envelope,
  reversalId: text,
  requestId: text,
  kind: z.enum(['void', 'refund']),
  amount: z.int(),
  cashAmount: z.int(),
  method: maybe(methodSchema),
  reference: maybe(text),
  reason: text,
  requestedBy: text,
  shiftId: text,
  businessDate: text,
  paper: maybe(paper),
});

export const receivablePromisedSchema = z.object({
  ...envelope,
  paymentId: text,
  amount: z.int(),
  debtorName: text,
  debtorRut: maybe(text),
  debtorPhone: maybe(text),
  reason: text,
  dueDate: maybe(text),
  createdBy: text,
  paper: maybe(paper),
});

export const receivableCollectedSchema = z.object({
  ...envelope,
  requestId: text,
  receivableId: text,
  method: methodSchema,
  amount: z.int(),
  rounding: z.int(),
  received: z.int(),
  change: z.int(),
  reference: maybe(text),
  number: text,
  shiftId: text,
  businessDate: text,
  collectedBy: text,
  paper: maybe(paper),
});

import { TENDER_METHODS } from '@shared/contracts/common';
import { z } from 'zod';
import { date, envelope, instant, maybe, paper, pesos, signedPesos, text } from './envelope';

const methodSchema = z.enum(TENDER_METHODS);

export const paymentMadeSchema = z.object({
  ...envelope,
  requestId: text,
  sessionId: text,
  gross: pesos,
  discount: pesos,
  amount: pesos,
  rounding: signedPesos,
  net: pesos,
  vat: pesos,
  agreementId: maybe(text),
  explanation: z.unknown(),
  receiptNumber: text,
  paidAt: instant,
  businessDate: date,
  shiftId: text,
  processedBy: text,
  freeReason: maybe(text),
  belatedReason: maybe(text),
  tenders: z.array(
    z.object({
      id: text,
      method: methodSchema,
      amount: pesos,
      received: pesos,
      change: pesos,
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
  amount: pesos,
  cashAmount: pesos,
  method: maybe(methodSchema),
  reference: maybe(text),
  reason: text,
  requestedBy: text,
  shiftId: text,
  businessDate: date,
  paper: maybe(paper),
});

export const receivablePromisedSchema = z.object({
  ...envelope,
  paymentId: text,
  amount: pesos,
  debtorName: text,
  debtorRut: maybe(text),
  debtorPhone: maybe(text),
  reason: text,
  dueDate: maybe(date),
  createdBy: text,
  paper: maybe(paper),
});

export const receivableCollectedSchema = z.object({
  ...envelope,
  requestId: text,
  receivableId: text,
  method: methodSchema,
  amount: pesos,
  rounding: signedPesos,
  received: pesos,
  change: pesos,
  reference: maybe(text),
  number: text,
  shiftId: text,
  businessDate: date,
  collectedBy: text,
  paper: maybe(paper),
});

import { explanationSchema } from '@shared/kernel/explanation';
import { z } from 'zod';
import { contract } from './call';
import {
  clpSchema,
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  reasonSchema,
  signedClpSchema,
} from './common';
import { openStaySchema } from './parking';
import { agreementSchema, ratesSchema } from './tariffs';
import { policySchema } from './settings';

/** The charge of one stay at one instant, with everything the screen shows of it. */
export const chargeSchema = z.object({
  stay: openStaySchema,
  /** The exit instant this amount is for. Paying within the grace period charges exactly this. */
  quotedAt: instantSchema,
  minutes: z.int(),
  chargeableMinutes: z.int(),
  dayMinutes: z.int(),
  nightMinutes: z.int(),
  gross: clpSchema,
  discount: clpSchema,
  amount: clpSchema,
  net: clpSchema,
  vat: clpSchema,
  /** The amount when all of it is paid in cash (Ley 20.956). */
  cashAmount: clpSchema,
  explanation: explanationSchema,
  agreement: agreementSchema.nullable(),
  rates: ratesSchema,
  policy: policySchema,
});
export type Charge = z.infer<typeof chargeSchema>;

const referenceSchema = lineSchema.max(60);

/** Cash: what was handed over. The rest: the exact part that was charged there. */
export const tenderInputSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), received: clpSchema }),
  z.strictObject({
    method: z.enum(['debit', 'credit']),
    amount: clpSchema.min(1),
    reference: referenceSchema.default(''),
  }),
  /** REFERENCE_REQUIRED when empty: a transfer without one cannot be reconciled. */
  z.strictObject({
    method: z.literal('transfer'),
    amount: clpSchema.min(1),
    reference: referenceSchema,
  }),
]);
export type TenderInput = z.infer<typeof tenderInputSchema>;

export const paidSchema = z.object({
  paymentId: idSchema,
  receiptNumber: z.string(),
  amount: clpSchema,
  rounding: signedClpSchema,
  received: clpSchema,
  change: clpSchema,
  plate: z.string(),
  spotCode: z.string(),
  paidAt: instantSchema,
  documentId: idSchema,
});
export type Paid = z.infer<typeof paidSchema>;

export const recentPaymentSchema = paidSchema.extend({
  ticketNumber: z.string(),
  reversed: clpSchema,
});

export const paymentsContracts = {
  'payments.quote': contract({
    access: 'payments:charge',
    input: z.strictObject({ sessionId: idSchema, agreementId: idSchema.nullable() }),
    output: chargeSchema,
  }),
  /**
   * ALREADY_PAID {receiptNumber}, QUOTE_EXPIRED {amount}, TENDERS_DO_NOT_ADD_UP {missing|excess},
   * SHIFT_NOT_OPEN, SESSION_NOT_OPEN. The same `requestId` twice answers the first payment again.
   */
  'payments.pay': contract({
    access: 'payments:charge',
    input: z.strictObject({
      requestId: idSchema,
      sessionId: idSchema,
      quotedAt: instantSchema,
      agreementId: idSchema.nullable(),
      tenders: z.array(tenderInputSchema).max(8),
      /** Set when the ticket was lost: how the driver showed that the car is his. */
      lostTicket: z.strictObject({ evidence: reasonSchema }).nullable(),
    }),
    output: paidSchema,
  }),
  'payments.recent': contract({
    access: 'payments:charge',
    input: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
    output: z.array(recentPaymentSchema),
  }),
  /** The whole payment, in the open shift only; needs a reason. */
  'payments.void': contract({
    access: 'payments:void',
    input: z.strictObject({ paymentId: idSchema, reason: reasonSchema, requestId: idSchema }),
    output: emptySchema,
  }),
  /** The line under the plate field. */
  'payments.today': contract({
    access: 'sessions:view',
    input: emptySchema,
    output: z.object({ businessDate: z.string(), revenue: signedClpSchema, exits: z.int() }),
  }),
};

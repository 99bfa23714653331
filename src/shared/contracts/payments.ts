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
  tenderMethodSchema,
} from './common';
import { debtorSchema } from './receivables';
import { openStaySchema } from './parking';
import { agreementSchema, ratesSchema, vehicleClassCodeSchema } from './tariffs';
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

export const referenceSchema = lineSchema.max(60);

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
  /** Taken in the shift that is open: voided as a whole; refunded otherwise. */
  inOpenShift: z.boolean(),
});

/** A void or refund, with the paper that says it. */
export const reversedSchema = z.object({
  reversalId: idSchema,
  /** Of its paper: `B-000012`. */
  number: z.string(),
  receiptNumber: z.string(),
  amount: clpSchema,
  /** What leaves the drawer, rounded by Ley 20.956. */
  cash: clpSchema,
  documentId: idSchema,
});
export type Reversed = z.infer<typeof reversedSchema>;

/** How money of a payment is given back; `account` forgives what a promise still owes. */
export const REFUND_METHODS = ['cash', 'debit', 'credit', 'transfer', 'account'] as const;
export const refundMethodSchema = z.enum(REFUND_METHODS);
export type RefundMethod = z.infer<typeof refundMethodSchema>;

export const foundPaymentSchema = z.object({
  paymentId: idSchema,
  receiptNumber: z.string(),
  ticketNumber: z.string(),
  /** Normalised. */
  plate: z.string(),
  paidAt: instantSchema,
  amount: clpSchema,
  rounding: signedClpSchema,
  reversed: clpSchema,
  kind: z.enum(['paid', 'free', 'promise', 'belated']),
  inOpenShift: z.boolean(),
});
export type FoundPayment = z.infer<typeof foundPaymentSchema>;

export const paymentDetailSchema = foundPaymentSchema.extend({
  spotCode: z.string(),
  entryAt: instantSchema,
  exitAt: instantSchema,
  operator: z.string(),
  tenders: z.array(z.object({ method: tenderMethodSchema, amount: clpSchema })),
  reversals: z.array(
    z.object({
      reversalId: idSchema,
      kind: z.enum(['void', 'refund']),
      method: tenderMethodSchema.nullable(),
      amount: clpSchema,
      cash: clpSchema,
      reason: z.string(),
      at: instantSchema,
      requestedBy: z.string(),
      authorisedBy: z.string(),
      number: z.string(),
    }),
  ),
  /** What may still be given back, and by which ways at most so much. Empty when nothing is left. */
  ways: z.array(z.object({ method: refundMethodSchema, most: clpSchema })),
  /** May be voided as a whole: taken in the open shift, and nothing of it given back or collected. */
  voidable: z.boolean(),
});
export type PaymentDetail = z.infer<typeof paymentDetailSchema>;

/** Where the next page of a search begins: after this payment. */
const pageCursorSchema = z.strictObject({ paidAt: instantSchema, paymentId: idSchema });

/** One stay at its exit, as `payments.quote` charged it. */
const exitSchema = z.strictObject({
  requestId: idSchema,
  sessionId: idSchema,
  quotedAt: instantSchema,
  /** Set when the ticket was lost: how the driver showed that the car is his. */
  lostTicket: z.strictObject({ evidence: reasonSchema }).nullable(),
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
    input: exitSchema.extend({
      agreementId: idSchema.nullable(),
      tenders: z.array(tenderInputSchema).max(8),
    }),
    output: paidSchema,
  }),
  /**
   * Lets a car out without paying: a payment of 0 that keeps what it would have cost as its discount.
   * ALREADY_PAID, QUOTE_EXPIRED {amount}, SHIFT_NOT_OPEN, SESSION_NOT_OPEN.
   */
  'payments.freeExit': contract({
    access: 'payments:free_exit',
    approvable: true,
    input: exitSchema.extend({ reason: reasonSchema }),
    output: paidSchema,
  }),
  /**
   * The money does not reach: the stay is charged and closed, and what `tenders` do not cover is owed.
   * NOTHING_OWED when they cover it all, RUT_INVALID, DUE_DATE_PAST, and those of `payments.pay`.
   */
  'payments.promise': contract({
    access: 'payments:promise',
    approvable: true,
    input: exitSchema.extend({
      agreementId: idSchema.nullable(),
      tenders: z.array(tenderInputSchema).max(8),
      debtor: debtorSchema,
      reason: reasonSchema,
    }),
    output: paidSchema.extend({
      receivableId: idSchema,
      owed: clpSchema,
      /** The paper to be signed. */
      promiseDocumentId: idSchema,
    }),
  }),
  /** What a stay of the past cost by the tariff and policy of its entry; those of `payments.belated`. */
  'payments.belatedQuote': contract({
    access: 'payments:charge',
    input: z.strictObject({
      plate: z.string().max(32),
      vehicleClass: vehicleClassCodeSchema,
      entryAt: instantSchema,
      exitAt: instantSchema,
    }),
    output: z.object({
      minutes: z.int(),
      amount: clpSchema,
      cashAmount: clpSchema,
      explanation: explanationSchema,
    }),
  }),
  /**
   * A stay that was charged by hand while the program was down. PLATE_EMPTY, BELATED_IN_FUTURE,
   * EXIT_BEFORE_ENTRY, TARIFF_GAP (before the first tariff), STAY_OVERLAPS {ticketNumber, startTime},
   * BELATED_DAY_CLOSED {date}, NO_FREE_SPOT (the site has none of its kind), TENDERS_DO_NOT_ADD_UP,
   * SHIFT_NOT_OPEN.
   */
  'payments.belated': contract({
    access: 'payments:belated',
    approvable: true,
    input: z.strictObject({
      requestId: idSchema,
      plate: z.string().max(32),
      vehicleClass: vehicleClassCodeSchema,
      entryAt: instantSchema,
      exitAt: instantSchema,
      tenders: z.array(tenderInputSchema).max(8),
      reason: reasonSchema,
    }),
    output: paidSchema,
  }),
  'payments.recent': contract({
    access: 'payments:charge',
    input: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
    output: z.array(recentPaymentSchema),
  }),
  /**
   * The whole payment, in the open shift only. The car has left and its stay stays closed. SHIFT_CLOSED
   * (of an earlier shift), CONFLICT (something was given back already), ALREADY_COLLECTED (its promise),
   * CASH_INSUFFICIENT.
   */
  'payments.void': contract({
    access: 'payments:void',
    approvable: true,
    input: z.strictObject({ paymentId: idSchema, reason: reasonSchema, requestId: idSchema }),
    output: reversedSchema,
  }),
  /**
   * All or part of any payment, in cash from the open shift's drawer or by the way it was paid.
   * MORE_THAN_PAID {most}, REFERENCE_REQUIRED (not in cash), CASH_INSUFFICIENT, SHIFT_NOT_OPEN.
   */
  'payments.refund': contract({
    access: 'payments:refund',
    approvable: true,
    input: z.strictObject({
      requestId: idSchema,
      paymentId: idSchema,
      method: refundMethodSchema,
      /** Of the payment. In cash it is rounded by Ley 20.956 over all that was given back in cash. */
      amount: clpSchema.min(1),
      reference: referenceSchema.default(''),
      reason: reasonSchema,
    }),
    output: reversedSchema,
  }),
  /**
   * Past payments by receipt or ticket number, by the beginning of a plate (three letters at least) or of
   * a business date; newest first.
   */
  'payments.search': contract({
    access: 'payments:charge',
    input: z.strictObject({
      text: z.string().max(64),
      date: z.iso.date().nullable().default(null),
      /** Only what was voided or refunded, in full or part. */
      reversed: z.boolean().default(false),
      after: pageCursorSchema.nullable().default(null),
      limit: z.int().min(1).max(100).default(30),
    }),
    output: z.object({
      payments: z.array(foundPaymentSchema),
      next: pageCursorSchema.nullable(),
    }),
  }),
  'payments.get': contract({
    access: 'payments:charge',
    input: z.strictObject({ paymentId: idSchema }),
    output: paymentDetailSchema,
  }),
  /** The line under the plate field. Revenue is charged less reversed; promises are in it, collections not. */
  'payments.today': contract({
    access: 'sessions:view',
    input: emptySchema,
    output: z.object({
      businessDate: z.string(),
      revenue: signedClpSchema,
      exits: z.int(),
      reversed: clpSchema,
      promised: clpSchema,
      collected: clpSchema,
    }),
  }),
};

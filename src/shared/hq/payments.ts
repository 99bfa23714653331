import { explanationSchema } from '@shared/kernel/explanation';
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  instantSchema,
  methodSchema,
  pageOf,
  pageQueryFields,
  periodQueryFields,
  pesosSchema,
  siteParamsSchema,
  siteRefSchema,
  sitesQuerySchema,
  terminalRefSchema,
} from './common';
import { endpoint } from './endpoint';

export const PAYMENT_STATES = ['paid', 'voided', 'refunded', 'refunded_part'] as const;

/** A payment as a line of a list. */
export const paymentLineSchema = z.object({
  paymentId: z.string(),
  site: siteRefSchema,
  terminal: terminalRefSchema,
  receiptNumber: z.string(),
  paidAt: instantSchema,
  date: dateSchema,
  sessionId: z.string(),
  ticketNumber: z.string(),
  plate: z.string(),
  amount: pesosSchema,
  discount: pesosSchema,
  /** Voided or refunded of it. */
  reversed: pesosSchema,
  state: z.enum(PAYMENT_STATES),
  methods: z.array(methodSchema),
  operator: z.string(),
  freeReason: z.string().nullable(),
});
export type PaymentLine = z.infer<typeof paymentLineSchema>;

export const reversalLineSchema = z.object({
  reversalId: z.string(),
  site: siteRefSchema,
  terminal: terminalRefSchema,
  paymentId: z.string(),
  receiptNumber: z.string(),
  kind: z.enum(['void', 'refund']),
  amount: pesosSchema,
  cashAmount: pesosSchema,
  method: methodSchema.nullable(),
  reason: z.string(),
  requestedBy: z.string(),
  authorisedBy: z.string(),
  at: instantSchema,
  date: dateSchema,
  /** Of the payment. */
  paidOn: dateSchema,
});
export type ReversalLine = z.infer<typeof reversalLineSchema>;

/** Everything HQ holds of one payment. */
export const paymentDetailSchema = paymentLineSchema.extend({
  gross: pesosSchema,
  rounding: pesosSchema,
  net: pesosSchema,
  vat: pesosSchema,
  agreement: z.string().nullable(),
  explanation: explanationSchema.nullable(),
  authorisedBy: z.string().nullable(),
  belatedReason: z.string().nullable(),
  shift: z.object({ shiftId: z.string(), number: z.int() }).nullable(),
  tenders: z.array(
    z.object({
      method: methodSchema,
      amount: pesosSchema,
      received: pesosSchema,
      change: pesosSchema,
      reference: z.string().nullable(),
    }),
  ),
  reversals: z.array(reversalLineSchema),
  promise: z
    .object({
      amount: pesosSchema,
      debtor: z.string(),
      reason: z.string(),
      dueDate: z.string().nullable(),
      collected: pesosSchema,
    })
    .nullable(),
  stay: z
    .object({
      startTime: instantSchema,
      endTime: instantSchema.nullable(),
      spot: z.string(),
      vehicleClass: z.string(),
      openedBy: z.string(),
      entryTerminal: terminalRefSchema,
      lostTicketEvidence: z.string().nullable(),
    })
    .nullable(),
});
export type PaymentDetail = z.infer<typeof paymentDetailSchema>;

/** How long a period may be that is searched for one way to pay. */
export const MOST_DAYS_BY_METHOD = 92;

export const paymentFilterFields = {
  ...periodQueryFields,
  /** Receipt or ticket number, or the beginning of a plate. */
  text: z.string().trim().min(2).max(64).optional(),
  /** Only with `from` and `to`, at most 92 days. */
  method: methodSchema.optional().describe('Only with `from` and `to`, at most 92 days'),
};

export const listPayments = endpoint({
  id: 'payments.list',
  scope: 'read:payments',
  path: '/api/payments',
  tag: 'money',
  summary: 'Payments of several sites, newest first.',
  query: z.object({ sites: sitesQuerySchema, ...paymentFilterFields, ...pageQueryFields }),
  answer: pageOf(paymentLineSchema),
});

export const listSitePayments = endpoint({
  id: 'sites.payments',
  scope: 'read:payments',
  path: '/api/sites/:siteId/payments',
  tag: 'money',
  summary: 'Payments of one site, newest first.',
  params: siteParamsSchema,
  query: z.object({ ...paymentFilterFields, ...pageQueryFields }),
  answer: pageOf(paymentLineSchema),
  errors: ['NOT_FOUND'],
});

export const getPayment = endpoint({
  id: 'payments.get',
  scope: 'read:payments',
  path: '/api/sites/:siteId/payments/:paymentId',
  tag: 'money',
  summary: 'One payment with its stay, explanation, tenders and reversals.',
  params: z.object({ siteId: idSchema, paymentId: idSchema }),
  answer: paymentDetailSchema,
  errors: ['NOT_FOUND'],
});

export const listReversals = endpoint({
  id: 'reversals.list',
  scope: 'read:payments',
  path: '/api/reversals',
  tag: 'money',
  summary: 'Voids and refunds by the day they moved, newest first.',
  query: z.object({ sites: sitesQuerySchema, ...periodQueryFields, ...pageQueryFields }),
  answer: pageOf(reversalLineSchema),
});

import { TENDER_METHODS } from '@shared/contracts/common';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { businessDate, clp, id, instant, origin, siteId } from './columns';

export const REVERSAL_KINDS = ['void', 'refund'] as const;

/**
 * Money received for stays. Two booths may both have been paid for one stay while they could not talk
 * to each other: both rows stand.
 */
export const payments = pgTable(
  'payments',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    requestId: id('request_id').notNull(),
    sessionId: id('session_id').notNull(),
    gross: clp('gross').notNull(),
    discount: clp('discount').notNull(),
    amount: clp('amount').notNull(),
    rounding: clp('rounding').notNull(),
    net: clp('net').notNull(),
    vat: clp('vat').notNull(),
    agreementId: id('agreement_id'),
    explanation: jsonb('explanation').notNull(),
    receiptNumber: text('receipt_number').notNull(),
    paidAt: instant('paid_at').notNull(),
    businessDate: businessDate(),
    shiftId: id('shift_id').notNull(),
    processedBy: id('processed_by').notNull(),
    authorisedBy: id('authorised_by'),
    freeReason: text('free_reason'),
    belatedReason: text('belated_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('payments_date').on(t.siteId, t.businessDate, t.paidAt, t.id),
    index('payments_session').on(t.siteId, t.sessionId),
    index('payments_receipt').on(t.siteId, t.receiptNumber),
    index('payments_shift').on(t.siteId, t.shiftId),
    index('payments_paid_at').on(t.siteId, t.paidAt),
  ],
);

/** How they were paid. */
export const paymentTenders = pgTable(
  'payment_tenders',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    paymentId: id('payment_id').notNull(),
    method: text('method', { enum: TENDER_METHODS }).notNull(),
    amount: clp('amount').notNull(),
    received: clp('received').notNull(),
    change: clp('change').notNull(),
    reference: text('reference'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('payment_tenders_payment').on(t.siteId, t.paymentId),
  ],
);

/** Voids and refunds, at the booth that made them. */
export const paymentReversals = pgTable(
  'payment_reversals',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    requestId: id('request_id').notNull(),
    paymentId: id('payment_id').notNull(),
    kind: text('kind', { enum: REVERSAL_KINDS }).notNull(),
    amount: clp('amount').notNull(),
    cashAmount: clp('cash_amount').notNull(),
    method: text('method', { enum: TENDER_METHODS }),
    reference: text('reference'),
    reason: text('reason').notNull(),
    requestedBy: id('requested_by').notNull(),
    authorisedBy: id('authorised_by').notNull(),
    shiftId: id('shift_id').notNull(),
    businessDate: businessDate(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('payment_reversals_date').on(t.siteId, t.businessDate, t.at, t.id),
    index('payment_reversals_payment').on(t.siteId, t.paymentId),
    index('payment_reversals_shift').on(t.siteId, t.shiftId),
  ],
);

/** Promises of payment. */
export const receivables = pgTable(
  'receivables',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    paymentId: id('payment_id').notNull(),
    amount: clp('amount').notNull(),
    debtorName: text('debtor_name').notNull(),
    debtorRut: text('debtor_rut'),
    debtorPhone: text('debtor_phone'),
    reason: text('reason').notNull(),
    dueDate: text('due_date'),
    createdBy: id('created_by').notNull(),
    authorisedBy: id('authorised_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('receivables_payment').on(t.siteId, t.paymentId),
  ],
);

/** What was paid of them later: into a drawer, never revenue a second time. */
export const receivableCollections = pgTable(
  'receivable_collections',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    requestId: id('request_id').notNull(),
    receivableId: id('receivable_id').notNull(),
    method: text('method', { enum: TENDER_METHODS }).notNull(),
    amount: clp('amount').notNull(),
    rounding: clp('rounding').notNull(),
    received: clp('received').notNull(),
    change: clp('change').notNull(),
    reference: text('reference'),
    number: text('number').notNull(),
    shiftId: id('shift_id').notNull(),
    businessDate: businessDate(),
    collectedBy: id('collected_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('receivable_collections_date').on(t.siteId, t.businessDate, t.terminalId),
    index('receivable_collections_receivable').on(t.siteId, t.receivableId),
  ],
);

import { TENDER_METHODS } from '@shared/contracts/common';
import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { businessDate, clp, createdAt, id, instant, json, oneOf } from './columns';
import { sessions } from './parking';
import { terminals } from './settings';
import { shifts } from './shifts';
import { agreements } from './tariffs';

export const REVERSAL_KINDS = ['void', 'refund'] as const;
export const TRANSACTION_STATUSES = ['pending', 'success', 'failed'] as const;

/** Money received for a stay. Append-only; a correction is a reversal. */
export const payments = sqliteTable(
  'payments',
  {
    id: id(),
    requestId: text('request_id').notNull().unique(),
    sessionId: text('session_id')
      .notNull()
      .unique()
      .references(() => sessions.id, { onDelete: 'restrict' }),
    gross: clp('gross').notNull(),
    discount: clp('discount').notNull(),
    /** What the stay costs: gross − discount. */
    amount: clp('amount').notNull(),
    /** Ley 20.956, on the cash part only. */
    rounding: clp('rounding').notNull(),
    net: clp('net').notNull(),
    vat: clp('vat').notNull(),
    agreementId: text('agreement_id').references(() => agreements.id, { onDelete: 'restrict' }),
    /** How the amount came about, as it was shown. */
    explanation: json<unknown>('explanation').notNull(),
    receiptNumber: text('receipt_number').notNull().unique(),
    paidAt: instant('paid_at').notNull(),
    businessDate: businessDate(),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id, { onDelete: 'restrict' }),
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    processedBy: text('processed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    authorisedBy: text('authorised_by').references(() => users.id, { onDelete: 'restrict' }),
    freeReason: text('free_reason'),
    /** Charged by hand while the program was down and entered later: why. */
    belatedReason: text('belated_reason'),
    createdAt: createdAt(),
  },
  (t) => [
    index('payments_business_date').on(t.businessDate),
    index('payments_shift').on(t.shiftId),
    index('payments_paid_at').on(t.paidAt),
    index('payments_agreement')
      .on(t.agreementId, t.businessDate)
      .where(sql`${t.agreementId} IS NOT NULL`),
    check(
      'payments_amounts',
      sql`${t.gross} >= 0 AND ${t.discount} >= 0 AND ${t.amount} = ${t.gross} - ${t.discount} AND ${t.amount} >= 0 AND ${t.net} >= 0 AND ${t.vat} >= 0 AND ${t.net} + ${t.vat} = ${t.amount}`,
    ),
    check('payments_rounding', sql`${t.rounding} BETWEEN -5 AND 4`),
  ],
);

/** How it was paid. Cash: `amount` = received − change. Append-only. */
export const paymentTenders = sqliteTable(
  'payment_tenders',
  {
    id: id(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id, { onDelete: 'restrict' }),
    method: text('method', { enum: TENDER_METHODS }).notNull(),
    amount: clp('amount').notNull(),
    received: clp('received').notNull(),
    change: clp('change').notNull(),
    reference: text('reference'),
  },
  (t) => [
    index('payment_tenders_payment').on(t.paymentId),
    check('payment_tenders_method', oneOf(t.method, TENDER_METHODS)),
    check(
      'payment_tenders_amounts',
      sql`${t.amount} >= 0 AND ${t.received} >= 0 AND ${t.change} >= 0 AND ${t.amount} = ${t.received} - ${t.change}`,
    ),
  ],
);

/** Voids and refunds. Append-only. `cash_amount` left the drawer of `shift_id`. */
export const paymentReversals = sqliteTable(
  'payment_reversals',
  {
    id: id(),
    requestId: text('request_id').notNull().unique(),
    paymentId: text('payment_id')
      .notNull()
      .references(() => payments.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: REVERSAL_KINDS }).notNull(),
    amount: clp('amount').notNull(),
    cashAmount: clp('cash_amount').notNull(),
    /** How a refund is given back; `account`: the debt of a promise is forgiven. `null`: as it was paid. */
    method: text('method', { enum: TENDER_METHODS }),
    /** Operation number of a refund by card or transfer. */
    reference: text('reference'),
    reason: text('reason').notNull(),
    requestedBy: text('requested_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    authorisedBy: text('authorised_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id, { onDelete: 'restrict' }),
    businessDate: businessDate(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('payment_reversals_payment').on(t.paymentId),
    index('payment_reversals_shift').on(t.shiftId),
    index('payment_reversals_business_date').on(t.businessDate),
    check('payment_reversals_kind', oneOf(t.kind, REVERSAL_KINDS)),
    check('payment_reversals_amount', sql`${t.amount} >= 0 AND ${t.cashAmount} >= 0`),
  ],
);

/** Promises of payment: the part of a payment (`account`) that the driver still owes. Append-only. */
export const receivables = sqliteTable(
  'receivables',
  {
    id: id(),
    paymentId: text('payment_id')
      .notNull()
      .unique()
      .references(() => payments.id, { onDelete: 'restrict' }),
    amount: clp('amount').notNull(),
    debtorName: text('debtor_name').notNull(),
    debtorRut: text('debtor_rut'),
    debtorPhone: text('debtor_phone'),
    reason: text('reason').notNull(),
    dueDate: text('due_date'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    authorisedBy: text('authorised_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (t) => [check('receivables_amount', sql`${t.amount} > 0`), index('receivables_at').on(t.at)],
);

export const COLLECTION_METHODS = ['cash', 'debit', 'credit', 'transfer'] as const;

/** What was paid later of a promise: into a drawer, never revenue a second time. Append-only. */
export const receivableCollections = sqliteTable(
  'receivable_collections',
  {
    id: id(),
    requestId: text('request_id').notNull().unique(),
    receivableId: text('receivable_id')
      .notNull()
      .references(() => receivables.id, { onDelete: 'restrict' }),
    method: text('method', { enum: COLLECTION_METHODS }).notNull(),
    /** Of the debt. */
    amount: clp('amount').notNull(),
    /** Ley 20.956, in cash only. */
    rounding: clp('rounding').notNull(),
    received: clp('received').notNull(),
    change: clp('change').notNull(),
    reference: text('reference'),
    number: text('number').notNull().unique(),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id, { onDelete: 'restrict' }),
    businessDate: businessDate(),
    collectedBy: text('collected_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (t) => [
    index('receivable_collections_receivable').on(t.receivableId),
    index('receivable_collections_shift').on(t.shiftId),
    index('receivable_collections_business_date').on(t.businessDate),
    check('receivable_collections_method', oneOf(t.method, COLLECTION_METHODS)),
    check(
      'receivable_collections_amounts',
      sql`${t.amount} > 0 AND ${t.rounding} BETWEEN -5 AND 4 AND ${t.received} - ${t.change} = ${t.amount} + ${t.rounding}`,
    ),
  ],
);

/** Charges at a card or transfer gateway. */
export const paymentTransactions = sqliteTable(
  'payment_transactions',
  {
    id: id(),
    paymentId: text('payment_id').references(() => payments.id, { onDelete: 'restrict' }),
    gateway: text('gateway').notNull(),
    gatewayTxId: text('gateway_tx_id').notNull().unique(),
    amount: clp('amount').notNull(),
    status: text('status', { enum: TRANSACTION_STATUSES }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('payment_transactions_payment').on(t.paymentId),
    check('payment_transactions_status', oneOf(t.status, TRANSACTION_STATUSES)),
    check('payment_transactions_amount', sql`${t.amount} >= 0`),
  ],
);

/** Every raw message from a gateway. Append-only. */
export const paymentEvents = sqliteTable('payment_events', {
  id: id(),
  gateway: text('gateway').notNull(),
  message: json<unknown>('message').notNull(),
  at: instant('at').notNull(),
});

import { DOCUMENT_KINDS } from '@shared/contracts/receipts';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { createdAt, flag, id, instant, json, oneOf, updatedAt } from './columns';
import { payments } from './payments';
import { sessions } from './parking';
import { terminals } from './settings';
import { shifts } from './shifts';

export const PRINT_JOB_STATUSES = ['waiting', 'printing', 'done', 'discarded'] as const;

/** Papers with their content, so that a reprint is the same text. Append-only. */
export const documents = sqliteTable(
  'documents',
  {
    id: id(),
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: DOCUMENT_KINDS }).notNull(),
    number: text('number').notNull(),
    subject: text('subject').notNull(),
    sessionId: text('session_id').references(() => sessions.id, { onDelete: 'restrict' }),
    paymentId: text('payment_id').references(() => payments.id, { onDelete: 'restrict' }),
    shiftId: text('shift_id').references(() => shifts.id, { onDelete: 'restrict' }),
    /** What the paper is about when it is none of these: a reversal, a collection, a day closing. */
    recordId: text('record_id'),
    content: json<unknown>('content').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('documents_number').on(t.terminalId, t.kind, t.number),
    index('documents_created').on(t.createdAt),
    index('documents_session').on(t.sessionId),
    index('documents_payment').on(t.paymentId),
    index('documents_shift').on(t.shiftId),
    index('documents_record').on(t.recordId),
    check('documents_kind', oneOf(t.kind, DOCUMENT_KINDS)),
  ],
);

/** Copies asked for, by whom. Append-only. `copy` counts from 1. */
export const reprints = sqliteTable(
  'reprints',
  {
    id: id(),
    documentId: text('document_id')
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    copy: integer('copy').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('reprints_document_copy').on(t.documentId, t.copy)],
);

/** The print queue: a dead printer never blocks a charge. A job without document only opens the drawer. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    id: id(),
    documentId: text('document_id').references(() => documents.id, { onDelete: 'restrict' }),
    /** 0 the original, else the number of the copy. */
    copy: integer('copy').notNull(),
    openDrawer: flag('open_drawer').notNull(),
    status: text('status', { enum: PRINT_JOB_STATUSES }).notNull(),
    attempts: integer('attempts').notNull(),
    lastError: text('last_error'),
    /** Somebody said that this old paper should still be printed. */
    released: flag('released').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('print_jobs_pending')
      .on(t.createdAt)
      .where(sql`${t.status} IN ('waiting', 'printing')`),
    index('print_jobs_document').on(t.documentId),
    check('print_jobs_status', oneOf(t.status, PRINT_JOB_STATUSES)),
  ],
);

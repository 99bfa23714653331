import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { businessDate, clp, createdAt, id, instant, json, oneOf, updatedAt } from './columns';
import { terminals } from './settings';

type Count = Partial<Record<string, number>>;

/** One drawer, from float to Z. A closed shift never changes (trigger). */
export const shifts = sqliteTable(
  'shifts',
  {
    id: id(),
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    number: integer('number').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    openedAt: instant('opened_at').notNull(),
    businessDate: businessDate(),
    floatCount: json<Count>('float_count').notNull(),
    floatAmount: clp('float_amount').notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by').references(() => users.id, { onDelete: 'restrict' }),
    blindCount: json<Count>('blind_count'),
    countedAmount: clp('counted_amount'),
    expectedAmount: clp('expected_amount'),
    difference: clp('difference'),
    explanation: text('explanation'),
    zNumber: integer('z_number'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('shifts_one_open_per_terminal')
      .on(t.terminalId)
      .where(sql`${t.closedAt} IS NULL`),
    uniqueIndex('shifts_terminal_number').on(t.terminalId, t.number),
    uniqueIndex('shifts_terminal_z').on(t.terminalId, t.zNumber),
    check('shifts_float', sql`${t.floatAmount} >= 0`),
    // IS and coalesce: a CHECK that comes out NULL lets the row pass.
    check(
      'shifts_closed_whole',
      sql`(${t.closedAt} IS NULL AND ${t.zNumber} IS NULL) OR (${t.closedAt} IS NOT NULL AND ${t.zNumber} IS NOT NULL AND ${t.countedAmount} IS NOT NULL AND ${t.expectedAmount} IS NOT NULL AND ${t.difference} IS ${t.countedAmount} - ${t.expectedAmount})`,
    ),
    check(
      'shifts_difference_explained',
      sql`${t.difference} IS NULL OR ${t.difference} = 0 OR coalesce(length(${t.explanation}), 0) > 0`,
    ),
  ],
);

/** Blind counts as handed in; the last one counts, all are kept. Append-only. */
export const shiftCounts = sqliteTable(
  'shift_counts',
  {
    id: id(),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id, { onDelete: 'restrict' }),
    count: json<Count>('count').notNull(),
    amount: clp('amount').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (t) => [index('shift_counts_shift').on(t.shiftId, t.at)],
);

export const DRAFT_PURPOSES = ['float', 'count'] as const;

/** Half-typed counts, so that Escape or a crash loses nothing. */
export const countDrafts = sqliteTable(
  'count_drafts',
  {
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    purpose: text('purpose', { enum: DRAFT_PURPOSES }).notNull(),
    count: json<Count>('count').notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.terminalId, t.purpose] }),
    check('count_drafts_purpose', oneOf(t.purpose, DRAFT_PURPOSES)),
  ],
);

/** Cash put into or taken out of the drawer. Append-only. */
export const cashMovements = sqliteTable(
  'cash_movements',
  {
    id: id(),
    requestId: text('request_id').notNull().unique(),
    shiftId: text('shift_id')
      .notNull()
      .references(() => shifts.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: CASH_MOVEMENT_KINDS }).notNull(),
    amount: clp('amount').notNull(),
    reason: text('reason').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    authorisedBy: text('authorised_by').references(() => users.id, { onDelete: 'restrict' }),
    businessDate: businessDate(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('cash_movements_shift').on(t.shiftId),
    check('cash_movements_kind', oneOf(t.kind, CASH_MOVEMENT_KINDS)),
    check('cash_movements_amount', sql`${t.amount} > 0`),
  ],
);

interface DayTotals {
  readonly [name: string]: unknown;
}

/** Totals of a business day, once per terminal. Append-only. */
export const dayClosings = sqliteTable(
  'day_closings',
  {
    id: id(),
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    businessDate: businessDate(),
    totals: json<DayTotals>('totals').notNull(),
    auditHead: text('audit_head').notNull(),
    closedBy: text('closed_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('day_closings_once').on(t.terminalId, t.businessDate)],
);

/** What changed of a closed day afterwards: the closing itself stays as it was. Append-only. */
export const dayClosingAddenda = sqliteTable(
  'day_closing_addenda',
  {
    id: id(),
    dayClosingId: text('day_closing_id')
      .notNull()
      .references(() => dayClosings.id, { onDelete: 'restrict' }),
    /** From 1 for each closing. */
    number: integer('number').notNull(),
    reason: text('reason').notNull(),
    /** The totals as they are now, beside which the closing's own still stand. */
    totals: json<DayTotals>('totals').notNull(),
    auditHead: text('audit_head').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('day_closing_addenda_number').on(t.dayClosingId, t.number)],
);

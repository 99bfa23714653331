import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { businessDate, clp, id, instant, origin, siteId, stamp } from './columns';

type Count = Readonly<Record<string, number>>;

/** Drawers from float to Z. Without `seq` only the closing was understood: see `projection_faults`. */
export const shifts = pgTable(
  'shifts',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    terminalId: id('terminal_id'),
    epoch: integer('epoch'),
    seq: bigint('seq', { mode: 'number' }),
    number: integer('number'),
    userId: id('user_id'),
    openedAt: instant('opened_at'),
    businessDate: text('business_date'),
    floatCount: jsonb('float_count').$type<Count>(),
    floatAmount: clp('float_amount'),
    closingStamp: stamp('closing_stamp'),
    closedAt: instant('closed_at'),
    closedBy: id('closed_by'),
    blindCount: jsonb('blind_count').$type<Count>(),
    countedAmount: clp('counted_amount'),
    expectedAmount: clp('expected_amount'),
    difference: clp('difference'),
    explanation: text('explanation'),
    zNumber: integer('z_number'),
    /** What the Z says, as the booth counted it. */
    totals: jsonb('totals'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('shifts_date').on(t.siteId, t.businessDate, t.terminalId),
    index('shifts_open')
      .on(t.siteId)
      .where(sql`${t.closedAt} IS NULL`),
  ],
);

/** Blind counts as handed in; all are kept. */
export const shiftCounts = pgTable(
  'shift_counts',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    shiftId: id('shift_id').notNull(),
    count: jsonb('count').$type<Count>().notNull(),
    amount: clp('amount').notNull(),
    userId: id('user_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('shift_counts_shift').on(t.siteId, t.shiftId),
  ],
);

/** Cash put into or taken out of a drawer. */
export const cashMovements = pgTable(
  'cash_movements',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    requestId: id('request_id').notNull(),
    shiftId: id('shift_id').notNull(),
    kind: text('kind', { enum: CASH_MOVEMENT_KINDS }).notNull(),
    amount: clp('amount').notNull(),
    reason: text('reason').notNull(),
    userId: id('user_id').notNull(),
    authorisedBy: id('authorised_by'),
    businessDate: businessDate(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('cash_movements_date').on(t.siteId, t.businessDate, t.terminalId),
    index('cash_movements_shift').on(t.siteId, t.shiftId),
  ],
);

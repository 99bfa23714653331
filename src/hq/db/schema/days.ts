import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { businessDate, id, instant, origin, siteId } from './columns';

/** Days as the booths closed them. */
export const dayClosings = pgTable(
  'day_closings',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    businessDate: businessDate(),
    number: text('number').notNull(),
    totals: jsonb('totals').$type<DayTotals>().notNull(),
    auditHead: text('audit_head').notNull(),
    note: text('note').notNull(),
    /** Tickets that nothing accounted for, and whether the day added up all the same. */
    faults: jsonb('faults').$type<readonly string[]>().notNull(),
    addsUp: boolean('adds_up').notNull(),
    closedBy: id('closed_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('day_closings_date').on(t.siteId, t.businessDate, t.terminalId),
  ],
);

/** What changed of a closed day afterwards. */
export const dayClosingAddenda = pgTable(
  'day_closing_addenda',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    dayClosingId: id('day_closing_id').notNull(),
    businessDate: businessDate(),
    number: integer('number').notNull(),
    documentNumber: text('document_number').notNull(),
    reason: text('reason').notNull(),
    totals: jsonb('totals').$type<DayTotals>().notNull(),
    auditHead: text('audit_head').notNull(),
    createdBy: id('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('day_closing_addenda_closing').on(t.siteId, t.dayClosingId),
  ],
);

export const DAY_STATES = ['confirmed', 'differs'] as const;

/** One total that HQ counts otherwise than the booth; `field` is its path, `sales.total`. */
export interface DayDifference {
  readonly field: string;
  readonly booth: unknown;
  readonly hq: unknown;
}

/** What HQ's own count of a closed day came to. Not part of the projections: made from them. */
export const dayConfirmations = pgTable(
  'day_confirmations',
  {
    siteId: siteId(),
    terminalId: id('terminal_id').notNull(),
    businessDate: businessDate(),
    closingId: id('closing_id').notNull(),
    state: text('state', { enum: DAY_STATES }).notNull(),
    differences: jsonb('differences').$type<readonly DayDifference[]>().notNull(),
    totals: jsonb('totals').$type<DayTotals>().notNull(),
    countedAt: instant('counted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.terminalId, t.businessDate] }),
    index('day_confirmations_different')
      .on(t.siteId)
      .where(sql`${t.state} = 'differs'`),
  ],
);

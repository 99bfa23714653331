import { VOID_KINDS } from '@shared/contracts/stays';
import type { ConflictPayment } from '@shared/sync/feed-stays';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, origin, siteId } from './columns';

/**
 * Every voiding by the booth that did it. A stay has one end (`sessions`), but booths that were apart may
 * have ended it each in its own way, and each day is counted by what was done there.
 */
export const sessionVoids = pgTable(
  'session_voids',
  {
    siteId: siteId(),
    sessionId: id('session_id').notNull(),
    ...origin(),
    voidKind: text('void_kind', { enum: VOID_KINDS }).notNull(),
    at: instant('at').notNull(),
    /** Business date there. Events of old booths do not say it. */
    businessDate: text('business_date'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.sessionId, t.terminalId] }),
    index('session_voids_date').on(t.siteId, t.businessDate, t.terminalId),
  ],
);

/** Stays that more than one booth was paid for, while they were apart. */
export const conflicts = pgTable(
  'conflicts',
  {
    siteId: siteId(),
    sessionId: id('session_id').notNull(),
    ticketNumber: text('ticket_number').notNull(),
    plate: text('plate').notNull(),
    /** First paid first. */
    payments: jsonb('payments').$type<readonly ConflictPayment[]>().notNull(),
    openedAt: instant('opened_at').notNull(),
    /** When only one of the payments was left. */
    settledAt: instant('settled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.sessionId] }),
    index('conflicts_waiting')
      .on(t.siteId, t.openedAt)
      .where(sql`${t.settledAt} IS NULL`),
  ],
);

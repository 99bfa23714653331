import { CORRECTED_FIELDS, VOID_KINDS } from '@shared/contracts/stays';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';

import { clp, id, instant, origin, siteId, stamp } from './columns';

export const STAY_STATUSES = ['open', 'closed', 'voided'] as const;

/**
 * Stays of all booths. What another booth did to a stay may arrive before its opening: until then
 * `seq` and all that the opening says are null, and such a row is no stay yet.
 */
export const sessions = pgTable(
  'sessions',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    // From the opening.
    terminalId: id('terminal_id'),
    epoch: integer('epoch'),
    seq: bigint('seq', { mode: 'number' }),
    requestId: id('request_id'),
    ticketNumber: text('ticket_number'),
    openedBy: id('opened_by'),
    entryTerminalId: id('entry_terminal_id'),
    createdAt: instant('created_at'),
    /** Entered later, from what was charged by hand while the program was down. */
    belated: boolean('belated'),
    // As it stands after its corrections.
    standingStamp: stamp('standing_stamp'),
    vehicleId: id('vehicle_id'),
    plate: text('plate'),
    vehicleClass: text('vehicle_class'),
    tariffId: id('tariff_id'),
    policySnapshot: jsonb('policy_snapshot'),
    startTime: instant('start_time'),
    businessDate: text('business_date'),
    placeStamp: stamp('place_stamp'),
    spotId: id('spot_id'),
    spotCode: text('spot_code'),
    // The end that stands: a payment before a void, then the first (`endStampOf`).
    endStamp: stamp('end_stamp'),
    status: text('status', { enum: STAY_STATUSES }).notNull(),
    endTime: instant('end_time'),
    /** Business date on which it was voided. Events of old booths do not say it. */
    endDate: text('end_date'),
    closedBy: id('closed_by'),
    exitTerminalId: id('exit_terminal_id'),
    lostTicketEvidence: text('lost_ticket_evidence'),
    voidReason: text('void_reason'),
    voidKind: text('void_kind', { enum: VOID_KINDS }),
    /** What a voided stay would have cost. */
    uncharged: clp('uncharged'),
    /** Business date on which the booth of the entry was told that another one ended its stay. */
    elsewhereDate: text('elsewhere_date'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('sessions_start').on(t.siteId, t.startTime),
    index('sessions_end').on(t.siteId, t.endTime),
    index('sessions_date').on(t.siteId, t.businessDate, t.startTime, t.id),
    index('sessions_status').on(t.siteId, t.status, t.businessDate, t.startTime, t.id),
    // Plates are looked for by how they begin, whatever the database sorts by.
    index('sessions_plate').on(t.siteId, t.plate.op('text_pattern_ops')),
    index('sessions_ticket').on(t.siteId, t.ticketNumber),
    index('sessions_elsewhere')
      .on(t.siteId, t.elsewhereDate, t.entryTerminalId)
      .where(sql`${t.elsewhereDate} IS NOT NULL`),
    index('sessions_untold')
      .on(t.siteId, t.entryTerminalId)
      .where(sql`${t.exitTerminalId} <> ${t.entryTerminalId} AND ${t.elsewhereDate} IS NULL`),
  ],
);

/** What was entered wrongly and put right. */
export const sessionCorrections = pgTable(
  'session_corrections',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    requestId: id('request_id').notNull(),
    sessionId: id('session_id').notNull(),
    field: text('field', { enum: CORRECTED_FIELDS }).notNull(),
    oldValue: text('old_value').notNull(),
    newValue: text('new_value').notNull(),
    reason: text('reason').notNull(),
    correctedBy: id('corrected_by').notNull(),
    authorisedBy: id('authorised_by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('session_corrections_session').on(t.siteId, t.sessionId),
    index('session_corrections_at').on(t.siteId, t.at),
  ],
);

import { SPOT_KINDS } from '@shared/contracts/common';
import { CORRECTED_FIELDS, VOID_KINDS } from '@shared/contracts/stays';
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { businessDate, createdAt, flag, id, instant, json, oneOf, updatedAt } from './columns';
import { terminals } from './settings';
import { tariffs, vehicleClasses } from './tariffs';

export const SPOT_STATUSES = ['available', 'out_of_service'] as const;
export const SESSION_STATUSES = ['open', 'closed', 'voided'] as const;

export const zones = sqliteTable('zones', {
  id: id(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
  createdAt: createdAt(),
});

export const spots = sqliteTable(
  'spots',
  {
    id: id(),
    code: text('code').notNull().unique(),
    zoneId: text('zone_id')
      .notNull()
      .references(() => zones.id, { onDelete: 'restrict' }),
    kind: text('kind', { enum: SPOT_KINDS }).notNull(),
    status: text('status', { enum: SPOT_STATUSES }).notNull(),
    statusReason: text('status_reason'),
    /** Until when it is out of service; `null`: until somebody says so. */
    statusUntil: instant('status_until'),
    /** Place on the drawn plan of the zone, in cells; `null`: in its row, by `position`. */
    gridX: integer('grid_x'),
    gridY: integer('grid_y'),
    /** A spot with history is retired, never deleted. */
    retiredAt: instant('retired_at'),
    /** Order within the zone on the map. */
    position: integer('position').notNull(),
    /** When the last car left: the longest free is proposed first. */
    lastFreedAt: instant('last_freed_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('spots_zone_position').on(t.zoneId, t.position),
    check('spots_kind', oneOf(t.kind, SPOT_KINDS)),
    check('spots_status', oneOf(t.status, SPOT_STATUSES)),
  ],
);

export const vehicles = sqliteTable('vehicles', {
  id: id(),
  /** Normalised: upper case letters and digits. */
  plate: text('plate').notNull().unique(),
  vehicleClass: text('vehicle_class')
    .notNull()
    .references(() => vehicleClasses.code, { onDelete: 'restrict' }),
  colour: text('colour'),
  make: text('make'),
  model: text('model'),
  owner: text('owner'),
  /** What the operator should be told when this vehicle comes. */
  notice: text('notice'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** Stays. Tariff and policy are fixed at entry. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: id(),
    requestId: text('request_id').notNull().unique(),
    ticketNumber: text('ticket_number').notNull().unique(),
    vehicleId: text('vehicle_id')
      .notNull()
      .references(() => vehicles.id, { onDelete: 'restrict' }),
    vehicleClass: text('vehicle_class')
      .notNull()
      .references(() => vehicleClasses.code, { onDelete: 'restrict' }),
    spotId: text('spot_id')
      .notNull()
      .references(() => spots.id, { onDelete: 'restrict' }),
    tariffId: text('tariff_id')
      .notNull()
      .references(() => tariffs.id, { onDelete: 'restrict' }),
    policySnapshot: json<unknown>('policy_snapshot').notNull(),
    startTime: instant('start_time').notNull(),
    endTime: instant('end_time'),
    businessDate: businessDate(),
    status: text('status', { enum: SESSION_STATUSES }).notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    closedBy: text('closed_by').references(() => users.id, { onDelete: 'restrict' }),
    entryTerminalId: text('entry_terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    exitTerminalId: text('exit_terminal_id').references(() => terminals.id, {
      onDelete: 'restrict',
    }),
    /** How the driver of a lost ticket showed that the car is his. */
    lostTicketEvidence: text('lost_ticket_evidence'),
    voidReason: text('void_reason'),
    /** Why it was voided, for the counts: undone at once, entered wrongly, found forgotten. */
    voidKind: text('void_kind', { enum: VOID_KINDS }),
    /** Let in by another booth of the site; it came by the feed. */
    arrived: flag('arrived').notNull().default(false),
    /** Of an own stay that ended at another booth: the business date on which this one was told. */
    elsewhereDate: text('elsewhere_date'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    // Own ones: an arrived stay may clash with one that this booth opened while it was apart. Its own id
    // in second place lets it stand beside, and the same index finds both.
    uniqueIndex('sessions_one_open_per_vehicle')
      .on(t.vehicleId, sql`CASE "arrived" WHEN 1 THEN "id" ELSE '' END`)
      .where(sql`${t.status} = 'open'`),
    uniqueIndex('sessions_one_open_per_spot')
      .on(t.spotId, sql`CASE "arrived" WHEN 1 THEN "id" ELSE '' END`)
      .where(sql`${t.status} = 'open'`),
    index('sessions_elsewhere')
      .on(t.elsewhereDate)
      .where(sql`${t.elsewhereDate} IS NOT NULL`),
    index('sessions_vehicle_start').on(t.vehicleId, t.startTime),
    index('sessions_spot_start').on(t.spotId, t.startTime),
    index('sessions_start').on(t.startTime),
    index('sessions_end').on(t.endTime),
    index('sessions_business_date').on(t.businessDate),
    check('sessions_status', oneOf(t.status, SESSION_STATUSES)),
    check(
      'sessions_ended',
      sql`(${t.status} = 'open') = (${t.endTime} IS NULL) AND (${t.endTime} IS NULL OR ${t.endTime} >= ${t.startTime})`,
    ),
    check('sessions_void_reason', sql`${t.status} <> 'voided' OR ${t.voidReason} IS NOT NULL`),
  ],
);

/** What was entered wrongly and put right on an open stay, old and new. Append-only. */
export const sessionCorrections = sqliteTable(
  'session_corrections',
  {
    id: id(),
    requestId: text('request_id').notNull(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'restrict' }),
    field: text('field', { enum: CORRECTED_FIELDS }).notNull(),
    /** As people read it: a plate, a class, a spot's code; an instant as epoch milliseconds. */
    oldValue: text('old_value').notNull(),
    newValue: text('new_value').notNull(),
    reason: text('reason').notNull(),
    correctedBy: text('corrected_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    authorisedBy: text('authorised_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    at: instant('at').notNull(),
  },
  (t) => [
    index('session_corrections_session').on(t.sessionId, t.at),
    uniqueIndex('session_corrections_request').on(t.requestId, t.field),
    check('session_corrections_field', oneOf(t.field, CORRECTED_FIELDS)),
  ],
);

export const HISTORY_TABLES = ['sessions', 'spots', 'reservations', 'payments'] as const;

/** Every change of state of a stay, spot, reservation or payment. Append-only. */
export const statusHistory = sqliteTable(
  'status_history',
  {
    id: id(),
    tableName: text('table_name', { enum: HISTORY_TABLES }).notNull(),
    recordId: text('record_id').notNull(),
    fromStatus: text('from_status'),
    toStatus: text('to_status').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [
    index('status_history_record').on(t.tableName, t.recordId, t.at),
    check('status_history_table', oneOf(t.tableName, HISTORY_TABLES)),
  ],
);

/** Stays of the feed that wait for something of the catalogue which has not come yet. */
export const staysAside = sqliteTable('stays_aside', {
  sessionId: text('session_id').primaryKey(),
  /** Of the feed's entry. */
  version: integer('version').notNull(),
  body: json<unknown>('body').notNull(),
  /** What it waits for: `spot`, `tariff`, `user`, … */
  missing: text('missing').notNull(),
  since: instant('since').notNull(),
});

/** Stays that were charged at two booths while they were apart, as headquarters last told of them. */
export const stayConflicts = sqliteTable(
  'stay_conflicts',
  {
    sessionId: text('session_id').primaryKey(),
    version: integer('version').notNull(),
    body: json<unknown>('body').notNull(),
    settledAt: instant('settled_at'),
  },
  (t) => [
    index('stay_conflicts_waiting')
      .on(t.sessionId)
      .where(sql`${t.settledAt} IS NULL`),
  ],
);

import { SPOT_KINDS } from '@shared/contracts/common';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { clp, id, instant, siteId, stamp } from './columns';

/**
 * The site as its booths' events describe it, so that pages can call things by name. Every part of a row
 * is null until an event said it.
 */
export const siteUsers = pgTable(
  'site_users',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    namesStamp: stamp('names_stamp'),
    username: text('username'),
    displayName: text('display_name'),
    /** Code of the role. */
    role: text('role'),
    statusStamp: stamp('status_stamp'),
    status: text('status', { enum: ['active', 'suspended'] }),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

export const zones = pgTable(
  'zones',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    stamp: stamp('stamp'),
    name: text('name'),
    position: integer('position'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

export const spots = pgTable(
  'spots',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    placeStamp: stamp('place_stamp'),
    code: text('code'),
    zone: text('zone'),
    kind: text('kind', { enum: SPOT_KINDS }),
    gridX: integer('grid_x'),
    gridY: integer('grid_y'),
    retiredAt: instant('retired_at'),
    positionStamp: stamp('position_stamp'),
    position: integer('position'),
    statusStamp: stamp('status_stamp'),
    status: text('status', { enum: ['available', 'out_of_service'] }),
    statusReason: text('status_reason'),
    statusUntil: instant('status_until'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

export const vehicleClasses = pgTable(
  'vehicle_classes',
  {
    siteId: siteId(),
    code: text('code').notNull(),
    namesStamp: stamp('names_stamp'),
    name: text('name'),
    spotKind: text('spot_kind', { enum: SPOT_KINDS }),
    positionStamp: stamp('position_stamp'),
    position: integer('position'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.code] })],
);

/** A row holds until the next one that was not withdrawn begins. */
const period = () => ({
  validFrom: instant('valid_from'),
  createdBy: id('created_by'),
  createdAt: instant('created_at'),
  withdrawalStamp: stamp('withdrawal_stamp'),
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBy: id('withdrawn_by'),
  withdrawnReason: text('withdrawn_reason'),
});

export const tariffs = pgTable(
  'tariffs',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    vehicleClass: text('vehicle_class'),
    dayRate: clp('day_rate'),
    nightRate: clp('night_rate'),
    ...period(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('tariffs_class').on(t.siteId, t.vehicleClass, t.validFrom),
  ],
);

export const chargingPolicies = pgTable(
  'charging_policies',
  { siteId: siteId(), id: id('id').notNull(), policy: jsonb('policy'), ...period() },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

export const agreements = pgTable(
  'agreements',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    stamp: stamp('stamp'),
    code: text('code'),
    name: text('name'),
    kind: text('kind', { enum: ['percent', 'minutes', 'amount'] }),
    value: integer('value'),
    active: boolean('active'),
    merchant: text('merchant'),
    scanCode: text('scan_code'),
    validFrom: instant('valid_from'),
    validTo: instant('valid_to'),
    maxUses: integer('max_uses'),
    maxUsesPerDay: integer('max_uses_per_day'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

/** Settings of each booth, by key. */
export const siteSettings = pgTable(
  'site_settings',
  {
    siteId: siteId(),
    terminalId: id('terminal_id').notNull(),
    key: text('key').notNull(),
    stamp: stamp('stamp'),
    value: jsonb('value'),
    updatedAt: instant('updated_at'),
    updatedBy: id('updated_by'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.terminalId, t.key] })],
);

import { SPOT_KINDS } from '@shared/contracts/common';
import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { clp, createdAt, flag, id, instant, json, oneOf, updatedAt } from './columns';

export const DISCOUNT_KINDS = ['percent', 'minutes', 'amount'] as const;

export const vehicleClasses = sqliteTable(
  'vehicle_classes',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    spotKind: text('spot_kind', { enum: SPOT_KINDS }).notNull(),
    position: integer('position').notNull(),
    createdAt: createdAt(),
  },
  (t) => [check('vehicle_classes_spot_kind', oneOf(t.spotKind, SPOT_KINDS))],
);

/** Taken back before it began: it never held, and the row before it goes on in its place. */
const withdrawal = () => ({
  withdrawnAt: instant('withdrawn_at'),
  withdrawnBy: text('withdrawn_by').references(() => users.id, { onDelete: 'restrict' }),
  withdrawnReason: text('withdrawn_reason'),
});

/**
 * Rates in pesos per hour. History is never edited: a change closes the current row (`valid_to`)
 * and opens the next; one that has not begun can be withdrawn. Triggers refuse anything else.
 */
export const tariffs = sqliteTable(
  'tariffs',
  {
    id: id(),
    vehicleClass: text('vehicle_class')
      .notNull()
      .references(() => vehicleClasses.code, { onDelete: 'restrict' }),
    dayRate: clp('day_rate').notNull(),
    nightRate: clp('night_rate').notNull(),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to'),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
    ...withdrawal(),
  },
  (t) => [
    uniqueIndex('tariffs_one_current')
      .on(t.vehicleClass)
      .where(sql`${t.validTo} IS NULL AND ${t.withdrawnAt} IS NULL`),
    uniqueIndex('tariffs_class_from')
      .on(t.vehicleClass, t.validFrom)
      .where(sql`${t.withdrawnAt} IS NULL`),
    check('tariffs_rates', sql`${t.dayRate} >= 0 AND ${t.nightRate} >= 0`),
    check('tariffs_interval', sql`${t.validTo} IS NULL OR ${t.validTo} > ${t.validFrom}`),
  ],
);

/**
 * How time is charged, by when it holds for new stays. History is never edited; the row whose interval
 * holds an instant is the policy of a stay that begins then.
 */
export const chargingPolicies = sqliteTable(
  'charging_policies',
  {
    id: id(),
    policy: json<unknown>('policy').notNull(),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to'),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
    ...withdrawal(),
  },
  (t) => [
    uniqueIndex('charging_policies_from')
      .on(t.validFrom)
      .where(sql`${t.withdrawnAt} IS NULL`),
    check('charging_policies_interval', sql`${t.validTo} IS NULL OR ${t.validTo} > ${t.validFrom}`),
  ],
);

/** Discount agreements with merchants. */
export const agreements = sqliteTable(
  'agreements',
  {
    id: id(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: DISCOUNT_KINDS }).notNull(),
    value: integer('value').notNull(),
    active: flag('active').notNull(),
    /** The shop that hands it out; what it is called on reports. */
    merchant: text('merchant'),
    /** Scanned at the charge instead of being chosen from the list. */
    scanCode: text('scan_code').unique(),
    validFrom: instant('valid_from'),
    validTo: instant('valid_to'),
    maxUses: integer('max_uses'),
    maxUsesPerDay: integer('max_uses_per_day'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    check('agreements_kind', oneOf(t.kind, DISCOUNT_KINDS)),
    check(
      'agreements_value',
      sql`${t.value} >= 0 AND (${t.kind} <> 'percent' OR ${t.value} <= 100)`,
    ),
  ],
);

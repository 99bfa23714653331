import { SPOT_KINDS } from '@shared/contracts/common';
import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { clp, createdAt, flag, id, instant, oneOf, updatedAt } from './columns';

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

/**
 * Rates in pesos per hour. History is never edited: a change closes the current row (`valid_to`)
 * and opens the next; triggers refuse anything else.
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
  },
  (t) => [
    uniqueIndex('tariffs_one_current')
      .on(t.vehicleClass)
      .where(sql`${t.validTo} IS NULL`),
    uniqueIndex('tariffs_class_from').on(t.vehicleClass, t.validFrom),
    check('tariffs_rates', sql`${t.dayRate} >= 0 AND ${t.nightRate} >= 0`),
    check('tariffs_interval', sql`${t.validTo} IS NULL OR ${t.validTo} > ${t.validFrom}`),
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

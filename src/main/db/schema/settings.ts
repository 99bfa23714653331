import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import { users } from './access';
import { createdAt, flag, id, json, updatedAt } from './columns';

/** One row per key; the value is validated by the key's schema whenever it is read or written. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
  description: text('description').notNull(),
  updatedBy: text('updated_by').references(() => users.id, { onDelete: 'restrict' }),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

/** Booths of this site. The one whose `is_self` is set is this PC. */
export const terminals = sqliteTable('terminals', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  isSelf: flag('is_self').notNull(),
  /** Grows when a backup is restored: the outbox begins a new chain. */
  epoch: integer('epoch').notNull(),
  createdAt: createdAt(),
});

/** Consecutive numbers of one terminal (ticket, receipt, shift, z): never reused. */
export const sequences = sqliteTable(
  'sequences',
  {
    terminalId: text('terminal_id')
      .notNull()
      .references(() => terminals.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    value: integer('value').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.terminalId, t.name] }),
    check('sequences_positive', sql`${t.value} > 0`),
  ],
);

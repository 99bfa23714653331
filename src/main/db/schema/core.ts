import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, instant, json } from './columns';

/**
 * Who did what. Hash-chained and append-only: `hash` covers the row and `prev_hash`, so a changed or
 * missing link is found. User ids are text without a foreign key: the chain outlives everything.
 */
export const auditLog = sqliteTable(
  'audit_log',
  {
    seq: integer('seq').primaryKey(),
    at: instant('at').notNull(),
    userId: text('user_id'),
    authorisedBy: text('authorised_by'),
    terminalId: text('terminal_id'),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    details: json<unknown>('details').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    index('audit_log_entity').on(t.entity, t.entityId),
    index('audit_log_at').on(t.at),
    index('audit_log_user').on(t.userId, t.at),
    index('audit_log_action').on(t.action, t.at),
    index('audit_log_action_user').on(t.action, t.userId, t.at),
    index('audit_log_authorised')
      .on(t.authorisedBy, t.at)
      .where(sql`${t.authorisedBy} IS NOT NULL`),
  ],
);

/** What HQ is told, in order, once. Hash-chained per epoch and append-only. */
export const outbox = sqliteTable(
  'outbox',
  {
    epoch: integer('epoch').notNull(),
    seq: integer('seq').notNull(),
    eventId: text('event_id').notNull().unique(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    /** Canonical JSON, exactly as hashed and sent. */
    payload: text('payload').notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text('hash').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.epoch, t.seq] })],
);

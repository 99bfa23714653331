import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, siteId } from './columns';

/** The newest event of each log: what the next run must continue. Its row is locked while one is stored. */
export const chains = pgTable(
  'chains',
  {
    siteId: siteId(),
    terminalId: id('terminal_id').notNull(),
    epoch: integer('epoch').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.terminalId, t.epoch] })],
);

/** Every event of every booth, as it was hashed there. Append-only; partitioned by site. */
export const events = pgTable(
  'events',
  {
    siteId: siteId(),
    terminalId: id('terminal_id').notNull(),
    epoch: integer('epoch').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    eventId: id('event_id').notNull(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    payload: text('payload').notNull(),
    hash: text('hash').notNull(),
    /** By the booth's clock. */
    createdAt: instant('created_at').notNull(),
    /** By HQ's clock. */
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.terminalId, t.epoch, t.seq] }),
    index('events_kind').on(t.siteId, t.kind, t.createdAt),
  ],
);

import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, origin, siteId } from './columns';

/** Seals of the papers that actions issued: a paper changed at the booth later is found out. */
export const documents = pgTable(
  'documents',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    ...origin(),
    /** Kind of the event that issued it, and the record that event is about. */
    action: text('action').notNull(),
    recordId: id('record_id').notNull(),
    /** SHA-256 of the stored text, lower-case hex. */
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('documents_record').on(t.siteId, t.recordId),
  ],
);

/** Copies that were asked for. */
export const reprints = pgTable(
  'reprints',
  {
    siteId: siteId(),
    documentId: id('document_id').notNull(),
    copy: integer('copy').notNull(),
    ...origin(),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    userId: id('user_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.documentId, t.copy] }),
    index('reprints_at').on(t.siteId, t.at),
  ],
);

import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { instant } from './columns';

/** Who has read which message of headquarters at this booth, and what it said; once each, and for good. */
export const messageReads = sqliteTable(
  'message_reads',
  {
    id: text('id').primaryKey(),
    /** Of headquarters' message, which ends there. */
    messageId: text('message_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    text: text('text').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (t) => [uniqueIndex('message_reads_once').on(t.messageId, t.userId)],
);

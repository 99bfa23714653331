import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, siteId } from './columns';

/** Numbers of signed requests that were taken: none is taken twice. */
export const nonces = pgTable(
  'nonces',
  {
    siteId: siteId(),
    terminalId: id('terminal_id').notNull(),
    nonce: text('nonce').notNull(),
    /** From here on the request is refused for its time alone. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.terminalId, t.nonce] }),
    index('nonces_expire').on(t.expiresAt),
  ],
);

/** Invitations of terminals; the code itself is only hashed. */
export const enrolmentCodes = pgTable('enrolment_codes', {
  id: id('id').primaryKey(),
  codeHash: text('code_hash').notNull().unique(),
  /** `null`: for a new site. */
  siteId: id('site_id'),
  note: text('note').notNull(),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  usedBy: id('used_by'),
});

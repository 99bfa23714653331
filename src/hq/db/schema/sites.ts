import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant, siteId } from './columns';

export const TERMINAL_STATUSES = ['active', 'revoked'] as const;

/** Car parks. */
export const sites = pgTable('sites', {
  siteId: siteId().primaryKey(),
  name: text('name').notNull(),
  /** IANA zone of its wall clocks. */
  zone: text('zone').notNull(),
  address: text('address').notNull().default(''),
  /** Grows with every entry of the site's feed; its row lock makes commit order version order. */
  feedVersion: bigint('feed_version', { mode: 'number' }).notNull().default(0),
  createdAt: instant('created_at').notNull(),
});

/** Booths, by the id each has in its own file. */
export const terminals = pgTable(
  'terminals',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    /** Ed25519, raw 32 bytes as base64url. */
    publicKey: text('public_key').notNull(),
    status: text('status', { enum: TERMINAL_STATUSES }).notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
    revokedAt: instant('revoked_at'),
    /** Newest signed request. */
    lastContactAt: instant('last_contact_at'),
    /** The booth's clock less HQ's, at the last contact. */
    clockSkewMs: bigint('clock_skew_ms', { mode: 'number' }),
    /** As the booth last told: program version and events it has not pushed. */
    version: text('version'),
    waiting: integer('waiting'),
    oldestWaitingAt: instant('oldest_waiting_at'),
    /** Last version of the site's feed that it has applied; `null`: it never asked. */
    feedCursor: bigint('feed_cursor', { mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

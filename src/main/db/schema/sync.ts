import { SYNC_ROLES } from '@shared/kernel/sync-roles';
import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant, oneOf } from './columns';

/**
 * How this booth is joined to its headquarters: one row, and none before it is enrolled. The private half
 * of its key is not here: a copy of the database cannot speak for the booth.
 */
export const syncState = sqliteTable(
  'sync_state',
  {
    id: integer('id').primaryKey(),
    hqUrl: text('hq_url').notNull(),
    siteId: text('site_id').notNull(),
    siteName: text('site_name').notNull(),
    role: text('role', { enum: SYNC_ROLES }).notNull(),
    /** Ed25519, raw 32 bytes as base64url; names the private key in the PC's key store. */
    publicKey: text('public_key').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
    /** Newest version of the site's feed that is applied here. */
    feedCursor: integer('feed_cursor').notNull(),
    lastContactAt: instant('last_contact_at'),
    /** HQ's clock less this booth's, in milliseconds. */
    clockOffsetMs: integer('clock_offset_ms').notNull(),
    lastErrorCode: text('last_error_code'),
    lastErrorAt: instant('last_error_at'),
  },
  (t) => [
    check('sync_state_one', sql`${t.id} = 1`),
    check('sync_state_role', oneOf(t.role, SYNC_ROLES)),
    check('sync_state_cursor', sql`${t.feedCursor} >= 0`),
    check('sync_state_error', sql`(${t.lastErrorCode} IS NULL) = (${t.lastErrorAt} IS NULL)`),
  ],
);

/** Up to where HQ holds this booth's log, by epoch: what it has said, never what was only sent. */
export const syncAcknowledged = sqliteTable(
  'sync_acknowledged',
  {
    epoch: integer('epoch').primaryKey(),
    seq: integer('seq').notNull(),
    /** Of that event, as here and there. */
    hash: text('hash').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [check('sync_acknowledged_seq', sql`${t.seq} > 0`)],
);

import {
  bigint,
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { id, instant, siteId } from './columns';

/** What booths are told: the newest state of each thing of a site, by the version of its last change. */
export const feedEntries = pgTable(
  'feed_entries',
  {
    siteId: siteId(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    version: bigint('version', { mode: 'number' }).notNull(),
    /** `null` of a deleted one. */
    body: jsonb('body').$type<unknown>(),
    deleted: boolean('deleted').notNull(),
    /** The booth it came from; `null`: HQ itself. */
    originTerminal: id('origin_terminal'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.kind, t.key] }),
    uniqueIndex('feed_entries_version').on(t.siteId, t.version),
  ],
);

/** Who owns each part of a site's catalogue: `hq`, or the id of a terminal. */
export const catalogueOwnership = pgTable(
  'catalogue_ownership',
  {
    siteId: siteId(),
    part: text('part', { enum: CATALOGUE_PARTS }).notNull(),
    owner: text('owner').notNull(),
    ownerName: text('owner_name').notNull(),
    since: instant('since').notNull(),
    /** Of what the owning terminal uploaded last; `null`: nothing yet. */
    contentHash: text('content_hash'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.part] })],
);

/** Who changed what of a catalogue at HQ. Append-only; never a hash of anybody's PIN. */
export const catalogueChanges = pgTable(
  'catalogue_changes',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    part: text('part', { enum: CATALOGUE_PARTS }).notNull(),
    action: text('action').notNull(),
    /** Of HQ's people; `null`: a terminal. */
    changedBy: id('changed_by'),
    changedByName: text('changed_by_name').notNull(),
    at: instant('at').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('catalogue_changes_at').on(t.siteId, t.at),
  ],
);

import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { flag, instant, json, oneOf } from './columns';

/**
 * What the site's feed said last of each row of the catalogue, by kind and key: from it the real rows of
 * a part that is managed elsewhere are made. Pages that come twice or late change nothing here.
 */
export const feedRows = sqliteTable(
  'feed_rows',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    body: json<unknown>('body'),
    deleted: flag('deleted').notNull(),
    /** When this booth made a row of it; `null`: it has none, or had it before. */
    appliedAt: instant('applied_at'),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key] }),
    check('feed_rows_body', sql`${t.deleted} = (${t.body} IS NULL)`),
  ],
);

/** Who owns each part of the catalogue, as the feed told; no row: nobody said anything, this booth does. */
export const catalogueOwnership = sqliteTable(
  'catalogue_ownership',
  {
    part: text('part', { enum: CATALOGUE_PARTS }).primaryKey(),
    /** `hq`, or the id of a terminal. */
    owner: text('owner').notNull(),
    ownerName: text('owner_name').notNull(),
    since: instant('since').notNull(),
    /** Rows of the part that were told before; whoever has as many has all. */
    rows: integer('rows').notNull(),
  },
  (t) => [check('catalogue_ownership_part', oneOf(t.part, CATALOGUE_PARTS))],
);

/** Rows of this booth that the owner of their part does not have: kept for what hangs on them, out of use. */
export const displacedRows = sqliteTable(
  'displaced_rows',
  {
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] })],
);

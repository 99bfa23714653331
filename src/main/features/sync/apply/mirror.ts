import { FEED_ROWS } from '@shared/sync/feed';
import type { FeedEntry, FeedRow } from '@shared/sync/feed';
import type { CatalogueKind } from '@shared/sync/catalogue';
import { PART_KINDS, partOf } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Logger } from '@main/core/logger';
import type { Db } from '@main/db/connection';
import { catalogueOwnership, feedRows } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';

/** Kinds whose newest word is kept, to make the real rows of. */
export type MirroredKind = CatalogueKind | 'terminal' | 'ownership';

/** Keeps what is newer than what is known of the same row. Answers the entries that were. */
export function keepNewer(tx: Tx, entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.filter(({ kind, key, version, body, deleted }) => {
    const state = { version, deleted, body: deleted ? null : body };
    const { changes } = tx
      .insert(feedRows)
      .values({ kind, key, ...state })
      .onConflictDoUpdate({
        target: [feedRows.kind, feedRows.key],
        set: state,
        setWhere: lt(feedRows.version, version),
      })
      .run();
    return changes > 0;
  });
}

/** HQ counts its versions anew (it came back from a backup of its own): its word holds again, whatever its number. */
export function forgetVersions(tx: Tx): void {
  tx.update(feedRows).set({ version: 0 }).run();
}

/**
 * Leaving a headquarters: every part is this booth's own again, and what was told is worth nothing. When its
 * rows came stays known: stays that began before are explained by it.
 */
export function forgetFeed(tx: Tx): void {
  tx.update(feedRows).set({ version: 0, deleted: true, body: null }).run();
  tx.delete(catalogueOwnership).run();
}

/** Rows of a kind as the feed told them last; one that this program cannot read is left alone. */
export function mirrored<Kind extends MirroredKind>(
  db: Db,
  kind: Kind,
  log: Pick<Logger, 'warn'>,
): FeedRow<Kind>[] {
  const rows = db
    .select({ key: feedRows.key, body: feedRows.body })
    .from(feedRows)
    .where(and(eq(feedRows.kind, kind), eq(feedRows.deleted, false)))
    .orderBy(feedRows.key)
    .all();
  return rows.flatMap(({ key, body }) => {
    const read = FEED_ROWS[kind].safeParse(body);
    if (read.success) return [read.data as FeedRow<Kind>];
    const fields = read.error.issues.map(({ path }) => path.map(String).join('.'));
    log.warn({ kind, key, fields }, 'a row of the feed cannot be read');
    return [];
  });
}

/** How many rows of a part were told, what is gone as well. */
export function toldOf(db: Db, part: CataloguePart): number {
  return db
    .select({ kind: feedRows.kind, key: feedRows.key })
    .from(feedRows)
    .where(inArray(feedRows.kind, [...PART_KINDS[part]]))
    .all()
    .filter(({ kind, key }) => partOf(kind, key) === part).length;
}

/** This booth made a row of what the feed told it. */
export function keepApplied(tx: Tx, kind: CatalogueKind, key: string, now: number): void {
  tx.update(feedRows)
    .set({ appliedAt: now })
    .where(and(eq(feedRows.kind, kind), eq(feedRows.key, key)))
    .run();
}

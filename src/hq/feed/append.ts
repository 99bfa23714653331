import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { sites } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { FeedKind } from '@shared/sync/feed';
import { eq, sql } from 'drizzle-orm';

/** The new state of one thing of a site. */
export interface FeedChange {
  readonly kind: FeedKind;
  readonly key: string;
  /** `null`: it is no more. */
  readonly body: unknown;
  /** The booth it came from; `null`: HQ itself. */
  readonly origin: string | null;
  /** Told anew although nothing about it changed. */
  readonly again?: boolean;
}

interface Known {
  readonly kind: string;
  readonly key: string;
  readonly body: unknown;
}

/**
 * Writes the new states into a site's feed, in their order; of several of one thing the last counts.
 * What is as it was does not grow the version. The site's row is locked until the transaction ends, so
 * that versions become visible in their order: no booth steps over one. Answers how many changed.
 * Throws `NOT_FOUND` for an unknown site.
 *
 * @param now UTC ms
 */
export async function appendFeed(
  tx: HqTx,
  siteId: string,
  changes: readonly FeedChange[],
  now: number,
): Promise<number> {
  if (changes.length === 0) return 0;
  const version = await lockFeed(tx, siteId);
  const latest = [...new Map(changes.map((it) => [placeOf(it), it])).values()];
  const known = await knownBodies(tx, siteId, latest);
  const changed = latest.filter((it) => it.again || !isSame(known.get(placeOf(it)), it.body));
  if (changed.length === 0) return 0;
  const rows = changed.map(({ kind, key, body, origin }, index) => ({
    kind,
    key,
    version: version + index + 1,
    body,
    deleted: body === null,
    origin,
  }));
  await tx.execute(sql`
    INSERT INTO feed_entries (site_id, kind, key, version, body, deleted, origin_terminal, updated_at)
    SELECT ${siteId}::text, r.kind, r.key, r.version, r.body, r.deleted, r.origin, ${now}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS
      r(kind text, key text, version bigint, body jsonb, deleted boolean, origin text)
    ON CONFLICT (site_id, kind, key) DO UPDATE SET version = excluded.version, body = excluded.body,
      deleted = excluded.deleted, origin_terminal = excluded.origin_terminal, updated_at = excluded.updated_at`);
  await tx
    .update(sites)
    .set({ feedVersion: version + rows.length })
    .where(eq(sites.siteId, siteId));
  return rows.length;
}

/** The newest version of a site's feed, which nobody else can grow until the transaction ends. */
export async function lockFeed(tx: HqTx, siteId: string): Promise<number> {
  const [site] = await tx
    .select({ version: sites.feedVersion })
    .from(sites)
    .where(eq(sites.siteId, siteId))
    .for('update');
  if (!site) throw new HqError('NOT_FOUND', { site: siteId });
  return site.version;
}

const placeOf = ({ kind, key }: { readonly kind: string; readonly key: string }): string =>
  `${kind} ${key}`;

/** What nobody was ever told of is not missing once it is gone. */
const isSame = (known: { readonly body: unknown } | undefined, body: unknown): boolean =>
  canonicalJson(known?.body ?? null) === canonicalJson(body);

async function knownBodies(
  tx: HqTx,
  siteId: string,
  changes: readonly FeedChange[],
): Promise<ReadonlyMap<string, Known>> {
  const wanted = JSON.stringify(changes.map(({ kind, key }) => ({ kind, key })));
  const rows = await rowsOf<Known>(
    tx,
    sql`SELECT f.kind, f.key, f.body FROM feed_entries f
        JOIN jsonb_to_recordset(${wanted}::jsonb) AS w(kind text, key text)
          ON w.kind = f.kind AND w.key = f.key
        WHERE f.site_id = ${siteId}`,
  );
  return new Map(rows.map((row) => [placeOf(row), row]));
}

import type { HqReader } from '@hq/db/database';
import { catalogueOwnership, feedEntries, sites } from '@hq/db/schema/index';
import type { TerminalCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { FeedPage } from '@shared/sync/feed';
import { and, asc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';

interface Wanted {
  /** Last version the booth has applied. */
  readonly after: number;
  readonly limit: number;
}

/**
 * The next page of a site's feed for one of its terminals: what came from that terminal itself is left
 * out, it has it. Throws `CURSOR_AHEAD {head}` when the booth has applied what HQ does not know (HQ was
 * restored from an older backup): the booth begins again at 0.
 */
export async function readFeed(
  db: HqReader,
  { siteId, terminalId }: TerminalCaller,
  { after, limit }: Wanted,
): Promise<Omit<FeedPage, 'now'>> {
  const [site] = await db
    .select({ head: sites.feedVersion })
    .from(sites)
    .where(eq(sites.siteId, siteId));
  if (!site) throw new HqError('NOT_FOUND', { site: siteId });
  const { head } = site;
  if (after > head) throw new HqError('CURSOR_AHEAD', { head });
  // Whatever changes from here on is of a later version: the next page has it.
  const found = await db
    .select({
      version: feedEntries.version,
      kind: feedEntries.kind,
      key: feedEntries.key,
      body: feedEntries.body,
      deleted: feedEntries.deleted,
      originTerminal: feedEntries.originTerminal,
    })
    .from(feedEntries)
    .where(
      and(
        eq(feedEntries.siteId, siteId),
        gt(feedEntries.version, after),
        lte(feedEntries.version, head),
        or(isNull(feedEntries.originTerminal), ne(feedEntries.originTerminal, terminalId)),
      ),
    )
    .orderBy(asc(feedEntries.version))
    .limit(limit + 1);
  const more = found.length > limit;
  const entries = found.slice(0, limit);
  return {
    entries,
    cursor: more ? (entries.at(-1)?.version ?? head) : head,
    more,
    holds: await heldOf(db, siteId, terminalId),
  };
}

async function heldOf(
  db: HqReader,
  siteId: string,
  terminalId: string,
): Promise<FeedPage['holds']> {
  const own = await db
    .select({ part: catalogueOwnership.part, hash: catalogueOwnership.contentHash })
    .from(catalogueOwnership)
    .where(and(eq(catalogueOwnership.siteId, siteId), eq(catalogueOwnership.owner, terminalId)));
  return Object.fromEntries(own.map(({ part, hash }) => [part, hash]));
}

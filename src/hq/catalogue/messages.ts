import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { amongSites } from '@hq/reads/fragments';
import type { Seen } from '@hq/reads/fragments';
import type { Message } from '@shared/hq/messages';
import { messageRowSchema } from '@shared/sync/feed-rows';
import { sql } from 'drizzle-orm';

interface Found {
  readonly siteId: string;
  readonly name: string;
  readonly zone: string;
  readonly body: unknown;
  readonly version: number;
  readonly origin: string | null;
}

interface Booth {
  readonly siteId: string;
  readonly terminalId: string;
  readonly code: string;
  readonly name: string;
  readonly cursor: number | null;
}

/** Messages of the sites that are seen, newest first; the same one at several sites is told once. */
export async function messagesOf(db: HqReader, seen: Seen): Promise<Message[]> {
  const found = await rowsOf<Found>(
    db,
    sql`SELECT s.site_id AS "siteId", s.name, s.zone, f.body, f.version::float8 AS version,
          f.origin_terminal AS origin
        FROM sites s CROSS JOIN LATERAL (
          SELECT * FROM feed_entries f
          WHERE f.site_id = s.site_id AND f.kind = 'message' AND NOT f.deleted
        ) AS f
        WHERE ${amongSites(sql`s.site_id`, seen)} ORDER BY s.name, s.site_id`,
  );
  const booths = await rowsOf<Booth>(
    db,
    sql`SELECT t.site_id AS "siteId", t.id AS "terminalId", t.code, t.name,
          t.feed_cursor::float8 AS cursor
        FROM terminals t WHERE t.status = 'active' AND ${amongSites(sql`t.site_id`, seen)}
        ORDER BY t.site_id, t.code`,
  );
  const bySite = Map.groupBy(booths, ({ siteId }) => siteId);
  const messages = new Map<string, Message>();
  for (const { siteId, name, zone, body, version, origin } of found) {
    const row = messageRowSchema.parse(body);
    const message = messages.get(row.id) ?? { ...row, sites: [] };
    const terminals = (bySite.get(siteId) ?? []).map(
      ({ terminalId, code, name: booth, cursor }) => ({
        terminalId,
        code,
        name: booth,
        received: origin === terminalId || (cursor !== null && cursor >= version),
      }),
    );
    message.sites.push({ site: { siteId, name, zone }, terminals });
    messages.set(row.id, message);
  }
  return [...messages.values()].toSorted((a, b) => b.createdAt - a.createdAt);
}

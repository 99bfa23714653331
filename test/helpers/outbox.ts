import type { Hq } from '@hq/hq';
import { sites } from '@hq/db/schema/index';
import { storeRun } from '@hq/ingest/index';
import type { LogOwner } from '@hq/ingest/index';
import { outbox, terminals } from '@main/db/schema/index';
import type { Db } from '@main/db/connection';
import type { Run } from '@shared/sync/push';
import { asc, eq } from 'drizzle-orm';

type OutboxRow = typeof outbox.$inferSelect;

/** The log of a booth as it would be pushed: runs of at most so many events, epoch after epoch. */
export function runsOf(db: Db, size = 500): Run[] {
  const rows = db.select().from(outbox).orderBy(asc(outbox.epoch), asc(outbox.seq)).all();
  return cut(rows, () => size);
}

/** The same, cut wherever `next` says: it answers how many events the next run takes. */
export function cut(rows: readonly OutboxRow[], next: () => number): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < rows.length;) {
    const first = rows[start] as OutboxRow;
    const sameEpoch = rows.slice(start, start + next()).filter((it) => it.epoch === first.epoch);
    runs.push({
      epoch: first.epoch,
      from: first.seq,
      prevHash: first.prevHash,
      events: sameEpoch.map(({ eventId, kind, version, payload, hash, createdAt }) => ({
        eventId,
        kind,
        version,
        payload,
        hash,
        createdAt,
      })),
    });
    start += sameEpoch.length;
  }
  return runs;
}

/** Whose log a booth's file holds. */
export function ownerOf(db: Db, siteId: string): LogOwner {
  const self = db.select().from(terminals).where(eq(terminals.isSelf, true)).get();
  if (!self) throw new Error('this booth is not set up');
  return { siteId, terminalId: self.id };
}

/** A site that booths can push to. */
export async function haveSite(hq: Hq, siteId: string): Promise<void> {
  const site = { siteId, name: 'Sede', zone: 'America/Santiago', createdAt: hq.now() };
  await hq.db.insert(sites).values(site).onConflictDoNothing();
}

/** Pushes all that a booth has recorded, as if the connection were good. Answers the owner. */
export async function ship(hq: Hq, db: Db, siteId: string, size = 500): Promise<LogOwner> {
  const owner = ownerOf(db, siteId);
  await haveSite(hq, siteId);
  for (const run of runsOf(db, size)) await storeRun(hq, owner, run);
  return owner;
}

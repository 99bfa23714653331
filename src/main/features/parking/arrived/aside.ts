import { asc, count, eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { staysAside } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';

type Aside = typeof staysAside.$inferSelect;

/** Of what is kept aside of a stay; 0 when nothing is. */
export function versionAside(tx: Tx, sessionId: string): number {
  const kept = tx
    .select({ version: staysAside.version })
    .from(staysAside)
    .where(eq(staysAside.sessionId, sessionId))
    .get();
  return kept?.version ?? 0;
}

/** Since when it waits stays what it was. */
export function keepAside(tx: Tx, aside: Aside): void {
  const { version, body, missing } = aside;
  tx.insert(staysAside)
    .values(aside)
    .onConflictDoUpdate({ target: staysAside.sessionId, set: { version, body, missing } })
    .run();
}

export function dropAside(tx: Tx, sessionId: string): void {
  tx.delete(staysAside).where(eq(staysAside.sessionId, sessionId)).run();
}

const asideCount = prepared((db) => db.select({ n: count() }).from(staysAside).prepare());

/** How many stays of other booths cannot stand here yet. */
export function countAside(db: Db): number {
  return asideCount(db).get()?.n ?? 0;
}

/** Stays of other booths that are known of and cannot stand here yet, longest first. */
export function staysWaiting(db: Db): Aside[] {
  return db.select().from(staysAside).orderBy(asc(staysAside.since)).all();
}

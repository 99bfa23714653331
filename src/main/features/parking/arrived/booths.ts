import type { BoothName } from '@shared/sync/feed-stays';
import { eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';

/** A booth that is known, or whose code is nobody else's. */
export function isNameable(db: Db, booth: BoothName): boolean {
  const known = db
    .select({ id: terminals.id })
    .from(terminals)
    .where(eq(terminals.code, booth.code))
    .get();
  return known === undefined || known.id === booth.id;
}

/** A booth of the site has a row from the first stay on that names it. */
export function requireBooth(tx: Tx, booth: BoothName, now: number): void {
  const known = tx
    .select({ id: terminals.id })
    .from(terminals)
    .where(eq(terminals.id, booth.id))
    .get();
  if (known) return;
  tx.insert(terminals)
    .values({ ...booth, isSelf: false, epoch: 1, createdAt: now })
    .run();
}

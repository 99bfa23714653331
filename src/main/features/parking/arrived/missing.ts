import type { FeedStay } from '@shared/sync/feed-stays';
import { eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { spots, tariffs, users, vehicleClasses } from '@main/db/schema/index';
import { isNameable } from './booths';

/**
 * Why a stay of the feed cannot stand here yet. `own`: this booth let it in and does not know it, which
 * happens after an older backup was restored; `unreadable`: of a later program.
 */
export type Missing = 'class' | 'tariff' | 'spot' | 'user' | 'booth' | 'own' | 'unreadable';

/** The first thing of the catalogue that a stay names and this booth does not have; `null`: nothing. */
export function missingOf(db: Db, stay: FeedStay): Missing | null {
  const has = {
    class: db
      .select({ id: vehicleClasses.code })
      .from(vehicleClasses)
      .where(eq(vehicleClasses.code, stay.vehicleClass))
      .get(),
    tariff: db.select({ id: tariffs.id }).from(tariffs).where(eq(tariffs.id, stay.tariffId)).get(),
    spot: db.select({ id: spots.id }).from(spots).where(eq(spots.id, stay.place.spotId)).get(),
    user: hasUser(db, stay.openedBy) && (stay.end === null || hasUser(db, stay.end.by)),
    booth: isNameable(db, stay.entryTerminal) && (!stay.end || isNameable(db, stay.end.terminal)),
  };
  for (const [what, found] of Object.entries(has)) if (!found) return what as keyof typeof has;
  return null;
}

function hasUser(db: Db, id: string): boolean {
  return db.select({ id: users.id }).from(users).where(eq(users.id, id)).get() !== undefined;
}

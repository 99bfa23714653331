import type { FeedStay, Place } from '@shared/sync/feed-stays';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { eq } from 'drizzle-orm';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { sessions, spots } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { changesBetween } from '@main/features/parking/corrections';
import { spotById, stayById } from '@main/features/parking/repo';
import type { Session } from '@main/features/parking/repo';
import { factsOf } from './keep-arrived';

/** An own stay that another booth put on another spot. */
export function movedElsewhere(
  core: Core,
  tx: Tx,
  session: Session,
  place: Place,
  version: number,
  now: number,
): void {
  const stay = stayById(tx, session.id);
  const spot = spotById(tx, place.spotId);
  if (!stay || !spot) return;
  tx.update(sessions)
    .set({ spotId: spot.id, updatedAt: now })
    .where(eq(sessions.id, session.id))
    .run();
  freed(tx, session.spotId, now);
  const { ticketNumber, plate, spotCode: oldValue } = stay;
  const changes = [{ field: 'spot', oldValue, newValue: spot.code }];
  const details = { version, ticketNumber, plate, spotId: spot.id, place, changes };
  keep(core, tx, session.id, details, now);
}

/**
 * An arrived stay that its booth corrected, or that was moved. Answers whether anything differs from
 * what stands here.
 */
export function changeArrived(
  core: Core,
  tx: Tx,
  session: Session,
  stay: FeedStay,
  version: number,
  now: number,
): boolean {
  const before = stayById(tx, session.id);
  if (!before) return false;
  const facts = factsOf(core, tx, stay, now);
  if (canonicalJson(standing(session)) === canonicalJson(facts)) return false;
  tx.update(sessions)
    .set({ ...facts, updatedAt: now })
    .where(eq(sessions.id, session.id))
    .run();
  if (facts.spotId !== session.spotId) freed(tx, session.spotId, now);
  const after = stayById(tx, session.id) ?? before;
  const { plate, place } = stay;
  const changes = changesBetween(before, after);
  keep(core, tx, session.id, { version, ...facts, plate, place, changes }, now);
  return true;
}

const standing = (session: Session) => ({
  vehicleId: session.vehicleId,
  vehicleClass: session.vehicleClass,
  spotId: session.spotId,
  tariffId: session.tariffId,
  policySnapshot: session.policySnapshot,
  startTime: session.startTime,
  businessDate: session.businessDate,
});

function freed(tx: Tx, spotId: string, now: number): void {
  tx.update(spots).set({ lastFreedAt: now, updatedAt: now }).where(eq(spots.id, spotId)).run();
}

function keep(
  core: Core,
  tx: Tx,
  sessionId: string,
  details: { readonly version: number } & Record<string, unknown>,
  now: number,
): void {
  const action = 'session.changed_elsewhere';
  const heard = { actor: null, action, entity: 'sessions', entityId: sessionId, details };
  record(core, tx, { ...heard, told: { version: details.version } }, now);
}

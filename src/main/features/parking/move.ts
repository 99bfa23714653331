import type { OpenStay } from '@shared/contracts/parking';
import { AppError } from '@shared/kernel/errors';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { sessions, spots } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { requireFree } from './check-in';
import { ownPlace } from './place';
import { openStayOnSpot, spotById } from './repo';
import type { StayRow } from './repo';
import { presentStay, requireOpenStay } from './stays';

export interface Move {
  readonly sessionId: string;
  readonly spotId: string;
  /** The stay that stands there and takes this one's spot; `null`: the spot is free. */
  readonly exchange: string | null;
}

/**
 * Moves a car to a free spot, or lets two cars change places. A car that stands there already is left
 * as it is. Throws NOT_FOUND, SESSION_NOT_OPEN, SPOT_TAKEN, SPOT_OUT_OF_SERVICE, CONFLICT (another car
 * stands there by now, or none).
 */
export function moveStay(core: Core, actor: Actor, move: Move): OpenStay {
  return write(core, ['sessions.changed'], (tx) => {
    const now = core.clock.now();
    const stay = requireOpenStay(tx, move.sessionId);
    if (stay.spotId !== move.spotId) {
      if (move.exchange === null) toFree(core, tx, actor, stay, move.spotId, now);
      else exchange(core, tx, actor, stay, move.spotId, move.exchange, now);
    }
    return presentStay(requireOpenStay(tx, move.sessionId), now);
  });
}

function toFree(
  core: Core,
  tx: Tx,
  actor: Actor,
  stay: StayRow,
  spotId: string,
  now: number,
): void {
  const spot = spotById(tx, requireFree(tx, spotId));
  if (!spot) throw new AppError('NOT_FOUND', { spot: spotId });
  putOn(tx, stay.sessionId, spot.id, now);
  tx.update(spots).set({ lastFreedAt: now, updatedAt: now }).where(eq(spots.id, stay.spotId)).run();
  keep(core, tx, actor, stay, { spotId: spot.id, to: spot.code, exchangedWith: null }, now);
}

function exchange(
  core: Core,
  tx: Tx,
  actor: Actor,
  stay: StayRow,
  spotId: string,
  withSession: string,
  now: number,
): void {
  const other = openStayOnSpot(tx, spotId);
  if (other?.sessionId !== withSession) throw new AppError('CONFLICT', { spot: spotId });
  // One spot holds one open stay at every instant, so the first car steps aside, to a place that
  // exists only until the commit.
  tx.run(sql`PRAGMA defer_foreign_keys = ON`);
  putOn(tx, stay.sessionId, 'aside', now);
  putOn(tx, other.sessionId, stay.spotId, now);
  putOn(tx, stay.sessionId, other.spotId, now);
  const there = { spotId: other.spotId, to: other.spotCode, exchangedWith: other.sessionId };
  const here = { spotId: stay.spotId, to: stay.spotCode, exchangedWith: stay.sessionId };
  keep(core, tx, actor, stay, there, now);
  keep(core, tx, actor, other, here, now);
}

function putOn(tx: Tx, sessionId: string, spotId: string, now: number): void {
  tx.update(sessions).set({ spotId, updatedAt: now }).where(eq(sessions.id, sessionId)).run();
}

interface Moved {
  readonly spotId: string;
  readonly to: string;
  readonly exchangedWith: string | null;
}

function keep(core: Core, tx: Tx, actor: Actor, stay: StayRow, moved: Moved, now: number): void {
  const { sessionId, ticketNumber, plate, spotId: fromSpotId, spotCode: from } = stay;
  const place = ownPlace(tx, sessionId, moved.spotId, now);
  const details = { ticketNumber, plate, fromSpotId, from, ...moved, place };
  const action = 'session.moved';
  record(core, tx, { actor, action, entity: 'sessions', entityId: sessionId, details }, now);
}

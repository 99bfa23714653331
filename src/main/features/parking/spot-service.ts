import { AppError } from '@shared/kernel/errors';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import { spots, statusHistory } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { openStayOnSpot, spotById } from './repo';
import type { Spot } from './repo';
import { keepStatus } from './sessions';

export interface OutOfService {
  readonly spotId: string;
  readonly reason: string;
  /** When it returns by itself (UTC ms); `null`: when somebody says so. */
  readonly until: number | null;
}

/** Reason that the program gives when the period of a spot is over. */
export const PERIOD_ENDED = 'period ended';

/**
 * Takes a spot out of service, or says anew why and until when. Throws `SPOT_OCCUPIED` while a car
 * stands there, `INSTANT_INVALID` when `until` has passed, `NOT_FOUND`.
 */
export function takeOutOfService(core: Core, actor: Actor, input: OutOfService): void {
  write(core, ['spots.changed'], (tx) => {
    const spot = requireSpot(tx, input.spotId);
    const { reason, until } = input;
    if (spot.status === 'out_of_service' && isSame(spot, input)) return;
    if (openStayOnSpot(tx, spot.id)) throw new AppError('SPOT_OCCUPIED', { spotCode: spot.code });
    const now = core.clock.now();
    if (until !== null && until <= now) throw new AppError('INSTANT_INVALID', { until });
    changeStatus(core, tx, { spot, status: 'out_of_service', reason, until }, actor, actor, now);
  });
}

export function returnToService(core: Core, actor: Actor, spotId: string, reason: string): void {
  write(core, ['spots.changed'], (tx) => {
    const spot = requireSpot(tx, spotId);
    if (spot.status === 'available') return;
    const change = { spot, status: 'available', reason, until: null } as const;
    changeStatus(core, tx, change, actor, actor, core.clock.now());
  });
}

/**
 * Returns the spots whose period is over, also when it ended while the PC was off: the program does
 * it, on the word of whoever set the period. Answers how many. To be run at start and every minute.
 */
export function returnDueSpots(core: Core): number {
  if (dueSpots(core.db, core.clock.now()).length === 0) return 0;
  return write(core, ['spots.changed'], (tx) => {
    const now = core.clock.now();
    const due = dueSpots(tx, now);
    for (const spot of due) {
      const change = { spot, status: 'available', reason: PERIOD_ENDED, until: null } as const;
      changeStatus(core, tx, change, { userId: whoTookOut(tx, spot.id) }, null, now);
    }
    return due.length;
  });
}

function dueSpots(db: Db, now: number): Spot[] {
  return db
    .select()
    .from(spots)
    .where(and(eq(spots.status, 'out_of_service'), lte(spots.statusUntil, now)))
    .all();
}

function whoTookOut(db: Db, spotId: string): string {
  const last = db
    .select({ userId: statusHistory.userId })
    .from(statusHistory)
    .where(and(eq(statusHistory.tableName, 'spots'), eq(statusHistory.recordId, spotId)))
    .orderBy(desc(statusHistory.at))
    .get();
  if (!last) throw new AppError('NOT_FOUND', { spot: spotId });
  return last.userId;
}

function requireSpot(tx: Tx, spotId: string): Spot {
  const spot = spotById(tx, spotId);
  if (!spot || spot.retiredAt !== null) throw new AppError('NOT_FOUND', { spot: spotId });
  return spot;
}

const isSame = (spot: Spot, { reason, until }: OutOfService): boolean =>
  spot.statusReason === reason && spot.statusUntil === until;

interface StatusOfSpot {
  readonly spot: Spot;
  readonly status: 'available' | 'out_of_service';
  readonly reason: string;
  readonly until: number | null;
}

/** `actor` `null`: the program did it, on the word of `on`. */
function changeStatus(
  core: Core,
  tx: Tx,
  { spot, status, reason, until }: StatusOfSpot,
  on: Pick<Actor, 'userId'>,
  actor: Actor | null,
  now: number,
): void {
  const statusReason = status === 'out_of_service' ? reason : null;
  tx.update(spots)
    .set({ status, statusReason, statusUntil: until, updatedAt: now })
    .where(eq(spots.id, spot.id))
    .run();
  keepStatus(core, tx, on, {
    table: 'spots',
    recordId: spot.id,
    from: spot.status,
    to: status,
    reason,
    now,
  });
  const details = { spotCode: spot.code, status, reason, until };
  record(
    core,
    tx,
    { actor, action: 'spot.status_changed', entity: 'spots', entityId: spot.id, details },
    now,
  );
}

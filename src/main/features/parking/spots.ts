import type { SpotKind } from '@shared/contracts/common';
import { AppError } from '@shared/kernel/errors';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { spots, zones } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { openStayOnSpot, spotById } from './repo';
import { keepStatus } from './sessions';

export interface NewSpot {
  readonly zone: string;
  readonly code: string;
  readonly kind: SpotKind;
}

/** Adds spots in the order given, making their zones as they come. */
export function createSpots(core: Core, tx: Tx, actor: Actor, rows: readonly NewSpot[]): void {
  const now = core.clock.now();
  const zoneIds = new Map<string, string>();
  for (const [position, row] of rows.entries()) {
    const zoneId = zoneIds.get(row.zone) ?? createZone(core, tx, row.zone, zoneIds.size, now);
    zoneIds.set(row.zone, zoneId);
    tx.insert(spots)
      .values({
        id: core.ids.next(now),
        code: row.code,
        zoneId,
        kind: row.kind,
        status: 'available',
        position,
        createdAt: now,
        updatedAt: now,
      })
      .run();
  }
  const details = { spots: rows };
  record(
    core,
    tx,
    { actor, action: 'spots.created', entity: 'spots', entityId: 'all', details },
    now,
  );
}

function createZone(core: Core, tx: Tx, name: string, position: number, now: number): string {
  const id = core.ids.next(now);
  tx.insert(zones).values({ id, name, position, createdAt: now }).run();
  return id;
}

/** Throws `SPOT_OCCUPIED` while a car stands there. */
export function takeOutOfService(core: Core, actor: Actor, spotId: string, reason: string): void {
  changeStatus(core, actor, spotId, 'out_of_service', reason);
}

export function returnToService(core: Core, actor: Actor, spotId: string, reason: string): void {
  changeStatus(core, actor, spotId, 'available', reason);
}

function changeStatus(
  core: Core,
  actor: Actor,
  spotId: string,
  status: 'available' | 'out_of_service',
  reason: string,
): void {
  write(core, ['spots.changed'], (tx) => {
    const spot = spotById(tx, spotId);
    if (!spot) throw new AppError('NOT_FOUND', { spot: spotId });
    if (spot.status === status) return;
    const { code: spotCode } = spot;
    if (status === 'out_of_service' && openStayOnSpot(tx, spotId)) {
      throw new AppError('SPOT_OCCUPIED', { spotCode });
    }
    const now = core.clock.now();
    tx.update(spots)
      .set({
        status,
        statusReason: status === 'out_of_service' ? reason : sql`NULL`,
        updatedAt: now,
      })
      .where(eq(spots.id, spotId))
      .run();
    keepStatus(core, tx, actor, {
      table: 'spots',
      recordId: spotId,
      from: spot.status,
      to: status,
      reason,
      now,
    });
    const details = { spotCode, status, reason };
    record(
      core,
      tx,
      { actor, action: 'spot.status_changed', entity: 'spots', entityId: spotId, details },
      now,
    );
  });
}

import type { SpotKind } from '@shared/contracts/common';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { spots, zones } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';

export interface NewSpot {
  readonly zone: string;
  readonly code: string;
  readonly kind: SpotKind;
}

/** Adds spots in the order given, making their zones as they come. */
export function createSpots(core: Core, tx: Tx, actor: Actor, rows: readonly NewSpot[]): void {
  const now = core.clock.now();
  const zoneIds = new Map<string, string>();
  const made: (NewSpot & { readonly spotId: string })[] = [];
  for (const [position, row] of rows.entries()) {
    const zoneId = zoneIds.get(row.zone) ?? createZone(core, tx, row.zone, zoneIds.size, now);
    zoneIds.set(row.zone, zoneId);
    const id = core.ids.next(now);
    made.push({ ...row, spotId: id });
    tx.insert(spots)
      .values({
        id,
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
  const details = { spots: made, zoneIds: namedZones(zoneIds) };
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

/** Zones in their order, for whoever knows them by their ids only. */
export function namedZones(
  ids: ReadonlyMap<string, string>,
): { readonly id: string; readonly name: string }[] {
  return [...ids].map(([name, id]) => ({ id, name }));
}

import { projector } from '@hq/ingest/projector';
import type { Fact, Projectors } from '@hq/ingest/projector';
import type { Rows } from '@hq/ingest/rows';
import { SPOTS, ZONES } from '@hq/ingest/tables';
import {
  layoutSavedSchema,
  spotStatusChangedSchema,
  spotsCreatedSchema,
} from '@shared/sync/events/described';
import type { z } from 'zod';

type Saved = z.infer<typeof layoutSavedSchema>;
type Placed = Saved['changed'][number]['after'];

function place(
  rows: Rows,
  { stamp }: Fact,
  spotId: string,
  { code, zone, kind, x, y }: Placed,
  retiredAt: number | null,
): void {
  rows.put(SPOTS, {
    id: spotId,
    placeStamp: stamp,
    code,
    zone,
    kind,
    gridX: x ?? null,
    gridY: y ?? null,
    retiredAt,
  });
}

function add(rows: Rows, fact: Fact, spots: Saved['added']): void {
  for (const { spotId, ...spot } of spots) {
    // Older booths did not say the id: the spot is known by what its stays say of it.
    if (!spotId) continue;
    place(rows, fact, spotId, spot, null);
    rows.put(SPOTS, { id: spotId, statusStamp: fact.stamp, status: 'available' });
  }
}

function nameZones(rows: Rows, { stamp }: Fact, zoneIds: Saved['zoneIds']): void {
  for (const [position, { id, name }] of (zoneIds ?? []).entries()) {
    rows.put(ZONES, { id, stamp, name, position });
  }
}

function order(rows: Rows, { stamp }: Fact, spotIds: readonly string[]): void {
  for (const [position, id] of spotIds.entries()) {
    rows.put(SPOTS, { id, positionStamp: stamp, position });
  }
}

const created = projector(spotsCreatedSchema, (body, fact, rows) => {
  add(rows, fact, body.spots);
  nameZones(rows, fact, body.zoneIds);
  order(
    rows,
    fact,
    body.spots.flatMap(({ spotId }) => spotId ?? []),
  );
});

const saved = projector(layoutSavedSchema, (body, fact, rows) => {
  add(rows, fact, body.added);
  for (const { spotId, after } of [...body.changed, ...body.revived]) {
    place(rows, fact, spotId, after, null);
  }
  // A spot without history is gone at the booth; here it is retired, so that no page misses its name.
  for (const { spotId, ...spot } of [...body.retired, ...body.deleted]) {
    place(rows, fact, spotId, spot, body.at);
  }
  nameZones(rows, fact, body.zoneIds);
  order(rows, fact, body.spotIds ?? []);
});

const statusChanged = projector(spotStatusChangedSchema, (body, { stamp }, rows) => {
  const { id, status, reason, until } = body;
  const statusReason = status === 'available' ? null : reason;
  rows.put(SPOTS, { id, statusStamp: stamp, status, statusReason, statusUntil: until });
});

export const planProjectors: Projectors = {
  'spots.created': { 1: created },
  'spots.layout_saved': { 1: saved },
  'spot.status_changed': { 1: statusChanged },
};

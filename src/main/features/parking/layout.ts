import type { Layout, NewLayout, PlannedSpot } from '@shared/contracts/spots';
import { AppError } from '@shared/kernel/errors';
import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import { spots, zones } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { planLayout } from './layout-plan';
import { namedZones } from './spots';
import type { Change, KnownSpot, LayoutPlan, PlacedSpot } from './layout-plan';

interface KnownRow extends KnownSpot {
  readonly zoneId: string;
  readonly status: 'available' | 'out_of_service';
  readonly reason: string | null;
  readonly until: number | null;
}

const STAYS = sql`(SELECT 1 FROM sessions s WHERE s.spot_id = ${spots.id}`;

function knownSpots(db: Db): KnownRow[] {
  const flag = (value: number): boolean => value === 1;
  return db
    .select({
      spotId: spots.id,
      code: spots.code,
      zoneId: spots.zoneId,
      zone: zones.name,
      kind: spots.kind,
      x: spots.gridX,
      y: spots.gridY,
      status: spots.status,
      reason: spots.statusReason,
      until: spots.statusUntil,
      retired: sql<boolean>`${spots.retiredAt} IS NOT NULL`.mapWith(flag),
      occupied: sql<boolean>`EXISTS ${STAYS} AND s.status = 'open')`.mapWith(flag),
      used: sql<boolean>`(${spots.lastFreedAt} IS NOT NULL OR EXISTS ${STAYS}))`.mapWith(flag),
    })
    .from(spots)
    .innerJoin(zones, eq(zones.id, spots.zoneId))
    .orderBy(asc(zones.position), asc(spots.position))
    .all();
}

/** Saved layouts are counted by the audit: the newest entry is the version. */
function layoutVersion(db: Db): number {
  return db.get<{ seq: number }>(
    sql`SELECT coalesce(max(seq), 0) AS seq FROM audit_log WHERE entity = 'spots' AND entity_id = 'all'`,
  ).seq;
}

/** The plan of the site, with what may be done to each spot. */
export function layout(db: Db): Layout {
  const known = knownSpots(db);
  const here = new Set(known.filter((it) => !it.retired).map((it) => it.zoneId));
  const abandoned = new Set(known.filter((it) => !here.has(it.zoneId)).map((it) => it.zoneId));
  const shown = db.select().from(zones).orderBy(asc(zones.position)).all();
  return {
    version: layoutVersion(db),
    zones: shown
      .filter(({ id }) => !abandoned.has(id))
      .map(({ id, name }) => ({
        zoneId: id,
        name,
        spots: known.filter((it) => it.zoneId === id && !it.retired).map(presented),
      })),
    retired: known.filter((it) => it.retired).map((it) => it.code),
  };
}

function presented(spot: KnownRow): PlannedSpot {
  const { spotId, code, kind, x, y, status, reason, until, occupied, used } = spot;
  const cell = x === null || y === null ? null : { x, y };
  return { spotId, code, kind, cell, status, reason, until, occupied, used };
}

/**
 * Makes the plan as wanted, in one transaction. `CONFLICT` when another one was saved since `version`;
 * else as `planLayout`.
 */
export function saveLayout(core: Core, actor: Actor, version: number, wanted: NewLayout): Layout {
  return write(core, ['spots.changed', 'sessions.changed'], (tx) => {
    if (layoutVersion(tx) !== version) throw new AppError('CONFLICT', { layout: version });
    placeLayout(core, tx, actor, wanted);
    return layout(tx);
  });
}

/** The same inside a transaction that does more. */
export function placeLayout(core: Core, tx: Tx, actor: Actor, wanted: NewLayout): void {
  requireOwned(tx, 'spots');
  const now = core.clock.now();
  const zonesBefore = zoneNames(tx);
  const plan = planLayout(knownSpots(tx), wanted.zones, new Set(wanted.retire));
  const zoneIds = placeZones(core, tx, wanted.zones, now);
  const added = place(core, tx, plan, zoneIds, now);
  dropEmptyZones(tx, new Set(zoneIds.values()));
  const { order: _order, ...changes } = plan;
  const details = {
    ...changes,
    added,
    spotIds: idsInOrder(tx),
    zones: { before: zonesBefore, after: [...zoneIds.keys()] },
    zoneIds: namedZones(zoneIds),
  };
  record(
    core,
    tx,
    { actor, action: 'spots.layout_saved', entity: 'spots', entityId: 'all', details },
    now,
  );
}

function idsInOrder(db: Db): string[] {
  const used = isNull(spots.retiredAt);
  const rows = db
    .select({ id: spots.id })
    .from(spots)
    .where(used)
    .orderBy(asc(spots.position))
    .all();
  return rows.map(({ id }) => id);
}

function zoneNames(db: Db): string[] {
  const rows = db.select().from(zones).orderBy(asc(zones.position)).all();
  return rows.map(({ name }) => name);
}

/** Zones as wanted, in their order; answers their ids by name. A name that rested comes back. */
function placeZones(
  core: Core,
  tx: Tx,
  wanted: NewLayout['zones'],
  now: number,
): ReadonlyMap<string, string> {
  const known = tx.select().from(zones).all();
  const byId = new Map(known.map((it) => [it.id, it]));
  const byName = new Map(known.map((it) => [it.name, it]));
  const wantedIds = new Set(wanted.map(({ zoneId }) => zoneId));
  const ids = new Map<string, string>();
  // Out of the way first, so that two zones may exchange their names.
  for (const { id } of known) {
    if (wantedIds.has(id)) tx.update(zones).set({ name: id }).where(eq(zones.id, id)).run();
  }
  for (const [position, { zoneId, name }] of wanted.entries()) {
    if (ids.has(name)) throw new AppError('CONFLICT', { zone: name });
    if (zoneId !== null && !byId.has(zoneId)) throw new AppError('NOT_FOUND', { zone: zoneId });
    const resting = byName.get(name);
    const back = resting && !wantedIds.has(resting.id) ? resting.id : null;
    if (zoneId !== null && back !== null) {
      tx.update(zones).set({ name: back }).where(eq(zones.id, back)).run();
    }
    const id = zoneId ?? back ?? core.ids.next(now);
    tx.insert(zones)
      .values({ id, name, position, createdAt: now })
      .onConflictDoUpdate({ target: zones.id, set: { name, position } })
      .run();
    ids.set(name, id);
  }
  return ids;
}

/** Answers the added spots with the ids they were given. */
function place(
  core: Core,
  tx: Tx,
  plan: LayoutPlan,
  zoneIds: ReadonlyMap<string, string>,
  now: number,
): (PlacedSpot & { readonly spotId: string })[] {
  const position = new Map(plan.order.map((code, index) => [code, index]));
  const columns = (spot: PlacedSpot) => ({
    code: spot.code,
    zoneId: zoneIds.get(spot.zone) ?? '',
    kind: spot.kind,
    gridX: spot.x,
    gridY: spot.y,
    position: position.get(spot.code) ?? 0,
    updatedAt: now,
  });
  for (const { spotId } of plan.deleted) tx.delete(spots).where(eq(spots.id, spotId)).run();
  for (const { spotId } of plan.retired) {
    tx.update(spots).set({ retiredAt: now, updatedAt: now }).where(eq(spots.id, spotId)).run();
  }
  const moving: readonly Change[] = [...plan.changed, ...plan.revived];
  // Out of the way first, so that two spots may exchange their codes.
  for (const { spotId, before, after } of moving) {
    if (before.code === after.code) continue;
    tx.update(spots).set({ code: spotId }).where(eq(spots.id, spotId)).run();
  }
  for (const { spotId, after } of moving) {
    tx.update(spots)
      .set({ ...columns(after), retiredAt: null })
      .where(eq(spots.id, spotId))
      .run();
  }
  const added = plan.added.map((spot) => ({ ...spot, spotId: core.ids.next(now) }));
  for (const spot of added) {
    tx.insert(spots)
      .values({ ...columns(spot), id: spot.spotId, status: 'available', createdAt: now })
      .run();
  }
  for (const [code, index] of position) {
    tx.update(spots).set({ position: index }).where(eq(spots.code, code)).run();
  }
  return added;
}

/** A zone that nobody wants goes, unless retired spots still say where they were. */
function dropEmptyZones(tx: Tx, wanted: ReadonlySet<string>): void {
  for (const { id } of tx.select().from(zones).all()) {
    if (wanted.has(id)) continue;
    const spot = tx.select({ id: spots.id }).from(spots).where(eq(spots.zoneId, id)).get();
    if (!spot) tx.delete(zones).where(eq(zones.id, id)).run();
  }
}

import type { FeedRow } from '@shared/sync/feed';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { displacedRows, feedRows, sessions, spots, zones } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { cededName } from '@main/features/sync/apply/part';
import type { Part } from '@main/features/sync/apply/part';
import {
  idsInOrder,
  planChanges,
  planOf,
  zonesInOrder,
} from '@main/features/sync/apply/plan-changes';

type SpotRow = typeof spots.$inferSelect;

/**
 * Zones and spots as the owner has them. Whether a spot is in service is this booth's own. A spot that the
 * owner does not have goes if nothing ever stood on it here, else it is retired; while a car stands on it,
 * it waits, under a code that leaves the owner's free.
 */
export function applySpots(part: Part): void {
  const { tx } = part;
  const before = planOf(tx);
  const zoneIds = applyZones(part, part.rows('zone'));
  const told = part.rows('spot').filter(({ zoneId }) => zoneIds.has(zoneId));
  makeWay(part, told);
  for (const row of told) applySpot(part, row);
  displaceOthers(part, told);
  dropZones(part);
  const changes = planChanges(before, planOf(tx));
  if (!changes) return;
  const order = { spotIds: idsInOrder(tx), zoneIds: zonesInOrder(tx) };
  part.note('spots.layout_saved', 'spots', 'all', { ...changes, ...order });
  part.changed.add('spots.changed').add('sessions.changed');
}

function applyZones({ tx }: Part, told: readonly FeedRow<'zone'>[]): ReadonlySet<string> {
  const ids = new Map(told.map(({ name, id }) => [name, id]));
  for (const { id, name } of tx.select().from(zones).all()) {
    const owner = ids.get(name);
    if (owner === undefined || owner === id) continue;
    tx.update(zones)
      .set({ name: cededName(name, id) })
      .where(eq(zones.id, id))
      .run();
  }
  for (const { id, name, position, createdAt } of told) {
    tx.insert(zones)
      .values({ id, name, position, createdAt })
      .onConflictDoUpdate({ target: zones.id, set: { name, position } })
      .run();
  }
  return new Set(told.map(({ id }) => id));
}

/** Codes that go to others go first, so that two spots may exchange theirs. */
function makeWay({ tx }: Part, told: readonly FeedRow<'spot'>[]): void {
  const owners = new Map(told.map(({ code, id }) => [code.toUpperCase(), id]));
  for (const { id, code } of tx.select().from(spots).all()) {
    const owner = owners.get(code.toUpperCase());
    if (owner === undefined || owner === id) continue;
    tx.update(spots)
      .set({ code: cededName(code, id) })
      .where(eq(spots.id, id))
      .run();
  }
}

const sameSpot = (here: SpotRow, row: FeedRow<'spot'>): boolean =>
  here.code === row.code &&
  here.zoneId === row.zoneId &&
  here.kind === row.kind &&
  here.gridX === row.gridX &&
  here.gridY === row.gridY &&
  here.position === row.position &&
  here.retiredAt === row.retiredAt;

function applySpot(part: Part, row: FeedRow<'spot'>): void {
  const { tx, now } = part;
  const { id, createdAt, ...columns } = row;
  const here = tx.select().from(spots).where(eq(spots.id, id)).get();
  if (!here) {
    tx.insert(spots)
      .values({ id, ...columns, status: 'available', createdAt, updatedAt: now })
      .run();
    return part.made('spot', id);
  }
  part.restore('spot', id);
  // The owner retires only what is free there; a car that stands on it here goes first.
  const retiredAt = isOccupied(tx, id) ? here.retiredAt : columns.retiredAt;
  if (sameSpot(here, { ...row, retiredAt })) return undefined;
  tx.update(spots)
    .set({ ...columns, retiredAt, updatedAt: now })
    .where(eq(spots.id, id))
    .run();
  return undefined;
}

function displaceOthers(part: Part, told: readonly FeedRow<'spot'>[]): void {
  const { tx, now } = part;
  const ids = new Set(told.map(({ id }) => id));
  for (const spot of tx.select().from(spots).all()) {
    if (ids.has(spot.id)) continue;
    if (!isUsed(tx, spot)) {
      tx.delete(spots).where(eq(spots.id, spot.id)).run();
      continue;
    }
    part.displace('spot', spot.id);
    const code = cededName(spot.code, spot.id);
    const retiredAt = spot.retiredAt ?? (isOccupied(tx, spot.id) ? null : now);
    if (code === spot.code && retiredAt === spot.retiredAt) continue;
    tx.update(spots).set({ code, retiredAt, updatedAt: now }).where(eq(spots.id, spot.id)).run();
  }
}

/** Zones that nothing points at any more and that the owner does not have. */
function dropZones(part: Part): void {
  const { tx } = part;
  const told = new Set(part.rows('zone').map(({ id }) => id));
  for (const { id } of tx.select().from(zones).all()) {
    if (told.has(id)) continue;
    const spot = tx.select({ id: spots.id }).from(spots).where(eq(spots.zoneId, id)).get();
    if (!spot) tx.delete(zones).where(eq(zones.id, id)).run();
  }
}

function isUsed(tx: Tx, { id, lastFreedAt }: SpotRow): boolean {
  if (lastFreedAt !== null) return true;
  return (
    tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.spotId, id)).get() !== undefined
  );
}

function isOccupied(tx: Tx, spotId: string): boolean {
  const open = and(eq(sessions.spotId, spotId), eq(sessions.status, 'open'));
  return tx.select({ id: sessions.id }).from(sessions).where(open).get() !== undefined;
}

/** Whether a spot that its owner retired while a car stood on it here has become free. */
export function hasSpotToRetire(tx: Tx): boolean {
  const open = sql`EXISTS (SELECT 1 FROM ${sessions} s WHERE s.spot_id = ${spots.id} AND s.status = 'open')`;
  const displaced = sql`EXISTS (SELECT 1 FROM ${displacedRows} d WHERE d.kind = 'spot' AND d.key = ${spots.id})`;
  const told = sql`EXISTS (SELECT 1 FROM ${feedRows} f WHERE f.kind = 'spot' AND f.key = ${spots.id}
    AND json_extract(f.body, '$.retiredAt') IS NOT NULL)`;
  const waiting = tx
    .select({ id: spots.id })
    .from(spots)
    .where(and(isNull(spots.retiredAt), sql`NOT ${open}`, sql`(${displaced} OR ${told})`))
    .get();
  return waiting !== undefined;
}

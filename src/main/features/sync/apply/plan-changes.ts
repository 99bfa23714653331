import { asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { spots, zones } from '@main/db/schema/index';

/** A spot as an entry of the audit tells it. */
export interface PlanSpot {
  readonly spotId: string;
  readonly code: string;
  readonly zone: string;
  readonly kind: string;
  readonly x: number | null;
  readonly y: number | null;
}

interface OnPlan extends PlanSpot {
  readonly retired: boolean;
}

export type Plan = ReadonlyMap<string, OnPlan>;

/** Every spot as it is drawn. */
export function planOf(db: Db): Plan {
  const rows = db
    .select({
      spotId: spots.id,
      code: spots.code,
      zone: zones.name,
      kind: spots.kind,
      x: spots.gridX,
      y: spots.gridY,
      retiredAt: spots.retiredAt,
    })
    .from(spots)
    .innerJoin(zones, eq(zones.id, spots.zoneId))
    .all();
  return new Map(
    rows.map(({ retiredAt, ...row }) => [row.spotId, { ...row, retired: retiredAt !== null }]),
  );
}

const bare = ({ retired: _retired, ...spot }: OnPlan): PlanSpot => spot;
const told = (spot: OnPlan | undefined): string => JSON.stringify(spot ?? null);

/**
 * What became of the plan, in the words of a saved layout, which whoever reads the audit understands: a
 * retired spot that is called otherwise is told as one gone and one retired. `null`: nothing.
 */
export function planChanges(before: Plan, after: Plan): Readonly<Record<string, unknown>> | null {
  const pairs = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => [before.get(id), after.get(id)] as const)
    .filter(([was, is]) => told(was) !== told(is));
  if (pairs.length === 0) return null;
  const moved = (back: boolean) =>
    pairs.flatMap(([was, is]) =>
      was && is && !is.retired && was.retired === back
        ? [{ spotId: is.spotId, before: bare(was), after: bare(is) }]
        : [],
    );
  return {
    added: pairs.flatMap(([was, is]) => (!was && is && !is.retired ? [bare(is)] : [])),
    changed: moved(false),
    revived: moved(true),
    retired: pairs.flatMap(([, is]) => (is?.retired ? [bare(is)] : [])),
    deleted: pairs.flatMap(([was, is]) =>
      was && (!is || (is.retired && is.code !== was.code)) ? [bare(was)] : [],
    ),
  };
}

/** Ids of the spots in use, in the order of the map. */
export function idsInOrder(db: Db): string[] {
  return db
    .select({ id: spots.id })
    .from(spots)
    .where(isNull(spots.retiredAt))
    .orderBy(asc(spots.position))
    .all()
    .map(({ id }) => id);
}

export function zonesInOrder(db: Db): { id: string; name: string }[] {
  return db
    .select({ id: zones.id, name: zones.name })
    .from(zones)
    .orderBy(asc(zones.position))
    .all();
}

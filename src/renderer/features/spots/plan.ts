import { PLAN_SIZE } from '@shared/contracts/spots';
import type { Layout, NewLayout } from '@shared/contracts/spots';
import type { SpotKind } from '@shared/kernel/spot-kinds';

/** A spot of the draft. Its cell is where it is shown, drawn or not. */
export interface DraftSpot {
  /** Its id, or a name of its own while it is new. */
  readonly key: string;
  readonly spotId: string | null;
  readonly code: string;
  readonly kind: SpotKind;
  readonly x: number;
  readonly y: number;
}

export interface DraftZone {
  readonly key: string;
  readonly zoneId: string | null;
  readonly name: string;
  /** Somebody placed its spots; else they stand in rows, in their order. */
  readonly drawn: boolean;
  readonly spots: readonly DraftSpot[];
}

export type Draft = readonly DraftZone[];

/** Spots in a row of a zone that is not drawn. */
export const ROW = 10;

export function draftOf(layout: Layout): Draft {
  return layout.zones.map((zone) => {
    const drawn = zone.spots.length > 0 && zone.spots.every(({ cell }) => cell !== null);
    const spots = zone.spots.map(({ spotId, code, kind, cell }, index) => ({
      key: spotId,
      spotId,
      code,
      kind,
      ...(drawn && cell ? cell : inRow(index)),
    }));
    return { key: zone.zoneId, zoneId: zone.zoneId, name: zone.name, drawn, spots };
  });
}

const inRow = (index: number) => ({ x: index % ROW, y: Math.floor(index / ROW) });

/** What main is asked to make of the plan. `used`: spots that are retired instead of deleted. */
export function wantedOf(draft: Draft, base: Layout): NewLayout {
  const kept = new Set(draft.flatMap((zone) => zone.spots.map((spot) => spot.spotId)));
  const before = base.zones.flatMap((zone) => zone.spots);
  return {
    zones: draft.map(({ zoneId, name, drawn, spots }) => ({
      zoneId,
      name,
      spots: spots.map(({ spotId, code, kind, x, y }) => ({
        spotId,
        code,
        kind,
        cell: drawn ? { x, y } : null,
      })),
    })),
    retire: before.filter((it) => it.used && !kept.has(it.spotId)).map((it) => it.spotId),
  };
}

const changeZone = (draft: Draft, key: string, change: (zone: DraftZone) => DraftZone): Draft =>
  draft.map((zone) => (zone.key === key ? change(zone) : zone));

export function changeSpots(
  draft: Draft,
  keys: ReadonlySet<string>,
  change: Partial<Pick<DraftSpot, 'code' | 'kind'>>,
): Draft {
  return draft.map((zone) => ({
    ...zone,
    spots: zone.spots.map((spot) => (keys.has(spot.key) ? { ...spot, ...change } : spot)),
  }));
}

export function removeSpots(draft: Draft, keys: ReadonlySet<string>): Draft {
  return draft.map((zone) => {
    const spots = zone.spots.filter((spot) => !keys.has(spot.key));
    return spots.length === zone.spots.length ? zone : settled({ ...zone, spots });
  });
}

/** In rows, every spot takes the place of the one that left. */
function settled(zone: DraftZone): DraftZone {
  if (zone.drawn) return zone;
  return { ...zone, spots: zone.spots.map((spot, index) => ({ ...spot, ...inRow(index) })) };
}

/** Takes the drawing back: rows, in the order of what is seen. */
export function arrangeInRows(draft: Draft, zoneKey: string): Draft {
  return changeZone(draft, zoneKey, (zone) => {
    const spots = zone.spots.toSorted((a, b) => a.y - b.y || a.x - b.x);
    return settled({ ...zone, drawn: false, spots });
  });
}

const isInside = ({ x, y }: { x: number; y: number }): boolean =>
  x >= 0 && y >= 0 && x < PLAN_SIZE.columns && y < PLAN_SIZE.rows;

const cellKey = ({ x, y }: { x: number; y: number }): string => `${x},${y}`;

/** The zone with its spots moved by a number of cells; `null` when they would not fit there. */
function movedBy(
  zone: DraftZone,
  keys: ReadonlySet<string>,
  dx: number,
  dy: number,
): DraftZone | null {
  const taken = new Set(zone.spots.filter((it) => !keys.has(it.key)).map(cellKey));
  const spots = zone.spots.map((spot) =>
    keys.has(spot.key) ? { ...spot, x: spot.x + dx, y: spot.y + dy } : spot,
  );
  const moved = spots.filter((spot) => keys.has(spot.key));
  if (moved.length === 0) return null;
  if (!moved.every((spot) => isInside(spot) && !taken.has(cellKey(spot)))) return null;
  return { ...zone, drawn: true, spots };
}

/** Moves spots to where they were dropped; `null` when something stands there. */
export function moveSpots(
  draft: Draft,
  zoneKey: string,
  keys: ReadonlySet<string>,
  dx: number,
  dy: number,
): Draft | null {
  const zone = draft.find((it) => it.key === zoneKey);
  const moved = zone && (dx !== 0 || dy !== 0) ? movedBy(zone, keys, dx, dy) : null;
  return moved && changeZone(draft, zoneKey, () => moved);
}

/** Moves spots by steps of one cell, over whatever stands in the way; `null` at the plan's edge. */
export function nudgeSpots(
  draft: Draft,
  zoneKey: string,
  keys: ReadonlySet<string>,
  dx: number,
  dy: number,
): Draft | null {
  for (let steps = 1; steps < PLAN_SIZE.rows; steps += 1) {
    const moved = moveSpots(draft, zoneKey, keys, dx * steps, dy * steps);
    if (moved) return moved;
  }
  return null;
}

/** Puts spots at the end of another zone. */
export function moveToZone(draft: Draft, keys: ReadonlySet<string>, zoneKey: string): Draft {
  const moving = draft.flatMap((zone) =>
    zone.key === zoneKey ? [] : zone.spots.filter((spot) => keys.has(spot.key)),
  );
  const without = removeSpots(draft, new Set(moving.map((spot) => spot.key)));
  return changeZone(without, zoneKey, (zone) => append(zone, moving));
}

/** New spots below what is there: in rows they go on with them, drawn they begin a row of their own. */
function append(zone: DraftZone, added: readonly DraftSpot[]): DraftZone {
  if (!zone.drawn) return settled({ ...zone, spots: [...zone.spots, ...added] });
  const below = Math.max(-1, ...zone.spots.map((spot) => spot.y)) + 1;
  const placed = added.map((spot, index) => ({
    ...spot,
    x: index % (2 * ROW),
    y: below + Math.floor(index / (2 * ROW)),
  }));
  return { ...zone, spots: [...zone.spots, ...placed] };
}

export interface RowOfSpots {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly kind: SpotKind;
}

/** `A`, 1–20 → A1 … A20. */
export function codesOf({ prefix, from, to }: RowOfSpots): readonly string[] {
  const count = Math.min(Math.max(0, to - from + 1), 500);
  return Array.from({ length: count }, (_, index) => `${prefix.toUpperCase()}${from + index}`);
}

export function addRow(
  draft: Draft,
  zoneKey: string,
  row: RowOfSpots,
  newKey: () => string,
): Draft {
  const added = codesOf(row).map((code) => ({
    key: newKey(),
    spotId: null,
    code,
    kind: row.kind,
    x: 0,
    y: 0,
  }));
  return changeZone(draft, zoneKey, (zone) => append(zone, added));
}

export function addZone(draft: Draft, name: string, key: string): Draft {
  return [...draft, { key, zoneId: null, name, drawn: false, spots: [] }];
}

export function renameZone(draft: Draft, zoneKey: string, name: string): Draft {
  return changeZone(draft, zoneKey, (zone) => ({ ...zone, name }));
}

/** Before or after its neighbour in the order of the map. */
export function moveZone(draft: Draft, zoneKey: string, step: 1 | -1): Draft {
  const at = draft.findIndex((zone) => zone.key === zoneKey);
  const zone = draft[at];
  const other = draft[at + step];
  if (!zone || !other) return draft;
  return draft.toSpliced(
    Math.min(at, at + step),
    2,
    ...(step === 1 ? [other, zone] : [zone, other]),
  );
}

export const removeZone = (draft: Draft, zoneKey: string): Draft =>
  draft.filter((zone) => zone.key !== zoneKey);

/** Codes that stand more than once in the draft, letters of either case being the same. */
export function takenCodes(draft: Draft): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code } of draft.flatMap((zone) => zone.spots)) {
    const same = code.toUpperCase();
    (seen.has(same) ? twice : seen).add(same);
  }
  return twice;
}

export interface PlanDiff {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly zones: boolean;
}

/** How the draft differs from what is saved. */
export function diffOf(draft: Draft, base: Layout): PlanDiff {
  const before = draftOf(base);
  // Drawn for the first time, only what left its place in the rows has moved.
  const drawnNow = new Set(draft.filter((zone) => zone.drawn).map((zone) => zone.key));
  const told = (from: Draft): Map<string, string> =>
    new Map(
      from.flatMap((zone) =>
        zone.spots.map((spot) => [
          spot.key,
          [
            spot.code,
            spot.kind,
            zone.key,
            ...(drawnNow.has(zone.key) ? [spot.x, spot.y] : []),
          ].join('|'),
        ]),
      ),
    );
  const was = told(before);
  const is = told(draft);
  // In rows the order is the drawing: of the spots that were there and still are.
  const orderOf = ({ drawn, spots }: DraftZone): string =>
    drawn
      ? ''
      : spots
          .map((spot) => spot.key)
          .filter((key) => was.has(key) && is.has(key))
          .join(' ');
  const zonesOf = (from: Draft): string =>
    from.map((zone) => [zone.key, zone.name, zone.drawn, orderOf(zone)].join('|')).join('\n');
  return {
    added: [...is.keys()].filter((key) => !was.has(key)).length,
    changed: [...is].filter(([key, text]) => was.has(key) && was.get(key) !== text).length,
    removed: [...was.keys()].filter((key) => !is.has(key)).length,
    zones: zonesOf(before) !== zonesOf(draft),
  };
}

export const isSame = ({ added, changed, removed, zones }: PlanDiff): boolean =>
  added + changed + removed === 0 && !zones;

import type { Board, BoardSpot } from '@shared/contracts/parking';
import { SPOT_KINDS, type SpotKind } from '@shared/kernel/spot-kinds';
import { DAY_MINUTES } from '@shared/kernel/time';

/** States one can filter by: those of a spot, and "over 24 h", which is a kind of occupied. */
export const STATE_FILTERS = [
  'free',
  'occupied',
  'reserved',
  'overnight',
  'out_of_service',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export interface MapFilter {
  readonly state: StateFilter | null;
  readonly kind: SpotKind | null;
  /** One zone alone, larger. */
  readonly zoneId: string | null;
}

export const NO_FILTER: MapFilter = { state: null, kind: null, zoneId: null };

export type BoardZone = Board['zones'][number];

/** How a spot looks: its state, with long stays apart. */
export function lookOf(spot: BoardSpot): StateFilter {
  return spot.state === 'occupied' && isOvernight(spot) ? 'overnight' : spot.state;
}

/** Zones and spots that pass the filter; zones left without a spot are left out. */
export function filterZones(
  zones: readonly BoardZone[],
  { state, kind, zoneId }: MapFilter,
): readonly BoardZone[] {
  if (state === null && kind === null && zoneId === null) return zones;
  return zones
    .filter((zone) => zoneId === null || zone.zoneId === zoneId)
    .map((zone) => ({
      ...zone,
      spots: zone.spots.filter(
        (spot) => (kind === null || spot.kind === kind) && (state === null || fits(spot, state)),
      ),
    }))
    .filter((zone) => zone.spots.length > 0);
}

/** Kinds that this site has, in the usual order. */
export function kindsOf(zones: readonly BoardZone[]): readonly SpotKind[] {
  const present = new Set(zones.flatMap((zone) => zone.spots.map((spot) => spot.kind)));
  return SPOT_KINDS.filter((kind) => present.has(kind));
}

/** The value after `current` in a round of "all, first, second, …". */
export function nextChoice<T>(choices: readonly T[], current: T | null): T | null {
  const index = current === null ? -1 : choices.indexOf(current);
  return choices[index + 1] ?? null;
}

function fits(spot: BoardSpot, state: StateFilter): boolean {
  if (state === 'overnight') return lookOf(spot) === 'overnight';
  return spot.state === state;
}

function isOvernight(spot: BoardSpot): boolean {
  return spot.stay !== null && spot.stay.minutes > DAY_MINUTES;
}

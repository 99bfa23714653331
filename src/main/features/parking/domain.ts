import { normalisePlate } from '@shared/kernel/plate';

type SpotKind = 'car' | 'motorcycle' | 'accessible' | 'ev' | 'truck';

export interface FreeSpot {
  readonly spotId: string;
  readonly code: string;
  readonly kind: SpotKind;
  readonly zonePosition: number;
  readonly position: number;
  /** UTC epoch milliseconds; `null` never used. */
  readonly lastFreedAt: number | null;
}

// Where a vehicle may stand when its own kind is full. A place kept for others is never proposed.
const ALSO_FITS: Readonly<Record<SpotKind, readonly SpotKind[]>> = {
  car: ['car'],
  motorcycle: ['motorcycle', 'car'],
  accessible: ['accessible', 'car'],
  ev: ['ev', 'car'],
  truck: ['truck'],
};

/** The proposal: kind first, then zone by its order on the map, then longest free, then map order. */
export function proposeSpot(free: readonly FreeSpot[], kind: SpotKind): FreeSpot | null {
  const kinds = ALSO_FITS[kind];
  let best: FreeSpot | null = null;
  for (const spot of free) {
    if (kinds.includes(spot.kind) && (!best || isBefore(spot, best, kinds))) best = spot;
  }
  return best;
}

function isBefore(a: FreeSpot, b: FreeSpot, kinds: readonly SpotKind[]): boolean {
  const difference =
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    a.zonePosition - b.zonePosition ||
    (a.lastFreedAt ?? 0) - (b.lastFreedAt ?? 0) ||
    a.position - b.position;
  return difference < 0;
}

/** One wrong, missing, added or swapped neighbour character: a slip of the finger. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** What one row of the fuzzy search is found by. */
export interface Searchable {
  readonly plate: string;
  readonly ticketNumber: string;
  readonly spotCode: string;
  /** `14:28` in the site's zone. */
  readonly entryTime: string;
}

/** Lower is nearer; `null` when it does not fit at all. */
export function searchRank(row: Searchable, text: string): number | null {
  const wanted = text.trim().toUpperCase();
  if (wanted === '') return 0;
  const letters = normalisePlate(wanted);
  if (row.plate === letters || row.spotCode.toUpperCase() === wanted) return 0;
  if (row.entryTime.startsWith(wanted)) return 1;
  if (letters === '') return null;
  if (row.plate.startsWith(letters)) return 1;
  const ticket = normalisePlate(row.ticketNumber);
  if (ticket.endsWith(letters)) return 2;
  if (row.plate.includes(letters)) return 3;
  if (isOneSlipAway(row.plate, letters)) return 4;
  if (isSubsequence(letters, row.plate)) return 5;
  return ticket.includes(letters) ? 6 : null;
}

function isSubsequence(short: string, long: string): boolean {
  let found = 0;
  for (const letter of long) if (letter === short[found]) found += 1;
  return found === short.length;
}

/** Undoing a check-in is a slip corrected, not a void: one minute. */
export const UNDO_WINDOW_MS = 60_000;

import type { Board, BoardSpot, Lookup } from '@shared/contracts/parking';

export interface TargetSpot {
  readonly spotId: string;
  readonly code: string;
  /** The operator chose it; else the program proposes it. */
  readonly chosen: boolean;
}

/**
 * Where an entering vehicle would stand: the spot chosen by the operator while it is still free,
 * else the program's proposal; `null` when there is none.
 */
export function targetSpot(
  lookup: Extract<Lookup, { kind: 'outside' }>,
  chosenSpotId: string | null,
  board: Board | undefined,
): TargetSpot | null {
  const chosen = chosenSpotId === null ? undefined : spotOf(board, chosenSpotId);
  if (chosen?.state === 'free') return { spotId: chosen.spotId, code: chosen.code, chosen: true };
  if (lookup.proposedSpotId === null || lookup.proposedSpotCode === null) return null;
  return { spotId: lookup.proposedSpotId, code: lookup.proposedSpotCode, chosen: false };
}

export function spotOf(board: Board | undefined, spotId: string): BoardSpot | undefined {
  for (const zone of board?.zones ?? []) {
    const spot = zone.spots.find((it) => it.spotId === spotId);
    if (spot) return spot;
  }
  return undefined;
}

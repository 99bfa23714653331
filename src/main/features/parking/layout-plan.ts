import { AppError } from '@shared/kernel/errors';
import type { SpotKind } from '@shared/kernel/spot-kinds';

interface Cell {
  readonly x: number;
  readonly y: number;
}

/** A spot as the plan has it. */
export interface PlacedSpot {
  readonly code: string;
  /** Name of its zone. */
  readonly zone: string;
  readonly kind: SpotKind;
  readonly x: number | null;
  readonly y: number | null;
}

export interface KnownSpot extends PlacedSpot {
  readonly spotId: string;
  readonly retired: boolean;
  readonly occupied: boolean;
  readonly used: boolean;
}

export interface WantedZone {
  readonly name: string;
  readonly spots: readonly {
    readonly spotId: string | null;
    readonly code: string;
    readonly kind: SpotKind;
    readonly cell: Cell | null;
  }[];
}

export interface Change {
  readonly spotId: string;
  readonly before: PlacedSpot;
  readonly after: PlacedSpot;
}

/** What has to happen for the plan to be as wanted. */
export interface LayoutPlan {
  readonly added: readonly PlacedSpot[];
  readonly changed: readonly Change[];
  /** Retired spots that come back under their own code. */
  readonly revived: readonly Change[];
  readonly retired: readonly (PlacedSpot & { readonly spotId: string })[];
  readonly deleted: readonly (PlacedSpot & { readonly spotId: string })[];
  /** Codes of all spots in the order of the map. */
  readonly order: readonly string[];
}

const sameCode = (code: string): string => code.toUpperCase();

/**
 * The way from the plan as it is to the wanted one. Throws SPOT_CODE_TAKEN, SPOT_CELL_TAKEN,
 * SPOT_OCCUPIED, SPOT_HAS_HISTORY (all with {spotCode}) and NOT_FOUND for a spot that is not there.
 */
export function planLayout(
  known: readonly KnownSpot[],
  zones: readonly WantedZone[],
  retire: ReadonlySet<string>,
): LayoutPlan {
  const active = new Map(known.filter((it) => !it.retired).map((it) => [it.spotId, it]));
  const resting = new Map(known.filter((it) => it.retired).map((it) => [sameCode(it.code), it]));
  const plan = { added: [], changed: [], revived: [], order: [] } as {
    added: PlacedSpot[];
    changed: Change[];
    revived: Change[];
    order: string[];
  };
  const kept = new Set<string>();
  for (const zone of zones) {
    for (const spot of inReadingOrder(zone)) {
      const after = placed(zone.name, spot);
      plan.order.push(after.code);
      const before = spot.spotId === null ? null : take(active, kept, spot.spotId);
      const back = resting.get(sameCode(after.code));
      if (before === null) {
        if (back) plan.revived.push({ spotId: back.spotId, before: bare(back), after });
        else plan.added.push(after);
        continue;
      }
      // Its number belongs to one that keeps a history of its own.
      if (back) throw new AppError('SPOT_CODE_TAKEN', { spotCode: after.code });
      if (!isSame(before, after)) {
        plan.changed.push({ spotId: before.spotId, before: bare(before), after });
      }
    }
  }
  refuseTwins(plan.order);
  const gone = [...active.values()].filter((it) => !kept.has(it.spotId));
  return { ...plan, ...removal(gone, retire) };
}

function take(
  active: ReadonlyMap<string, KnownSpot>,
  kept: Set<string>,
  spotId: string,
): KnownSpot {
  const spot = active.get(spotId);
  if (!spot || kept.has(spotId)) throw new AppError('NOT_FOUND', { spot: spotId });
  kept.add(spotId);
  return spot;
}

function removal(
  gone: readonly KnownSpot[],
  retire: ReadonlySet<string>,
): Pick<LayoutPlan, 'retired' | 'deleted'> {
  const named = (spot: KnownSpot) => ({ spotId: spot.spotId, ...bare(spot) });
  for (const spot of gone) {
    const details = { spotCode: spot.code };
    if (spot.occupied) throw new AppError('SPOT_OCCUPIED', details);
    if (spot.used && !retire.has(spot.spotId)) throw new AppError('SPOT_HAS_HISTORY', details);
  }
  // Retiring one that was never used would only leave a number behind that nobody remembers.
  return {
    retired: gone.filter((it) => it.used).map(named),
    deleted: gone.filter((it) => !it.used).map(named),
  };
}

/** Row after row; a zone that is not drawn keeps its order. Throws SPOT_CELL_TAKEN. */
function inReadingOrder({ spots }: WantedZone): WantedZone['spots'] {
  const taken = new Set<string>();
  for (const { cell, code } of spots) {
    if (cell === null) continue;
    const key = `${cell.x},${cell.y}`;
    if (taken.has(key)) throw new AppError('SPOT_CELL_TAKEN', { spotCode: code });
    taken.add(key);
  }
  if (taken.size === 0) return spots;
  if (taken.size < spots.length) {
    throw new AppError('INVALID_INPUT', { fields: ['layout.zones.spots.cell'] });
  }
  const place = ({ cell }: WantedZone['spots'][number]): number =>
    (cell?.y ?? 0) * 1000 + (cell?.x ?? 0);
  return spots.toSorted((a, b) => place(a) - place(b));
}

function refuseTwins(codes: readonly string[]): void {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(sameCode(code))) throw new AppError('SPOT_CODE_TAKEN', { spotCode: code });
    seen.add(sameCode(code));
  }
}

function placed(zone: string, spot: WantedZone['spots'][number]): PlacedSpot {
  const { code, kind, cell } = spot;
  return { code, zone, kind, x: cell?.x ?? null, y: cell?.y ?? null };
}

const bare = ({ code, zone, kind, x, y }: PlacedSpot): PlacedSpot => ({ code, zone, kind, x, y });

const isSame = (a: PlacedSpot, b: PlacedSpot): boolean =>
  a.code === b.code && a.zone === b.zone && a.kind === b.kind && a.x === b.x && a.y === b.y;

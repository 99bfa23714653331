import { PLAN_SIZE } from '@shared/contracts/spots';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError } from '@shared/kernel/errors';
import type { FeedRow } from '@shared/sync/feed';
import type { Making, NewRow, SitePart } from './site';

type Change<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;
type Spot = FeedRow<'spot'>;
type Zone = FeedRow<'zone'>;

const isSameCode = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
const spotRow = (body: Spot): NewRow => ({ kind: 'spot', key: body.id, body });
const zoneRow = (body: Zone): NewRow => ({ kind: 'zone', key: body.id, body });
const after = (rows: readonly { readonly position: number }[]): number =>
  Math.max(-1, ...rows.map(({ position }) => position)) + 1;

function requireZone(part: SitePart, name: string): Zone {
  const zone = part.rows('zone').find((it) => it.name === name);
  if (!zone) throw new AppError('NOT_FOUND', { zone: name });
  return zone;
}

function requireSpot(spots: readonly Spot[], code: string): Spot {
  const spot = spots.find((it) => it.retiredAt === null && isSameCode(it.code, code));
  if (!spot) throw new AppError('NOT_FOUND', { spot: code });
  return spot;
}

/** Throws CONFLICT {zone}: there is one of that name. */
function refuseTwin(zones: readonly Zone[], name: string): void {
  if (zones.some((it) => it.name === name)) throw new AppError('CONFLICT', { zone: name });
}

/** Throws CONFLICT {zone}. */
export function addZone(part: SitePart, { name }: Change<'zone'>, making: Making): NewRow[] {
  const zones = part.rows('zone');
  refuseTwin(zones, name);
  const { now: createdAt } = making;
  return [zoneRow({ id: making.nextId(), name, position: after(zones), createdAt })];
}

/** Throws NOT_FOUND {zone}, CONFLICT {zone}. */
export function changeZone(part: SitePart, { zone, name }: Change<'change_zone'>): NewRow[] {
  const before = requireZone(part, zone);
  refuseTwin(
    part.rows('zone').filter(({ id }) => id !== before.id),
    name,
  );
  return [zoneRow({ ...before, name })];
}

/** Throws NOT_FOUND {zone}, CONFLICT {zone}: spots stand in it, or stood. */
export function removeZone(part: SitePart, { zone: name }: Change<'remove_zone'>): NewRow[] {
  const zone = requireZone(part, name);
  if (part.rows('spot').some(({ zoneId }) => zoneId === zone.id)) {
    throw new AppError('CONFLICT', { zone: name });
  }
  return [{ kind: 'zone', key: zone.id, body: null }];
}

/**
 * New spots at the end of a zone; in one that is drawn, in rows below what is there. A code that rests comes
 * back with its history. Throws NOT_FOUND {zone}, SPOT_CODE_TAKEN {spotCode}.
 */
export function addSpots(
  part: SitePart,
  { zone: name, spotKind: kind, codes }: Change<'spots'>,
  making: Making,
): NewRow[] {
  const zone = requireZone(part, name);
  const known = part.rows('spot');
  const place = nextPlaces(known.filter((it) => it.zoneId === zone.id && it.retiredAt === null));
  const position = after(known);
  const seen: string[] = [];
  return codes.map((code, index) => {
    const here = known.find((it) => isSameCode(it.code, code));
    if (here?.retiredAt === null || seen.some((it) => isSameCode(it, code))) {
      throw new AppError('SPOT_CODE_TAKEN', { spotCode: code });
    }
    seen.push(code);
    const { id, createdAt } = here ?? { id: making.nextId(), createdAt: making.now };
    return spotRow({
      id,
      code,
      zoneId: zone.id,
      kind,
      ...place(index),
      position: position + index,
      retiredAt: null,
      createdAt,
    });
  });
}

/** Cells below those of a zone that is drawn; none in one that is not. */
function nextPlaces(spots: readonly Spot[]): (index: number) => Pick<Spot, 'gridX' | 'gridY'> {
  const rows = spots.flatMap(({ gridY }) => (gridY === null ? [] : [gridY]));
  if (rows.length === 0) return () => ({ gridX: null, gridY: null });
  const first = Math.max(...rows) + 1;
  return (index) => {
    const gridY = first + Math.floor(index / PLAN_SIZE.columns);
    if (gridY >= PLAN_SIZE.rows) throw new AppError('INVALID_INPUT', { fields: ['codes'] });
    return { gridX: index % PLAN_SIZE.columns, gridY };
  };
}

/** Throws NOT_FOUND {spot | zone}, SPOT_CODE_TAKEN {spotCode}. */
export function changeSpot(
  part: SitePart,
  { code, newCode, zone: name, spotKind }: Change<'change_spot'>,
): NewRow[] {
  const spots = part.rows('spot');
  const before = requireSpot(spots, code);
  const others = spots.filter(({ id }) => id !== before.id);
  if (newCode !== undefined && others.some((it) => isSameCode(it.code, newCode))) {
    throw new AppError('SPOT_CODE_TAKEN', { spotCode: newCode });
  }
  const zoneId = name === undefined ? before.zoneId : requireZone(part, name).id;
  const moved = zoneId !== before.zoneId;
  const there = others.filter((it) => it.zoneId === zoneId && it.retiredAt === null);
  return [
    spotRow({
      ...before,
      code: newCode ?? before.code,
      kind: spotKind ?? before.kind,
      zoneId,
      ...(moved && { ...nextPlaces(there)(0), position: after(others) }),
    }),
  ];
}

/** Throws NOT_FOUND {spot}. A booth retires one on which a car stands once that has left. */
export function removeSpots(
  part: SitePart,
  { codes }: Change<'remove_spots'>,
  { now }: Making,
): NewRow[] {
  const spots = part.rows('spot');
  return codes.map((code) => spotRow({ ...requireSpot(spots, code), retiredAt: now }));
}

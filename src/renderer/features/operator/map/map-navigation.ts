import type { BoardSpot } from '@shared/contracts/parking';
import type { BoardZone } from './map-filter';

export type MapMove =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row_start'
  | 'row_end'
  | 'previous_zone'
  | 'next_zone';

/** One row of the map as it is drawn; a zone takes as many rows as it needs. */
export interface MapRow {
  readonly zoneId: string;
  readonly spots: readonly BoardSpot[];
  /** Column of each spot, counted from 0. */
  readonly columns: readonly number[];
  /** Empty rows lie between this one and the one before. */
  readonly afterAisle: boolean;
}

/** A zone whose spots were placed by hand; what is filtered is packed into rows instead. */
export function isDrawn(zone: BoardZone): boolean {
  return zone.spots.length > 0 && zone.spots.every(({ cell }) => cell !== null);
}

/** Cuts zones into rows: as drawn, else rows of `columns`. */
export function rowsOf(
  zones: readonly BoardZone[],
  columns: number,
  packed = false,
): readonly MapRow[] {
  return zones.flatMap((zone) =>
    isDrawn(zone) && !packed ? drawnRows(zone) : packedRows(zone, columns),
  );
}

function packedRows({ zoneId, spots }: BoardZone, columns: number): MapRow[] {
  const rows: MapRow[] = [];
  for (let from = 0; from < spots.length; from += columns) {
    const inRow = spots.slice(from, from + columns);
    rows.push({ zoneId, spots: inRow, columns: inRow.map((_, index) => index), afterAisle: false });
  }
  return rows;
}

function drawnRows({ zoneId, spots }: BoardZone): MapRow[] {
  const xOf = (spot: BoardSpot): number => spot.cell?.x ?? 0;
  const left = Math.min(...spots.map(xOf));
  const byRow = Map.groupBy(spots, ({ cell }) => cell?.y ?? 0);
  const ys = [...byRow.keys()].toSorted((a, b) => a - b);
  return ys.map((y, index) => {
    const inRow = (byRow.get(y) ?? []).toSorted((a, b) => xOf(a) - xOf(b));
    const above = ys[index - 1];
    return {
      zoneId,
      spots: inRow,
      columns: inRow.map((spot) => xOf(spot) - left),
      afterAisle: above !== undefined && y - above > 1,
    };
  });
}

/**
 * The spot where a move from `spotId` ends; the same one at the edge. Without a place to start
 * from, the first spot.
 */
export function moveOnMap(
  rows: readonly MapRow[],
  spotId: string | null,
  move: MapMove,
): string | null {
  const from = find(rows, spotId);
  if (!from) return rows[0]?.spots[0]?.spotId ?? null;
  const { row, index, column } = from;
  const spots = rows[row]?.spots ?? [];
  switch (move) {
    case 'left':
      return (spots[index - 1] ?? rows[row - 1]?.spots.at(-1) ?? spots[index])?.spotId ?? null;
    case 'right':
      return (spots[index + 1] ?? rows[row + 1]?.spots[0] ?? spots[index])?.spotId ?? null;
    case 'up':
      return at(rows, row - 1, column) ?? spotId;
    case 'down':
      return at(rows, row + 1, column) ?? spotId;
    case 'row_start':
      return spots[0]?.spotId ?? null;
    case 'row_end':
      return spots.at(-1)?.spotId ?? null;
    case 'previous_zone':
    case 'next_zone':
      return zoneStart(rows, row, move === 'next_zone' ? 1 : -1) ?? spotId;
  }
}

/** The next spot in a direction that `accepts`; the same one when there is none that way. */
export function moveToAccepted(
  rows: readonly MapRow[],
  spotId: string | null,
  move: 'left' | 'right' | 'up' | 'down',
  accepts: (spot: BoardSpot) => boolean,
): string | null {
  const spots = new Map(rows.flatMap((row) => row.spots.map((spot) => [spot.spotId, spot])));
  if (spotId === null || !spots.has(spotId)) {
    return [...spots.values()].find(accepts)?.spotId ?? null;
  }
  if (move === 'left' || move === 'right') {
    return alongRows([...spots.values()], spotId, move, accepts);
  }
  return nearestBeyond(rows, spotId, move, accepts);
}

function alongRows(
  spots: readonly BoardSpot[],
  spotId: string,
  move: 'left' | 'right',
  accepts: (spot: BoardSpot) => boolean,
): string {
  const index = spots.findIndex((spot) => spot.spotId === spotId);
  const ahead = move === 'right' ? spots.slice(index + 1) : spots.slice(0, index).toReversed();
  return ahead.find(accepts)?.spotId ?? spotId;
}

function nearestBeyond(
  rows: readonly MapRow[],
  spotId: string,
  move: 'up' | 'down',
  accepts: (spot: BoardSpot) => boolean,
): string {
  const from = find(rows, spotId);
  if (!from) return spotId;
  const beyond = move === 'down' ? rows.slice(from.row + 1) : rows.slice(0, from.row).toReversed();
  for (const row of beyond) {
    const best = row.spots
      .map((spot, index) => ({ spot, off: Math.abs((row.columns[index] ?? 0) - from.column) }))
      .filter(({ spot }) => accepts(spot))
      .toSorted((a, b) => a.off - b.off)[0];
    if (best) return best.spot.spotId;
  }
  return spotId;
}

function find(rows: readonly MapRow[], spotId: string | null) {
  for (const [row, { spots, columns }] of rows.entries()) {
    const index = spots.findIndex((spot) => spot.spotId === spotId);
    if (index >= 0) return { row, index, column: columns[index] ?? index };
  }
  return null;
}

/** The spot of a row that stands nearest to a column. */
function at(rows: readonly MapRow[], row: number, column: number): string | undefined {
  const { spots = [], columns = [] } = rows[row] ?? {};
  const off = (index: number): number => Math.abs((columns[index] ?? 0) - column);
  const best = spots.map((_, index) => index).toSorted((a, b) => off(a) - off(b))[0];
  return best === undefined ? undefined : spots[best]?.spotId;
}

function zoneStart(rows: readonly MapRow[], row: number, by: 1 | -1): string | undefined {
  const zones = [...new Set(rows.map(({ zoneId }) => zoneId))];
  const index = zones.indexOf(rows[row]?.zoneId ?? '') + by;
  return rows.find(({ zoneId }) => zoneId === zones[index])?.spots[0]?.spotId;
}

/** Sizes in CSS pixels. */
export const CELL_GAP = 6;
export const ZONE_HEADER = 26;
/** Around the map inside its panel. */
export const MAP_PADDING = { x: 16, y: 10 };

/** Between rows of a drawn zone that do not touch. */
export const AISLE = 18;

const SMALLEST_CELL = { width: 74, height: 52 };
const USUAL_CELL = { width: 104, height: 60 };
const LARGEST_CELL = { width: 148, height: 82 };
/** From here on the words of a cell are larger, or have to be smaller. */
const ROOMY_HEIGHT = 74;
const TIGHT_WIDTH = 92;

export interface MapFit {
  readonly columns: number;
  readonly cellHeight: number;
  readonly density: 'tight' | 'usual' | 'roomy';
  /** Everything is seen without scrolling. */
  readonly whole: boolean;
  /** A drawn plan wider than the box: it scrolls sideways instead of becoming too small to read. */
  readonly width: number | null;
}

/** Room that a zone takes: the number of its spots, which fill rows, or the size of its drawing. */
export type ZoneShape =
  | number
  | { readonly columns: number; readonly rows: number; readonly aisles: number };

/**
 * Columns and cell height for a map of zones in a box: the largest cells with
 * which all is seen at once, down to the smallest that can be read; else usual ones, and the map
 * scrolls.
 */
export function fitMap(width: number, height: number, zones: readonly ZoneShape[]): MapFit {
  const drawn = Math.max(0, ...zones.map((zone) => (typeof zone === 'number' ? 0 : zone.columns)));
  const fewest = Math.max(drawn, columnsFor(width, LARGEST_CELL.width));
  const most = Math.max(drawn, columnsFor(width, SMALLEST_CELL.width));
  for (const least of [USUAL_CELL.height, SMALLEST_CELL.height]) {
    for (let columns = fewest; columns <= most; columns++) {
      const cellHeight = heightFor(height, zones, columns);
      if (cellHeight >= least) {
        return fitOf(width, columns, Math.min(LARGEST_CELL.height, cellHeight), true);
      }
    }
  }
  const columns = Math.max(drawn, columnsFor(width, USUAL_CELL.width));
  return fitOf(width, columns, USUAL_CELL.height, zones.length === 0);
}

function fitOf(width: number, columns: number, cellHeight: number, whole: boolean): MapFit {
  const least = columns * (SMALLEST_CELL.width + CELL_GAP) - CELL_GAP;
  const shown = Math.max(width, columns === 1 ? 0 : least);
  const cellWidth = (shown - (columns - 1) * CELL_GAP) / columns;
  const isRoomy = cellHeight >= ROOMY_HEIGHT;
  const density = cellWidth < TIGHT_WIDTH ? 'tight' : isRoomy ? 'roomy' : 'usual';
  return { columns, cellHeight, density, whole, width: shown > width ? shown : null };
}

function columnsFor(width: number, cell: number): number {
  return Math.max(1, Math.floor((width + CELL_GAP) / (cell + CELL_GAP)));
}

function heightFor(height: number, zones: readonly ZoneShape[], columns: number): number {
  const rowsIn = (zone: ZoneShape): number =>
    typeof zone === 'number' ? Math.ceil(zone / columns) : zone.rows;
  const rows = zones.reduce<number>((sum, zone) => sum + rowsIn(zone), 0);
  if (rows === 0) return LARGEST_CELL.height;
  const aisles = zones.reduce<number>(
    (sum, zone) => sum + (typeof zone === 'number' ? 0 : zone.aisles),
    0,
  );
  // Each zone has its header and, below its rows, one gap more than between them.
  const gaps = (rows - zones.length) * CELL_GAP + aisles * AISLE;
  return Math.floor((height - zones.length * (ZONE_HEADER + CELL_GAP) - gaps) / rows);
}

/** Sizes in CSS pixels. */
export const CELL_GAP = 6;
export const ZONE_HEADER = 26;
/** Around the map inside its panel. */
export const MAP_PADDING = { x: 16, y: 10 };

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
}

/**
 * Columns and cell height for a map of zones (spots per zone) in a box: the largest cells with
 * which all is seen at once, down to the smallest that can be read; else usual ones, and the map
 * scrolls.
 */
export function fitMap(width: number, height: number, zones: readonly number[]): MapFit {
  const fewest = columnsFor(width, LARGEST_CELL.width);
  const most = columnsFor(width, SMALLEST_CELL.width);
  for (const least of [USUAL_CELL.height, SMALLEST_CELL.height]) {
    for (let columns = fewest; columns <= most; columns++) {
      const cellHeight = heightFor(height, zones, columns);
      if (cellHeight >= least) {
        return fitOf(width, columns, Math.min(LARGEST_CELL.height, cellHeight), true);
      }
    }
  }
  const columns = columnsFor(width, USUAL_CELL.width);
  return fitOf(width, columns, USUAL_CELL.height, zones.length === 0);
}

function fitOf(width: number, columns: number, cellHeight: number, whole: boolean): MapFit {
  const cellWidth = (width - (columns - 1) * CELL_GAP) / columns;
  const isRoomy = cellHeight >= ROOMY_HEIGHT;
  const density = cellWidth < TIGHT_WIDTH ? 'tight' : isRoomy ? 'roomy' : 'usual';
  return { columns, cellHeight, density, whole };
}

function columnsFor(width: number, cell: number): number {
  return Math.max(1, Math.floor((width + CELL_GAP) / (cell + CELL_GAP)));
}

function heightFor(height: number, zones: readonly number[], columns: number): number {
  const rows = zones.reduce((sum, spots) => sum + Math.ceil(spots / columns), 0);
  if (rows === 0) return LARGEST_CELL.height;
  // Each zone has its header and, below its rows, one gap more than between them.
  const fixed = zones.length * (ZONE_HEADER + CELL_GAP) + (rows - zones.length) * CELL_GAP;
  return Math.floor((height - fixed) / rows);
}

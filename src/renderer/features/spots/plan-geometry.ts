import type { DraftSpot } from './plan';

/** CSS pixels of a cell of the plan, its gap included. */
export const CELL = { width: 64, height: 48 } as const;

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rectangle between two points, whichever way it was drawn. */
export function rectBetween(ax: number, ay: number, bx: number, by: number): Rect {
  return {
    left: Math.min(ax, bx),
    top: Math.min(ay, by),
    right: Math.max(ax, bx),
    bottom: Math.max(ay, by),
  };
}

/** Spots that a rectangle (pixels of the plan) touches. */
export function spotsIn(spots: readonly DraftSpot[], rect: Rect): string[] {
  return spots
    .filter(
      ({ x, y }) =>
        x * CELL.width < rect.right &&
        (x + 1) * CELL.width > rect.left &&
        y * CELL.height < rect.bottom &&
        (y + 1) * CELL.height > rect.top,
    )
    .map((spot) => spot.key);
}

/** Whole cells of a drag in pixels. */
export function cellsOf(dx: number, dy: number): { readonly dx: number; readonly dy: number } {
  // Without `+ 0` a small drag to the left would be −0 cells.
  return { dx: Math.round(dx / CELL.width) + 0, dy: Math.round(dy / CELL.height) + 0 };
}

/** The nearest spot from one in a direction; the row is kept if anything stands in it. */
export function neighbourOf(
  spots: readonly DraftSpot[],
  from: DraftSpot,
  dx: number,
  dy: number,
): DraftSpot | null {
  const ahead = spots.filter((it) =>
    dx === 0 ? Math.sign(it.y - from.y) === dy : it.y === from.y && Math.sign(it.x - from.x) === dx,
  );
  const far = (it: DraftSpot): number =>
    dx === 0 ? Math.abs(it.y - from.y) * 100 + Math.abs(it.x - from.x) : Math.abs(it.x - from.x);
  return ahead.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

/** Room of the drawing, with some free cells around to draw into. */
export function extentOf(
  spots: readonly DraftSpot[],
  columns: number,
  rows: number,
): { readonly columns: number; readonly rows: number } {
  const right = Math.max(0, ...spots.map(({ x }) => x + 1));
  const bottom = Math.max(0, ...spots.map(({ y }) => y + 1));
  return { columns: Math.min(columns, right + 4), rows: Math.min(rows, bottom + 4) };
}

import { CELL_GAP, ZONE_HEADER, fitMap } from '@renderer/features/operator/map/map-fit';
import { expect, test } from 'vitest';

/** The height the map takes with a fit. */
function heightOf(
  { columns, cellHeight }: { columns: number; cellHeight: number },
  zones: number[],
) {
  return zones.reduce((sum, spots) => {
    const rows = Math.ceil(spots / columns);
    return sum + ZONE_HEADER + CELL_GAP + rows * cellHeight + (rows - 1) * CELL_GAP;
  }, 0);
}

// What is left for the map at 1280×720, 1366×768 and 1920×1080.
test.each([
  [808, 456, [20, 18, 10]],
  [808, 456, [24, 24]],
  [808, 456, [16, 16, 16]],
  [860, 478, [20, 16, 8]],
  [1420, 780, [20, 16, 8]],
])('in %i × %i px, zones of %j are seen whole', (width, height, zones) => {
  const fit = fitMap(width, height, zones);
  expect(fit.whole).toBe(true);
  expect(heightOf(fit, zones)).toBeLessThanOrEqual(height);
});

test('room is used for larger cells, not for gaps', () => {
  expect(fitMap(1420, 780, [20, 16, 8]).cellHeight).toBeGreaterThan(
    fitMap(860, 478, [20, 16, 8]).cellHeight,
  );
});

test('500 spots scroll, with cells of the usual size and more columns where there is room', () => {
  const zones = [100, 100, 100, 100, 100];
  const small = fitMap(860, 478, zones);
  const large = fitMap(1420, 780, zones);
  expect(small).toMatchObject({ whole: false, cellHeight: 60, density: 'usual' });
  expect(large.columns).toBeGreaterThan(small.columns);
});

test('a box that is not measured yet, or no zone at all, is no error', () => {
  expect(fitMap(0, 0, [20]).columns).toBeGreaterThan(0);
  expect(fitMap(800, 400, []).whole).toBe(true);
});

test('a drawing keeps its columns; wider than the box, it scrolls sideways', () => {
  expect(fitMap(860, 478, [{ columns: 9, rows: 3, aisles: 1 }, 6])).toMatchObject({
    columns: 9,
    whole: true,
    width: null,
  });
  const wide = fitMap(860, 478, [{ columns: 20, rows: 3, aisles: 0 }]);
  expect(wide.columns).toBe(20);
  expect(wide.width).toBeGreaterThan(860);
});

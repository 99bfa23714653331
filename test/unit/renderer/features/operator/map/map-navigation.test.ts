import { moveOnMap, moveToAccepted, rowsOf } from '@renderer/features/operator/map/map-navigation';
import { spotNumber, stayOf, zoneOf } from '@test/unit/renderer/features/operator/stays';
import { describe, expect, test } from 'vitest';

// Zone 1: 1 2 3 4 / 5 6; zone 2: 7 8 9.
const zones = [
  zoneOf(
    1,
    [1, 2, 3, 4, 5, 6].map((it) => spotNumber(it)),
  ),
  zoneOf(
    2,
    [7, 8, 9].map((it) => spotNumber(it)),
  ),
];
const rows = rowsOf(zones, 4);
const id = (number: number) => spotNumber(number).spotId;

test('zones are cut into rows of the columns', () => {
  expect(rows.map((row) => row.spots.map((spot) => spot.code))).toEqual([
    ['A1', 'A2', 'A3', 'A4'],
    ['A5', 'A6'],
    ['A7', 'A8', 'A9'],
  ]);
});

describe('arrow keys', () => {
  test.each([
    ['right', 1, 2],
    ['right', 4, 5],
    ['right', 9, 9],
    ['left', 5, 4],
    ['left', 1, 1],
    ['down', 1, 5],
    ['down', 4, 6],
    ['down', 6, 8],
    ['down', 9, 9],
    ['up', 8, 6],
    ['up', 2, 2],
    ['row_start', 3, 1],
    ['row_end', 1, 4],
    ['next_zone', 2, 7],
    ['previous_zone', 9, 1],
    ['next_zone', 8, 8],
  ] as const)('%s from %i is %i', (move, from, to) => {
    expect(moveOnMap(rows, id(from), move)).toBe(id(to));
  });

  test('begin at the first spot, and have nowhere to go on an empty map', () => {
    expect(moveOnMap(rows, null, 'down')).toBe(id(1));
    expect(moveOnMap([], null, 'down')).toBeNull();
  });
});

describe('over free spots only', () => {
  const taken = new Set([2, 3, 6]);
  const partly = rowsOf(
    [1, 2].map((zone) =>
      zoneOf(
        zone,
        (zone === 1 ? [1, 2, 3, 4, 5, 6] : [7, 8, 9]).map((it) =>
          spotNumber(it, taken.has(it) ? { state: 'occupied', stay: stayOf('KRTV62', it) } : {}),
        ),
      ),
    ),
    4,
  );
  const free = (spot: { state: string }) => spot.state === 'free';

  test.each([
    ['right', 1, 4],
    ['left', 4, 1],
    ['right', 5, 7],
    ['down', 1, 5],
    ['down', 4, 5],
    ['up', 8, 5],
    ['right', 9, 9],
  ] as const)('%s from %i is %i', (move, from, to) => {
    expect(moveToAccepted(partly, id(from), move, free)).toBe(id(to));
  });

  test('without a start, the first free one; with none free, none', () => {
    expect(moveToAccepted(partly, null, 'right', free)).toBe(id(1));
    expect(moveToAccepted(partly, null, 'right', () => false)).toBeNull();
  });
});

describe('a drawn zone', () => {
  // 1 . 2 / aisle / . 3 4
  const cells = [
    [0, 0],
    [2, 0],
    [1, 3],
    [2, 3],
  ] as const;
  const drawn = zoneOf(
    3,
    cells.map(([x, y], index) => spotNumber(index + 1, { cell: { x: x + 5, y: y + 2 } })),
  );

  test('keeps its places, with an aisle where rows are left out', () => {
    expect(rowsOf([drawn], 9).map(({ columns, afterAisle }) => [columns, afterAisle])).toEqual([
      [[0, 2], false],
      [[1, 2], true],
    ]);
    expect(rowsOf([drawn], 3, true).map(({ columns }) => columns)).toEqual([[0, 1, 2], [0]]);
  });

  test('is walked as it is seen', () => {
    const plan = rowsOf([drawn], 9);
    expect(moveOnMap(plan, id(2), 'down')).toBe(id(4));
    expect(moveOnMap(plan, id(1), 'down')).toBe(id(3));
    expect(moveOnMap(plan, id(3), 'left')).toBe(id(2));
  });
});

import type { Layout } from '@shared/contracts/spots';
import {
  addRow,
  arrangeInRows,
  changeSpots,
  diffOf,
  draftOf,
  isSame,
  moveSpots,
  moveToZone,
  moveZone,
  nudgeSpots,
  removeSpots,
  takenCodes,
  wantedOf,
} from '@renderer/features/spots/plan';
import type { Draft } from '@renderer/features/spots/plan';
import { describe, expect, test } from 'vitest';

const idOf = (number: number): string =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Zone A with A1 … A12 in rows (A1 was used), zone B with B1 drawn. */
function layoutOf(): Layout {
  const spot = (number: number, code: string, cell: { x: number; y: number } | null = null) => ({
    spotId: idOf(number),
    code,
    kind: 'car' as const,
    cell,
    status: 'available' as const,
    reason: null,
    until: null,
    occupied: false,
    used: number === 1,
  });
  const a = Array.from({ length: 12 }, (_, index) => spot(index + 1, `A${index + 1}`));
  return {
    version: 3,
    zones: [
      { zoneId: idOf(100), name: 'A', spots: a },
      { zoneId: idOf(200), name: 'B', spots: [spot(50, 'B1', { x: 4, y: 2 })] },
    ],
    retired: [],
  };
}

const [A, B] = [idOf(100), idOf(200)];
const draft = draftOf(layoutOf());
const keys = (...numbers: number[]) => new Set(numbers.map(idOf));
const cellOf = (from: Draft, number: number) => {
  const spot = from.flatMap((zone) => zone.spots).find((it) => it.key === idOf(number));
  return spot && [spot.x, spot.y];
};
const zoneOf = (from: Draft | null, key: string) => from?.find((zone) => zone.key === key);

describe('a draft of the plan', () => {
  test('shows what is not drawn in rows of ten, and saves it as not drawn', () => {
    expect(cellOf(draft, 11)).toEqual([0, 1]);
    expect(wantedOf(draft, layoutOf()).zones[0]?.spots[10]?.cell).toBeNull();
    expect(wantedOf(draft, layoutOf()).zones[1]?.spots[0]?.cell).toEqual({ x: 4, y: 2 });
    expect(isSame(diffOf(draft, layoutOf()))).toBe(true);
  });

  test('the first spot that is moved draws its zone', () => {
    const moved = moveSpots(draft, A, keys(1, 2), 0, 4);
    expect(zoneOf(moved, A)?.drawn).toBe(true);
    expect(moved && diffOf(moved, layoutOf()).changed).toBe(2);
    expect(moved && isSame(diffOf(arrangeInRows(moved, A), layoutOf()))).toBe(false);
  });

  test('nothing is dropped on another spot or outside the plan', () => {
    expect(moveSpots(draft, A, keys(1), 1, 0)).toBeNull();
    expect(moveSpots(draft, A, keys(1), -1, 0)).toBeNull();
    expect(moveSpots(draft, A, keys(1, 2), 0, 2)).not.toBeNull();
    // Among themselves they may take each other's places.
    expect(
      moveSpots(draft, A, new Set(zoneOf(draft, A)?.spots.map((it) => it.key)), 1, 0),
    ).not.toBeNull();
  });

  test('a step of the arrow keys goes over what is in the way, and stops at the edge', () => {
    const moved = nudgeSpots(draft, A, keys(1), 0, 1);
    expect(moved && cellOf(moved, 1)).toEqual([0, 2]);
    expect(nudgeSpots(draft, A, keys(1), 0, -1)).toBeNull();
  });

  test('used spots are retired, the others are deleted', () => {
    const left = removeSpots(draft, keys(1, 2));
    const wanted = wantedOf(left, layoutOf());
    expect(wanted.retire).toEqual([idOf(1)]);
    expect(wanted.zones[0]?.spots).toHaveLength(10);
    expect(cellOf(left, 3)).toEqual([0, 0]);
    expect(diffOf(left, layoutOf())).toMatchObject({ removed: 2, added: 0 });
  });

  test('a row is added, a spot goes to another zone, codes may not be twice', () => {
    let number = 900;
    const newKey = () => idOf((number += 1));
    const row = { prefix: 'b', from: 1, to: 3, kind: 'ev' } as const;
    const more = addRow(draft, B, row, newKey);
    expect(zoneOf(more, B)?.spots.map((it) => [it.code, it.x, it.y])).toEqual([
      ['B1', 4, 2],
      ['B1', 0, 3],
      ['B2', 1, 3],
      ['B3', 2, 3],
    ]);
    expect([...takenCodes(more)]).toEqual(['B1']);
    const renamed = changeSpots(more, new Set([idOf(901)]), { code: 'B9' });
    expect(takenCodes(renamed).size).toBe(0);
    const gone = moveToZone(draft, keys(1), B);
    expect(zoneOf(gone, B)?.spots.map((it) => it.code)).toEqual(['B1', 'A1']);
    expect(zoneOf(gone, A)?.spots).toHaveLength(11);
  });

  test('zones change their order', () => {
    const other = moveZone(draft, B, -1);
    expect(other.map((zone) => zone.name)).toEqual(['B', 'A']);
    expect(diffOf(other, layoutOf()).zones).toBe(true);
    expect(moveZone(draft, B, 1)).toEqual(draft);
  });
});

import { isOneSlipAway, proposeSpot, searchRank } from '@main/features/parking/domain';
import type { FreeSpot } from '@main/features/parking/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const KINDS = ['car', 'motorcycle', 'accessible', 'ev', 'truck'] as const;

const freeSpot: fc.Arbitrary<FreeSpot> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    zonePosition: fc.nat(3),
    position: fc.nat(500),
    lastFreedAt: fc.option(fc.nat(5), { nil: null }),
  })
  .map((spot) => {
    const spotId = JSON.stringify(spot);
    return { ...spot, spotId, code: spotId };
  });

const spot = (changes: Partial<FreeSpot>): FreeSpot => ({
  spotId: 's',
  code: 'A1',
  kind: 'car',
  zonePosition: 0,
  position: 0,
  lastFreedAt: null,
  ...changes,
});

describe('the proposed spot', () => {
  test('is of the vehicle’s kind, or one where it also fits, and of the others nobody is sent', () => {
    fc.assert(
      fc.property(fc.array(freeSpot), fc.constantFrom(...KINDS), (free, kind) => {
        const allowed = { car: ['car'], truck: ['truck'] }[kind as string] ?? [kind, 'car'];
        const fitting = free.filter((each) => allowed.includes(each.kind));
        const own = fitting.filter((each) => each.kind === kind);
        const proposed = proposeSpot(free, kind);
        expect(proposed === null).toBe(fitting.length === 0);
        expect([...(own.length > 0 ? own : fitting), null]).toContain(proposed);
      }),
    );
  });

  test('no other of its kind is in an earlier zone, or in that zone free for longer', () => {
    fc.assert(
      fc.property(fc.array(freeSpot), fc.constantFrom(...KINDS), (free, kind) => {
        const proposed = proposeSpot(free, kind);
        fc.pre(proposed !== null);
        for (const other of free.filter((each) => each.kind === proposed.kind)) {
          expect(other.zonePosition).toBeGreaterThanOrEqual(proposed.zonePosition);
          if (other.zonePosition !== proposed.zonePosition) continue;
          expect(other.lastFreedAt ?? 0).toBeGreaterThanOrEqual(proposed.lastFreedAt ?? 0);
        }
      }),
    );
  });

  test('does not depend on the order in which the spots come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(freeSpot, { selector: (it) => it.spotId }), (free) => {
        const rank = (it: FreeSpot | null) =>
          it && [it.kind, it.zonePosition, it.lastFreedAt ?? 0, it.position];
        expect(rank(proposeSpot(free.toReversed(), 'car'))).toEqual(rank(proposeSpot(free, 'car')));
      }),
    );
  });

  test('of two never used is the first on the map; a never used one before a used one', () => {
    const first = spot({ spotId: 'first', position: 1 });
    const second = spot({ spotId: 'second', position: 2 });
    const used = spot({ spotId: 'used', position: 0, lastFreedAt: 1 });
    expect(proposeSpot([used, second, first], 'car')).toBe(first);
  });
});

describe('a slip of the finger', () => {
  const plate = fc.stringMatching(/^[A-Z0-9]{2,10}$/);

  test.each([
    ['KRTV62', 'KRTV63'],
    ['KRTV62', 'KRTV6'],
    ['KRTV62', 'KRTVV62'],
    ['KRTV62', 'RKTV62'],
    ['KRTV62', 'KRVT62'],
  ])('%s → %s', (one, other) => {
    expect(isOneSlipAway(one, other)).toBe(true);
    expect(isOneSlipAway(other, one)).toBe(true);
  });

  test.each([
    ['KRTV62', 'KRTV62'],
    ['KRTV62', 'KRTV99'],
    ['KRTV62', 'KR62TV'],
    ['KRTV62', 'KRT6'],
    ['KRTV62', 'TRKV62'],
  ])('not %s → %s', (one, other) => {
    expect(isOneSlipAway(one, other)).toBe(false);
  });

  test('is the same both ways, and one changed character always is one', () => {
    fc.assert(
      fc.property(plate, plate, fc.nat(9), (one, other, at) => {
        expect(isOneSlipAway(one, other)).toBe(isOneSlipAway(other, one));
        const place = at % one.length;
        const changed = `${one.slice(0, place)}#${one.slice(place + 1)}`;
        expect(isOneSlipAway(one, changed)).toBe(true);
      }),
    );
  });
});

describe('the search of open stays', () => {
  const row = { plate: 'KRTV62', ticketNumber: 'B-004512', spotCode: 'A7', entryTime: '14:28' };

  test.each([
    ['', 0],
    ['krtv-62', 0],
    ['a7', 0],
    ['14:2', 1],
    ['krt', 1],
    ['4512', 2],
    ['B-004512', 2],
    ['TV6', 3],
    ['KRTV63', 4],
    ['K62', 5],
    ['0045', 6],
    ['ZZZ', null],
    ['***', null],
    ['15:', null],
  ])('%j ranks %s', (text, rank) => {
    expect(searchRank(row, text)).toBe(rank);
  });

  test('a spot whose code looks like an hour is still that spot', () => {
    expect(searchRank({ ...row, spotCode: '14' }, '14')).toBe(0);
  });

  test('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (text) => {
        const rank = searchRank(row, text);
        expect(rank === null || (rank >= 0 && rank <= 6)).toBe(true);
      }),
    );
  });
});

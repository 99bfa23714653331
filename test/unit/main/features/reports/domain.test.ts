import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duePeriods, isByMonth, isPeriod, keysOf, piecesOf } from '@main/features/reports/domain';

// A Friday.
const TODAY = '2026-11-20';

test('a period is in order and of twenty years at most', () => {
  expect(isPeriod({ from: '2026-11-20', to: '2026-11-20' })).toBe(true);
  expect(isPeriod({ from: '2026-11-21', to: '2026-11-20' })).toBe(false);
  expect(isPeriod({ from: '2006-11-20', to: '2026-11-20' })).toBe(true);
  expect(isPeriod({ from: '2006-11-20', to: '2026-11-21' })).toBe(false);
});

test('a year is told by day, ten years by month', () => {
  const decade = { from: '2016-12-15', to: '2026-11-20' };
  expect(isByMonth({ from: '2026-01-01', to: '2026-12-31' })).toBe(false);
  expect(isByMonth(decade)).toBe(true);
  const keys = keysOf(decade);
  expect([keys.length, keys[0], keys.at(-1)]).toEqual([120, '2016-12', '2026-11']);
});

test('the pieces of a period are it, without gap or overlap, each within a month', () => {
  const day = fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }).toString());
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [a, b].toSorted() as [string, string];
      const pieces = piecesOf({ from, to });
      expect(pieces[0]?.from).toBe(from);
      expect(pieces.at(-1)?.to).toBe(to);
      const months = pieces.map((it) => [it.from.slice(0, 7), it.to.slice(0, 7)]);
      for (const [first, last] of months) expect(first).toBe(last);
      const next = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
      expect(pieces.slice(1).map((it) => it.from)).toEqual(
        pieces.slice(0, -1).map((it) => next(it.to)),
      );
    }),
  );
});

describe('what a schedule owes', () => {
  test('daily: yesterday; after three days off, the three; on the same day nothing', () => {
    expect(duePeriods('daily', '2026-11-19', TODAY)).toEqual([
      { from: '2026-11-19', to: '2026-11-19' },
    ]);
    expect(duePeriods('daily', '2026-11-17', TODAY).map((it) => it.from)).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
    ]);
    expect(duePeriods('daily', TODAY, TODAY)).toEqual([]);
  });

  test('weekly: the week that ended, from the Monday after', () => {
    expect(duePeriods('weekly', '2026-11-18', '2026-11-22')).toEqual([]);
    expect(duePeriods('weekly', '2026-11-18', '2026-11-23')).toEqual([
      { from: '2026-11-16', to: '2026-11-22' },
    ]);
    expect(duePeriods('weekly', '2026-11-23', '2026-11-29')).toEqual([]);
  });

  test('a PC that was off for a year makes up for the newest month of days', () => {
    const due = duePeriods('daily', '2025-11-20', TODAY);
    expect([due.length, due[0]?.from, due.at(-1)?.from]).toEqual([31, '2026-10-20', '2026-11-19']);
  });
});

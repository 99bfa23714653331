import { dayMinutesBetween, windowLength } from '@shared/kernel/day-window';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const minute = fc.nat(1439);

test.each([
  [{ from: 480, to: 1320 }, 840],
  [{ from: 1320, to: 480 }, 600],
  [{ from: 600, to: 600 }, 1440],
  [{ from: 0, to: 1439 }, 1439],
  [{ from: 1, to: 0 }, 1439],
])('%o has %i minutes of day', (window, length) => {
  expect(windowLength(window)).toBe(length);
});

/** One minute after the other. */
function counted({ from, to }: { from: number; to: number }, first: number, end: number): number {
  let sum = 0;
  for (let at = first; at < end; at += 1) {
    const local = ((at % 1440) + 1440) % 1440;
    const isDay = from < to ? local >= from && local < to : local >= from || local < to;
    if (from === to || isDay) sum += 1;
  }
  return sum;
}

test('minutes of day are those that a count one by one finds', () => {
  fc.assert(
    fc.property(
      fc.record({ from: minute, to: minute }),
      fc.integer({ min: -3000, max: 3000 }),
      fc.nat(4000),
      (window, first, length) => {
        const end = first + length;
        expect(dayMinutesBetween(window, first, end)).toBe(counted(window, first, end));
      },
    ),
  );
});

test('the edges of the window belong to the day at its beginning, to the night at its end', () => {
  const window = { from: 480, to: 1320 };
  expect(dayMinutesBetween(window, 479, 480)).toBe(0);
  expect(dayMinutesBetween(window, 480, 481)).toBe(1);
  expect(dayMinutesBetween(window, 1319, 1320)).toBe(1);
  expect(dayMinutesBetween(window, 1320, 1321)).toBe(0);
});

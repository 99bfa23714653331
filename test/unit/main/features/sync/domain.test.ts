import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutRun,
  FIRST_WAIT_MS,
  largerRun,
  LONGEST_WAIT_MS,
  RUN_EVENTS,
  RUN_INFLATED_BYTES,
  smallerRun,
  waitAfter,
} from '@main/features/sync/domain';
import { RUN_LIMITS } from '@shared/sync/push';

const USUAL = { events: RUN_EVENTS, bytes: RUN_INFLATED_BYTES };

describe('a run', () => {
  test('is well below what HQ takes', () => {
    expect(RUN_EVENTS).toBeLessThanOrEqual(RUN_LIMITS.events / 2);
    expect(RUN_INFLATED_BYTES).toBeLessThanOrEqual(RUN_LIMITS.inflatedBytes / 2);
  });

  test('holds 4 MiB at most, and what fills it to the byte', () => {
    expect(RUN_INFLATED_BYTES).toBe(4_194_304);
    expect(cutRun([60, 40, 1], { events: 9, bytes: 100 })).toBe(2);
    expect(cutRun([60, 41], { events: 9, bytes: 100 })).toBe(1);
  });

  test('takes as many events as fit, in order, and one at least', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 5000 }),
        (sizes, events, bytes) => {
          const count = cutRun(sizes, { events, bytes });
          const sum = (n: number) => sizes.slice(0, n).reduce((total, size) => total + size, 0);
          expect(count).toBeGreaterThanOrEqual(1);
          expect(count).toBeLessThanOrEqual(events);
          expect(count === 1 || sum(count) <= bytes).toBe(true);
          const oneMore = count < sizes.length && count < events && sum(count + 1) <= bytes;
          expect(oneMore).toBe(false);
        },
      ),
    );
  });

  test('of nothing is nothing', () => {
    expect(cutRun([], USUAL)).toBe(0);
  });

  test('that was too large is halved until one event is left, and grows again step by step', () => {
    expect(smallerRun(USUAL, 500)?.events).toBe(250);
    expect(smallerRun(USUAL, 3)?.events).toBe(2);
    expect(smallerRun(USUAL, 1)).toBeNull();
    expect(largerRun({ ...USUAL, events: 3 }).events).toBe(6);
    expect(largerRun({ ...USUAL, events: 1500 }).events).toBe(RUN_EVENTS);
  });
});

describe('the wait after failures', () => {
  test('doubles up to five minutes, and any part of it may be taken', () => {
    const longest = [1, 2, 3, 4, 9, 10, 11, 1000].map((failures) => waitAfter(failures, 1, null));
    expect(longest).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000, 300_000]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const wait = waitAfter(n, random, null);
          expect(wait).toBeGreaterThanOrEqual(100);
          expect(wait).toBeLessThanOrEqual(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (n - 1)));
        },
      ),
    );
  });

  test('is as long as HQ asked for, within reason', () => {
    expect(waitAfter(1, 0, 30_000)).toBe(30_000);
    expect(waitAfter(10, 1, 30_000)).toBe(300_000);
    expect(waitAfter(1, 1, 86_400_000)).toBe(2 * LONGEST_WAIT_MS);
  });
});

import { FREE_ATTEMPTS, delayBeforeNextAttempt } from '@main/features/access/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the delay after wrong PINs', () => {
  const delayAfter = (count: number) => delayBeforeNextAttempt({ count, lastAt: 1000 }, 1000);

  test('begins with the third and doubles up to five minutes', () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 50].map((n) => delayAfter(n) / 1000);
    expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 40, 160, 300, 300, 300]);
  });

  test('runs out with the time', () => {
    const failed = { count: FREE_ATTEMPTS, lastAt: 1000 };
    expect(delayBeforeNextAttempt(failed, 5999)).toBe(1);
    expect(delayBeforeNextAttempt(failed, 6000)).toBe(0);
    expect(delayBeforeNextAttempt(failed, 60_000)).toBe(0);
  });

  test('is never negative nor longer than itself, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.maxSafeNat(), fc.maxSafeNat(), (count, lastAt, now) => {
        const delay = delayBeforeNextAttempt({ count, lastAt }, now);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(300_000);
      }),
    );
  });
});

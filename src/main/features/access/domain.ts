/** How many wrong PINs in a row are forgiven before the delay begins. */
export const FREE_ATTEMPTS = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 5 * 60_000;

/** Wrong PINs since the last good one. */
export interface FailedAttempts {
  readonly count: number;
  readonly lastAt: number;
}

/**
 * Milliseconds until the next try is allowed: nothing for the first wrong PINs, then 5 s, doubling up
 * to 5 minutes. Never longer than that, even when the wall clock was set back.
 */
export function delayBeforeNextAttempt(failed: FailedAttempts, now: number): number {
  if (failed.count < FREE_ATTEMPTS) return 0;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (failed.count - FREE_ATTEMPTS), LONGEST_DELAY_MS);
  return Math.min(Math.max(0, failed.lastAt + delay - now), delay);
}

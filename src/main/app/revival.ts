/** How often a page may come back by itself within the window before it waits. */
const MOST_REVIVALS = 5;
const WINDOW_MS = 60_000;
const PAUSE_MS = 10_000;
/** How often the page is asked whether it is there. */
export const PULSE_MS = 3_000;
/** A page that does not answer for so long is taken for dead. */
export const HANG_MS = 9_000;

/**
 * How long to wait before the page is loaded again after it died at `now` (ms): at once, until it dies
 * too often. `deaths` are the earlier ones; answers the ones that still count, with this one.
 */
export function reviveAfter(
  deaths: readonly number[],
  now: number,
): { readonly waitMs: number; readonly deaths: readonly number[] } {
  const recent = [...deaths.filter((at) => now - at < WINDOW_MS), now];
  return { waitMs: recent.length > MOST_REVIVALS ? PAUSE_MS : 0, deaths: recent };
}

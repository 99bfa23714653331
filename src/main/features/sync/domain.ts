/** What a run holds at most, well below what HQ takes. A line that is too slow for it gets smaller ones. */
export const RUN_EVENTS = 2000;
export const RUN_INFLATED_BYTES = 4 * 1024 * 1024;

export interface RunBounds {
  readonly events: number;
  readonly bytes: number;
}

/**
 * How many of the next events go into a run: in order, never none while there is one.
 * @param sizes of each event in the run's text, bytes
 */
export function cutRun(sizes: readonly number[], { events, bytes }: RunBounds): number {
  let count = 0;
  let sum = 0;
  for (const size of sizes) {
    if (count === events || (count > 0 && sum + size > bytes)) break;
    count += 1;
    sum += size;
  }
  return count;
}

/** After HQ, or a proxy before it, found a run too large, or it took too long. `null`: a single event cannot be made smaller. */
export function smallerRun(bounds: RunBounds, sent: number): RunBounds | null {
  if (sent <= 1) return null;
  return { events: Math.ceil(sent / 2), bytes: bounds.bytes };
}

/** After a run that was taken: back to what is usual, step by step. */
export function largerRun(bounds: RunBounds): RunBounds {
  return { events: Math.min(RUN_EVENTS, bounds.events * 2), bytes: bounds.bytes };
}

export const FIRST_WAIT_MS = 1_000;
export const LONGEST_WAIT_MS = 5 * 60_000;

/**
 * How long to wait before the next try: any time up to twice as long after each failure, so that the
 * booths of a company do not all come back in the same instant (full jitter).
 *
 * @param failures in a row, from 1
 * @param random 0 ≤ x < 1
 * @param retryAfterMs what HQ asked for: the least
 */
export function waitAfter(failures: number, random: number, retryAfterMs: number | null): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20));
  const jittered = Math.ceil(ceiling * random);
  return Math.max(jittered, Math.min(retryAfterMs ?? 0, 2 * LONGEST_WAIT_MS), 100);
}

/** Chance that falls the same way at every run. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  upTo(limit: number): number;
  oneIn(count: number): boolean;
  of(letters: string): string;
  of<T>(choices: readonly T[]): T;
}

/** mulberry32: small, fast, and good enough to fill a car park. */
export function chance(seed: number): Chance {
  let state = seed;
  const upTo = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    upTo,
    oneIn: (count) => upTo(count) === 0,
    of: <T>(choices: readonly T[] | string): T => choices[upTo(choices.length)] as T,
  };
}

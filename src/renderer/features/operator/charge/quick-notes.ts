import { DENOMINATIONS } from '@shared/kernel/denomination-values';

const MOST = 3;
const NOTES = DENOMINATIONS.filter((value) => value >= 1000).toReversed();
const STEPS = [10_000, 20_000, 5_000, 1_000];

/**
 * What people are likely to hand over for an amount due in cash, smallest first, without the exact
 * sum: the notes that cover it alone, else the next round sums. At most three, in pesos.
 */
export function quickNotes(due: number): readonly number[] {
  if (due <= 0) return [];
  const sums = new Set<number>(NOTES.filter((note) => note > due).slice(0, MOST));
  for (const step of STEPS) {
    const sum = Math.ceil(due / step) * step;
    if (sums.size < MOST && sum > due) sums.add(sum);
  }
  return [...sums].toSorted((a, b) => a - b);
}

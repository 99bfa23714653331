import type { DenominationCount } from '@shared/kernel/denominations';
import { DENOMINATIONS } from '@shared/kernel/denominations';
import type { Random } from './random';

/** $50.000 in small notes and coins: what a shift begins with. */
export const FLOAT: DenominationCount = { '5000': 3, '2000': 5, '1000': 18, '500': 10, '100': 20 };

/** Pieces that make up a sum (a multiple of 10): mostly large ones, as a drawer holds them. */
export function piecesOf(random: Random, sum: number): DenominationCount {
  const count: Record<string, number> = {};
  let left = sum;
  for (const value of DENOMINATIONS) {
    const most = Math.floor(left / value);
    const pieces = value === 10 ? most : Math.floor(most * (0.6 + 0.4 * random.next()));
    if (pieces > 0) count[String(value)] = pieces;
    left -= pieces * value;
  }
  return count;
}

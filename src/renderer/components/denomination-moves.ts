import { DENOMINATIONS } from '@shared/kernel/denominations';
import type { Denomination } from '@shared/kernel/denominations';

/** Notes at the left, coins at the right, as a drawer holds them. */
export const NOTES: readonly Denomination[] = DENOMINATIONS.filter((it) => it >= 1000);
export const COINS: readonly Denomination[] = DENOMINATIONS.filter((it) => it < 1000);

/**
 * Where a key leads in the grid: Enter and down through notes, then coins; left and right across.
 * `null`: nowhere; from the last one Enter leads on to what follows the grid.
 */
export function denominationAfter(from: Denomination, key: string): Denomination | null {
  const index = DENOMINATIONS.indexOf(from);
  if (key === 'Enter' || key === 'ArrowDown') return DENOMINATIONS[index + 1] ?? null;
  if (key === 'ArrowUp') return DENOMINATIONS[index - 1] ?? null;
  const [side, other] = NOTES.includes(from) ? [NOTES, COINS] : [COINS, NOTES];
  const leads = key === (side === NOTES ? 'ArrowRight' : 'ArrowLeft');
  if (!leads) return null;
  return other[Math.min(side.indexOf(from), other.length - 1)] ?? null;
}

/** Pieces as typed: digits only, at most 99.999; nothing typed is none. */
export function readPieces(text: string): number | undefined {
  const digits = text.replace(/\D/g, '').slice(0, 5);
  return digits === '' ? undefined : Number(digits);
}

import { formatClp, isClp } from '@shared/kernel/money';

/** Parts of a day's totals that count things; every other number is pesos. */
const COUNTS =
  /(^|\.)(count|payments|issued|paid|passes|voided|elsewhere|open|before|in|takenOver|out|corrections|voidedStays|number|zNumber)$/;

/** A total of a day as people read it: pesos, a count, or the number of a paper. */
export function totalText(field: string, value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (isClp(value)) return COUNTS.test(field) ? String(value) : formatClp(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { HqError } from '@hq/http/error';
import { daysBetween } from '@hq/reads/revenue-buckets';

/** Refuses a period that ends before it begins or is longer than it may be: INVALID_INPUT. */
export function requirePeriod(
  { from, to }: { readonly from: string; readonly to: string },
  mostDays: number,
): void {
  if (to < from) throw new HqError('INVALID_INPUT', { faults: ['/to is before /from'] });
  if (daysBetween(from, to) > mostDays) {
    throw new HqError('INVALID_INPUT', { faults: [`the period is longer than ${mostDays} days`] });
  }
}

import { addDays } from '@shared/kernel/time';
import type { RevenueBucket, RevenueFigures, RevenueGrain } from '@shared/hq/revenue';

export const NO_FIGURES: RevenueFigures = {
  revenue: 0,
  payments: 0,
  sales: 0,
  reversed: 0,
  discounts: 0,
};

export function addFigures(a: RevenueFigures, b: RevenueFigures): RevenueFigures {
  return {
    revenue: a.revenue + b.revenue,
    payments: a.payments + b.payments,
    sales: a.sales + b.sales,
    reversed: a.reversed + b.reversed,
    discounts: a.discounts + b.discounts,
  };
}

/** What was taken on a date, or in an hour of the day `00`–`23`. */
export interface RevenueRow extends RevenueFigures {
  readonly key: string;
}

/** `2026-W47` of a date: weeks begin on Monday, the first of a year has its first Thursday. */
function weekOf(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

function bucketKey(grain: Exclude<RevenueGrain, 'hour'>, date: string): string {
  if (grain === 'day') return date;
  return grain === 'week' ? weekOf(date) : date.slice(0, 7);
}

/** Whole days from one date to another, both counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** Every bucket of a period in order, also those in which nothing happened. */
export function revenueBuckets(
  grain: RevenueGrain,
  { from, to }: { readonly from: string; readonly to: string },
  rows: readonly RevenueRow[],
): RevenueBucket[] {
  const byKey = new Map(rows.map(({ key, ...figures }) => [key, figures]));
  if (grain === 'hour') {
    return Array.from({ length: 24 }, (_, hour) => {
      const key = String(hour).padStart(2, '0');
      return { key, from, to, ...(byKey.get(key) ?? NO_FIGURES) };
    });
  }
  const buckets: RevenueBucket[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const key = bucketKey(grain, date);
    const figures = byKey.get(date) ?? NO_FIGURES;
    const last = buckets.at(-1);
    if (last?.key === key) {
      buckets[buckets.length - 1] = { ...last, ...addFigures(last, figures), to: date };
    } else {
      buckets.push({ key, from: date, to: date, ...figures });
    }
  }
  return buckets;
}

/**
 * The period that one is compared with: as many days just before it, or the same dates a year ago
 * (29 February becomes the 28th).
 */
export function comparedPeriod(
  { from, to }: { readonly from: string; readonly to: string },
  compare: 'previous' | 'year',
): { readonly from: string; readonly to: string } {
  if (compare === 'previous') {
    const days = daysBetween(from, to);
    return { from: addDays(from, -days), to: addDays(from, -1) };
  }
  const yearAgo = (date: string): string =>
    Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
  return { from: yearAgo(from), to: yearAgo(to) };
}

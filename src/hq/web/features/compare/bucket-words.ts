import { formatDate } from '@shared/kernel/time';
import type { OccupancyGrain } from '@shared/hq/occupancy';
import type { RevenueGrain } from '@shared/hq/revenue';

interface Bucket {
  readonly key: string;
  readonly from?: string;
  readonly to?: string;
}

/** A bucket as people write it: `20-11-2026`, `16-11 – 22-11-2026`, `11-2026`, `08:00`. */
export function bucketName(by: RevenueGrain | OccupancyGrain, { key, from, to }: Bucket): string {
  if (by === 'hour') return hourName(key);
  if (by === 'week' && from !== undefined && to !== undefined) {
    return from === to ? formatDate(from) : `${formatDate(from).slice(0, 5)} – ${formatDate(to)}`;
  }
  return formatDate(key);
}

/** Short, for an axis: `20-11`, `W47` of a week, `11-26` of a month, `08`. */
export function bucketTick(by: RevenueGrain | OccupancyGrain, { key }: Bucket): string {
  if (by === 'day') return formatDate(key).slice(0, 5);
  if (by === 'week') return key.slice(5);
  if (by === 'month') return `${key.slice(5)}-${key.slice(2, 4)}`;
  return hourName(key).slice(-5, -3);
}

/** `08` of any day, or `2026-11-20T08` of one. */
function hourName(key: string): string {
  const [date, hour] = key.split('T');
  return hour === undefined ? `${key}:00` : `${formatDate(date ?? '')} ${hour}:00`;
}

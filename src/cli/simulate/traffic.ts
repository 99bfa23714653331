import { MINUTE_MS, localMinuteOfDay } from '@shared/kernel/time';
import type { Random } from './random';

/** How busy each hour of the local day is: morning, lunch and after work. */
const HOURS = [
  1, 1, 1, 1, 1, 2, 5, 14, 24, 22, 18, 18, 24, 26, 22, 18, 18, 22, 26, 24, 16, 11, 7, 3,
];
const BUSIEST = Math.max(...HOURS);

/** Monday to Sunday, 1 on average. */
const WEEKDAYS = [1.02, 1.04, 1.06, 1.1, 1.22, 0.96, 0.6];

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** How many cars come on a day with so many on average. */
export function arrivalsOn(random: Random, dayOfWeek: number, perDay: number): number {
  const factor = WEEKDAYS[dayOfWeek - 1] ?? 1;
  return Math.round(perDay * factor * (0.9 + 0.2 * random.next()));
}

/** Instants of arrival inside the intervals in which the booth is manned, in order. */
export function arrivalTimes(
  random: Random,
  count: number,
  manned: readonly Interval[],
  zone: string,
): number[] {
  const total = manned.reduce((sum, { from, to }) => sum + to - from, 0);
  const times: number[] = [];
  if (total === 0) return times;
  while (times.length < count) {
    let at = Math.floor(random.next() * total);
    for (const { from, to } of manned) {
      if (at < to - from) {
        const hour = Math.floor(localMinuteOfDay(from + at, zone) / 60);
        if (random.next() * BUSIEST < (HOURS[hour] ?? 0)) times.push(from + at);
        break;
      }
      at -= to - from;
    }
  }
  return times.toSorted((a, b) => a - b);
}

/** How long a car means to stay, in milliseconds. */
export function stayLength(random: Random, arrivalMinute: number): number {
  const morning = arrivalMinute < 10 * 60;
  const evening = arrivalMinute >= 18 * 60;
  const minutes = random.weighted<readonly [number, number]>([
    [[3, 40], 34],
    [[40, 110], 33],
    [[110, 240], 17],
    [[420, 600], morning ? 30 : 1],
    [[600, 960], evening ? 8 : 0.5],
    // Left for a trip: whole days.
    [[1440, 8640], 0.6],
  ]);
  return random.int(minutes[0] * 60, minutes[1] * 60) * (MINUTE_MS / 60);
}

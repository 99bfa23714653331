import { dateSpan, monthSpan, nextMonth } from '@hq/summaries/calendar';
import type { Span } from '@hq/summaries/calendar';
import type { OccupancyBucket, OccupancyGrain } from '@shared/hq/occupancy';
import { addDays, businessDate, localMinuteOfDay } from '@shared/kernel/time';

const HOUR_MS = 3_600_000;

/** One row of `stay_flow`, of a site or of several in the same zone. */
export interface FlowRow {
  readonly at: number;
  readonly entries: number;
  readonly exits: number;
  readonly entryMs: number;
  readonly exitMs: number;
}

/** Hours, days or months of a zone's calendar, with the key each is told under. */
export function spansBetween(
  grain: OccupancyGrain,
  { from, to }: { readonly from: string; readonly to: string },
  zone: string,
): (Span & { readonly key: string })[] {
  if (grain === 'month') {
    const months: (Span & { key: string })[] = [];
    for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = nextMonth(month)) {
      months.push({ key: month, ...monthSpan(month, zone) });
    }
    return months;
  }
  const days: (Span & { key: string })[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push({ key: date, ...dateSpan(date, zone) });
  }
  return grain === 'day' ? days : days.flatMap(({ at, end }) => hoursBetween(at, end, zone));
}

function hoursBetween(begin: number, end: number, zone: string): (Span & { key: string })[] {
  const hours: (Span & { key: string })[] = [];
  for (let at = begin; at < end; at += HOUR_MS) {
    const hour = Math.floor(localMinuteOfDay(at, zone) / 60);
    const key = `${businessDate(at, zone)}T${String(hour).padStart(2, '0')}`;
    hours.push({ key, at, end: at + HOUR_MS });
  }
  return hours;
}

/** What one zone's cars come to in one bucket; the parts of several zones are added up. */
export interface Occupied {
  readonly key: string;
  readonly entries: number;
  readonly exits: number;
  /** Cars inside when it begins. */
  readonly inside: number;
  /** Σ of the time that cars were inside, and how long the bucket is, in ms. */
  readonly carMs: number;
  readonly lengthMs: number;
}

/**
 * Walks along the spans from how many were inside at the first. What lies after `now` is left out; of
 * the span that runs only what has passed counts.
 * @param inside cars when the first span begins
 */
export function occupiedIn(
  spans: readonly (Span & { readonly key: string })[],
  rows: readonly FlowRow[],
  inside: number,
  now: number,
): Occupied[] {
  const byBegin = new Map(rows.map((row) => [row.at, row]));
  const found: Occupied[] = [];
  let cars = inside;
  for (const { key, at, end } of spans) {
    if (at >= now) break;
    const flow = byBegin.get(at) ?? { entries: 0, exits: 0, entryMs: 0, exitMs: 0 };
    const { entries, exits } = flow;
    // What was left of the span at each coming and going is reckoned to its end: less what is to come.
    const ahead = Math.max(0, end - now);
    const carMs =
      cars * (end - at - ahead) + flow.entryMs - flow.exitMs - (entries - exits) * ahead;
    found.push({ key, entries, exits, inside: cars, carMs, lengthMs: end - at - ahead });
    cars += entries - exits;
  }
  return merged(found);
}

/** An hour that a clock change repeats is told as one. */
function merged(found: readonly Occupied[]): Occupied[] {
  const byKey = new Map<string, Occupied>();
  for (const part of found) {
    const known = byKey.get(part.key);
    byKey.set(part.key, known ? joined(known, part) : part);
  }
  return [...byKey.values()];
}

const joined = (a: Occupied, b: Occupied): Occupied => ({
  ...a,
  entries: a.entries + b.entries,
  exits: a.exits + b.exits,
  carMs: a.carMs + b.carMs,
  lengthMs: a.lengthMs + b.lengthMs,
});

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

export const averageOf = (carMs: number, lengthMs: number): number =>
  lengthMs === 0 ? 0 : oneDecimal(carMs / lengthMs);

export const percentOf = (average: number, spots: number): number | null =>
  spots === 0 ? null : oneDecimal((average / spots) * 100);

/** The buckets of several zones as one: cars are added, each zone by its own clock. */
export function bucketsOf(
  zones: readonly (readonly Occupied[])[],
  spots: number,
): OccupancyBucket[] {
  const byKey = new Map<string, { parts: Occupied[]; average: number }>();
  for (const part of zones.flat()) {
    const known = byKey.get(part.key) ?? { parts: [], average: 0 };
    known.parts.push(part);
    known.average += part.lengthMs === 0 ? 0 : part.carMs / part.lengthMs;
    byKey.set(part.key, known);
  }
  return [...byKey.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { parts, average }]) => {
      const sum = (of: 'entries' | 'exits' | 'inside'): number =>
        parts.reduce((total, part) => total + part[of], 0);
      const rounded = oneDecimal(average);
      return {
        key,
        entries: sum('entries'),
        exits: sum('exits'),
        inside: sum('inside'),
        average: rounded,
        percent: percentOf(rounded, spots),
      };
    });
}

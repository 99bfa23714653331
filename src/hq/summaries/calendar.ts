import { addDays, businessDate, dayStart, offsetAt } from '@shared/kernel/time';

const HOUR_MS = 3_600_000;

export interface Span {
  /** UTC ms: from the first, up to the second. */
  readonly at: number;
  readonly end: number;
}

// Beginnings of days by zone: the same few are asked for again and again.
const starts = new Map<string, number>();
const MOST_STARTS = 5_000;

/** The instant at which a date begins in a zone. */
function startOf(date: string, zone: string): number {
  const key = `${zone} ${date}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  if (starts.size >= MOST_STARTS) starts.clear();
  const start = dayStart(date, zone);
  starts.set(key, start);
  return start;
}

/** Hour of the day 0–23 on the wall of a zone. */
export function hourOfDay(at: number, zone: string): number {
  const hour = Math.floor((at + offsetAt(zone, at)) / HOUR_MS) % 24;
  return hour < 0 ? hour + 24 : hour;
}

/** The hour by the wall of a zone that an instant lies in. Clocks change at full hours. */
export function hourSpan(at: number, zone: string): Span {
  const local = at + offsetAt(zone, at);
  const begin = at - (local - Math.floor(local / HOUR_MS) * HOUR_MS);
  return { at: begin, end: begin + HOUR_MS };
}

/** A calendar date in a zone: 23 to 25 hours. */
export function dateSpan(date: string, zone: string): Span {
  return { at: startOf(date, zone), end: startOf(addDays(date, 1), zone) };
}

export function monthSpan(month: string, zone: string): Span {
  return { at: startOf(`${month}-01`, zone), end: startOf(`${nextMonth(month)}-01`, zone) };
}

export function nextMonth(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
}

type Spans = Readonly<Record<'hour' | 'day' | 'month', Span>>;

const QUARTER_MS = 15 * 60_000;
// Thousands of stays of a day ask for the same few. Clocks change, and walls differ, by whole quarters.
const spans = new Map<string, Map<number, Spans>>();
const MOST_SPANS = 20_000;

/** Hour, day and month of a zone's calendar that an instant lies in. */
export function spansOf(at: number, zone: string): Spans {
  const quarter = Math.floor(at / QUARTER_MS);
  let known = spans.get(zone);
  if (!known || known.size >= MOST_SPANS) {
    known = new Map();
    spans.set(zone, known);
  }
  let found = known.get(quarter);
  if (!found) {
    found = spansAt(quarter * QUARTER_MS, zone);
    known.set(quarter, found);
  }
  return found;
}

function spansAt(at: number, zone: string): Spans {
  const date = businessDate(at, zone);
  return {
    hour: hourSpan(at, zone),
    day: dateSpan(date, zone),
    month: monthSpan(date.slice(0, 7), zone),
  };
}

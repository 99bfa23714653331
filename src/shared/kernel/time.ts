import { offsetAt } from './zone-table';

export { isZone, offsetAt, offsetTransitions, type OffsetTransition } from './zone-table';

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** The range of instants Temporal can represent, in epoch ms either side of 1970. */
const MAX_INSTANT_MS = 8.64e15;

/** Whether a value is an instant: whole epoch milliseconds within Temporal's range. */
export function isInstant(ms: unknown): ms is number {
  return Number.isSafeInteger(ms) && Math.abs(ms as number) <= MAX_INSTANT_MS;
}

/**
 * Business date `YYYY-MM-DD` of an instant (epoch ms): the date on the wall of a zone, where the day
 * begins so many minutes after midnight (a night shift belongs to the evening it began). Throws
 * ZONE_UNKNOWN.
 */
export function businessDate(instantMs: number, zone: string, cutoverMinutes = 0): string {
  return localDate(instantMs, zone, cutoverMinutes).toString();
}

/** Minutes since local midnight by the wall clock (0–1439) at an instant. Throws ZONE_UNKNOWN. */
export function localMinuteOfDay(instantMs: number, zone: string): number {
  const local = instantMs + offsetAt(zone, instantMs);
  const minute = Math.floor(local / MINUTE_MS) % DAY_MINUTES;
  return minute < 0 ? minute + DAY_MINUTES : minute;
}

/** The instant at which a calendar date `YYYY-MM-DD` begins in a zone. */
export function dayStart(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/** Wall clock `HH:MM` (24 h, seconds cut off) of an instant in a zone. */
export function formatTime(instantMs: number, zone: string): string {
  const minute = localMinuteOfDay(instantMs, zone);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A calendar date as people write it: `2026-11-20` → `20-11-2026`. */
export function formatDate(date: string): string {
  return date.split('-').toReversed().join('-');
}

/** `DD-MM-YYYY HH:MM` of an instant in a zone. */
export function formatDateTime(instantMs: number, zone: string): string {
  const date = localDate(instantMs, zone);
  const year = String(date.year).padStart(4, '0');
  return `${two(date.day)}-${two(date.month)}-${year} ${formatTime(instantMs, zone)}`;
}

/** `YYYYMMDD-HHMM` of an instant in a zone: for the name of a file, in order of time. */
export function formatFileStamp(instantMs: number, zone: string): string {
  const date = businessDate(instantMs, zone).replaceAll('-', '');
  return `${date}-${formatTime(instantMs, zone).replace(':', '')}`;
}

/**
 * A length in whole minutes: `45 min`, `2 h 14 min`, `1 d 3 h`. From a day on the minutes are left
 * out; parts that are zero are not written. A negative length (a clock set back) reads `0 min`.
 */
export function formatDuration(minutes: number): string {
  const total = Math.max(0, Math.floor(minutes));
  const days = Math.floor(total / DAY_MINUTES);
  const hours = Math.floor((total % DAY_MINUTES) / 60);
  const rest = total % 60;
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

/**
 * The instant that a date `DD-MM-YYYY` and a clock `HH:MM` name in a zone; which of them is not one.
 * Of an hour that a clock change repeats, the first.
 */
export function instantOf(date: string, time: string, zone: string): number | 'date' | 'time' {
  const day = parseDate(date);
  if (day === null) return 'date';
  const minute = parseClock(time.trim().padStart(5, '0'));
  if (minute === null) return 'time';
  const clock = { hour: Math.floor(minute / 60), minute: minute % 60 };
  return Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(clock),
  }).epochMilliseconds;
}

/** `2026-11-20` of a date as people write it, `20-11-2026`; `null` when it is not one. */
export function parseDate(text: string): string | null {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [day = 0, month = 0, year = 0] = match.slice(1).map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The calendar date so many days later (or earlier), `YYYY-MM-DD`. Throws RangeError when it is none. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Minutes since midnight of a wall-clock text `HH:MM` (00:00–23:59), or null when it is not one. */
export function parseClock(text: unknown): number | null {
  if (typeof text !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return null;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

const EPOCH_DATE = new Temporal.PlainDate(1970, 1, 1);

function localDate(instantMs: number, zone: string, cutoverMinutes = 0): Temporal.PlainDate {
  const wall = instantMs + offsetAt(zone, instantMs);
  const days = Math.floor((wall - cutoverMinutes * MINUTE_MS) / DAY_MS);
  return EPOCH_DATE.add({ days });
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

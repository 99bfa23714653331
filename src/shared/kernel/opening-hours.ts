import { addDays } from '@shared/kernel/time';
import { businessDate, localMinuteOfDay, parseClock, DAY_MINUTES, MINUTE_MS } from './time';

/** Monday first, as on a wall. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Local `HH:MM`, [from, to). `to` at or before `from` is the next day; equal ends: 24 hours. */
export interface OpenInterval {
  readonly from: string;
  readonly to: string;
}

export interface OpeningHours {
  readonly weekdays: Readonly<Record<Weekday, readonly OpenInterval[]>>;
  /** Local dates (`2026-12-25`) on which nothing opens; what opened the evening before goes on. */
  readonly closed: readonly { readonly date: string; readonly name: string }[];
}

export const ALL_DAY: OpenInterval = { from: '00:00', to: '00:00' };

/** Open at an instant, or what it is closed for and when it opens next (`null`: not in four weeks). */
export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly name: string | null; readonly opensAt: number | null };

const DAYS_AHEAD = 28;

/** Minutes of the day at which an interval begins and how long it lasts. */
function spanOf({ from, to }: OpenInterval): { readonly start: number; readonly length: number } {
  const start = parseClock(from) ?? 0;
  const end = parseClock(to) ?? 0;
  return { start, length: end > start ? end - start : end + DAY_MINUTES - start };
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'mon';
}

function intervalsOf(hours: OpeningHours, date: string): readonly OpenInterval[] {
  return closedName(hours, date) === null ? hours.weekdays[weekdayOf(date)] : [];
}

function closedName(hours: OpeningHours, date: string): string | null {
  return hours.closed.find((day) => day.date === date)?.name ?? null;
}

/** Whether the site is open at an instant (UTC ms) by its local clock. */
export function openingAt(hours: OpeningHours, now: number, zone: string): Opening {
  const today = businessDate(now, zone);
  const minute = localMinuteOfDay(now, zone);
  const isIn = (date: string, at: number): boolean =>
    intervalsOf(hours, date).some((interval) => {
      const { start, length } = spanOf(interval);
      return at >= start && at < start + length;
    });
  if (isIn(today, minute) || isIn(addDays(today, -1), minute + DAY_MINUTES)) return { open: true };
  return { open: false, name: closedName(hours, today), opensAt: nextOpening(hours, now, zone) };
}

function nextOpening(hours: OpeningHours, now: number, zone: string): number | null {
  const today = businessDate(now, zone);
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    const date = addDays(today, day);
    const starts = intervalsOf(hours, date)
      .map((interval) => instantOf(date, interval.from, zone))
      .filter((at) => at > now);
    if (starts.length > 0) return Math.min(...starts);
  }
  return null;
}

function instantOf(date: string, clock: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: clock })
    .epochMilliseconds;
}

/** Weekdays whose intervals overlap, on their own or with the night of the day before. */
export function overlappingDays({ weekdays }: Pick<OpeningHours, 'weekdays'>): Weekday[] {
  const week = DAY_MINUTES * WEEKDAYS.length;
  const spans = WEEKDAYS.flatMap((weekday, index) =>
    weekdays[weekday].map((interval) => {
      const { start, length } = spanOf(interval);
      return { weekday, start: index * DAY_MINUTES + start, length };
    }),
  ).toSorted((a, b) => a.start - b.start);
  const clashing = new Set<Weekday>();
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1] ?? { ...spans[0], start: (spans[0]?.start ?? 0) + week };
    if (spans.length > 1 && span.start + span.length > (next.start ?? 0)) {
      clashing.add(span.weekday);
    }
  }
  return [...clashing];
}

/** Consecutive weekdays with the same hours: `mon–fri`, `sat`, `sun`. */
export function groupedWeekdays({ weekdays }: Pick<OpeningHours, 'weekdays'>): readonly {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly intervals: readonly OpenInterval[];
}[] {
  const groups: { from: Weekday; to: Weekday; intervals: readonly OpenInterval[] }[] = [];
  for (const day of WEEKDAYS) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.intervals) === JSON.stringify(weekdays[day])) last.to = day;
    else groups.push({ from: day, to: day, intervals: weekdays[day] });
  }
  return groups;
}

/** Whether both ends are the same: the whole day. */
export const isAllDay = ({ from, to }: OpenInterval): boolean => from === to;

/** The instant a local wall-clock text (`2026-11-20T18:30`) stands for; `null` when it is none. */
export function instantOfLocal(text: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The local wall-clock text of an instant, to the minute: what a date and time field holds. */
export function localOfInstant(instantMs: number, zone: string): string {
  const at = Math.floor(instantMs / MINUTE_MS) * MINUTE_MS;
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The date by the wall of a zone that an instant lies in, as a date field has it; empty for none. */
export function localDateOf(instantMs: number | null, zone: string): string {
  return instantMs === null ? '' : localOfInstant(instantMs, zone).slice(0, 10);
}

/** The instant at which what is typed in a date field begins; `null` for nothing and for no date. */
export function startOfLocalDate(date: string, zone: string): number | null {
  return date === '' ? null : instantOfLocal(`${date}T00:00`, zone);
}

/** The same for the day after: where what is valid up to a date ends. */
export function endOfLocalDate(date: string, zone: string): number | null {
  return date === '' ? null : startOfLocalDate(addDays(date, 1), zone);
}

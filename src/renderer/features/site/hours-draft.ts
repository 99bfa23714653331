import { hoursSchema } from '@shared/contracts/settings';
import type { Hours } from '@shared/contracts/settings';
import { parseClock } from '@shared/kernel/time';
import { WEEKDAYS, groupedWeekdays, isAllDay } from '@shared/kernel/opening-hours';
import type { OpenInterval, OpeningHours, Weekday } from '@shared/kernel/opening-hours';

/** What was typed as a time: `8`, `830`, `8:30` and `0830` are one; `null` while it is none. */
export function clockOf(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  if (digits === '' || digits.length > 4) return null;
  const hours = digits.length <= 2 ? digits : digits.slice(0, -2);
  const minutes = digits.length <= 2 ? '00' : digits.slice(-2);
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  return parseClock(clock) === null ? null : clock;
}

type Weekdays = OpeningHours['weekdays'];

export function withDay(
  weekdays: Weekdays,
  day: Weekday,
  intervals: readonly OpenInterval[],
): Hours['weekdays'] {
  return Object.fromEntries(
    WEEKDAYS.map((it) => [it, [...(it === day ? intervals : weekdays[it])]]),
  ) as Hours['weekdays'];
}

/** Monday to Friday as on Monday. */
export function weekLikeMonday(weekdays: Weekdays): Hours['weekdays'] {
  const week = new Set<Weekday>(['tue', 'wed', 'thu', 'fri']);
  return Object.fromEntries(
    WEEKDAYS.map((it) => [it, [...weekdays[week.has(it) ? 'mon' : it]]]),
  ) as Hours['weekdays'];
}

/** The next interval of a day: after its last one, else the usual day. */
export function nextInterval(intervals: readonly OpenInterval[]): OpenInterval {
  const last = intervals.at(-1);
  if (!last) return { from: '08:00', to: '21:00' };
  const hour = Math.min(22, Math.floor((parseClock(last.to) ?? 0) / 60) + 1);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: '23:00' };
}

/** The hours as they would be saved; `null` while something is wrong. */
export function soundHours(draft: Hours): Hours | null {
  const closed = draft.closed.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return hoursSchema.safeParse({ ...draft, closed }).data ?? null;
}

interface DayWords {
  day(day: Weekday): string;
  readonly to: string;
  readonly and: string;
  readonly closed: string;
  readonly allDay: string;
}

/** Hours in words, a line for each group of days. */
export function hoursLines(hours: Pick<OpeningHours, 'weekdays'>, words: DayWords): string[] {
  return groupedWeekdays(hours).map(({ from, to, intervals }) => {
    const days = from === to ? words.day(from) : `${words.day(from)}–${words.day(to)}`;
    const open = intervals.map((it) => (isAllDay(it) ? words.allDay : `${it.from}–${it.to}`));
    return `${days} ${open.length === 0 ? words.closed : open.join(` ${words.and} `)}`;
  });
}

import type { Dates } from '@shared/kernel/periods';
import type { ReportRhythm } from '@shared/kernel/report-kinds';

/** No report looks further than this, so that none runs without end by a slip of the keyboard. */
const LONGEST_YEARS = 20;
/** Beyond it, days are too many to read: revenue by day is told by month. */
const MOST_DAYS = 400;
/** A PC that was off makes up for so many days or weeks at most, the newest. */
const MOST_MISSED = 31;

const plain = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** Whether two dates make a period: in order and at most twenty years apart. */
export function isPeriod({ from, to }: Dates): boolean {
  return from <= to && to <= plain(from).add({ years: LONGEST_YEARS }).toString();
}

const daysBetween = ({ from, to }: Dates): number =>
  plain(from).until(plain(to), { largestUnit: 'days' }).days + 1;

export const isByMonth = (dates: Dates): boolean => daysBetween(dates) > MOST_DAYS;

/** Every date of a period, or every month `YYYY-MM`, in order. */
export function keysOf(dates: Dates): string[] {
  const last = plain(dates.to);
  const byMonth = isByMonth(dates);
  const step = byMonth ? { months: 1 } : { days: 1 };
  const keys: string[] = [];
  let at = byMonth ? plain(dates.from).with({ day: 1 }) : plain(dates.from);
  while (Temporal.PlainDate.compare(at, last) <= 0) {
    keys.push(byMonth ? at.toString().slice(0, 7) : at.toString());
    at = at.add(step);
  }
  return keys;
}

/** The period in pieces of a calendar month, between which a long report tells how far it is. */
export function piecesOf({ from, to }: Dates): Dates[] {
  const pieces: Dates[] = [];
  let start = plain(from);
  const last = plain(to);
  while (Temporal.PlainDate.compare(start, last) <= 0) {
    const next = start.with({ day: 1 }).add({ months: 1 });
    const end = next.subtract({ days: 1 });
    const until = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
    pieces.push({ from: start.toString(), to: until.toString() });
    start = next;
  }
  return pieces;
}

/**
 * The periods a schedule owes: whole days (or weeks from Monday) between the date it was made for last
 * and today's, oldest first, at most the newest month of them.
 * @param last business date on which it ran last (or was set up)
 */
export function duePeriods(
  rhythm: Exclude<ReportRhythm, 'on_closing'>,
  last: string,
  today: string,
): Dates[] {
  const due: Dates[] = [];
  const now = plain(today);
  if (rhythm === 'daily') {
    for (
      let day = plain(last);
      Temporal.PlainDate.compare(day, now) < 0;
      day = day.add({ days: 1 })
    )
      due.push({ from: day.toString(), to: day.toString() });
  } else {
    const begun = plain(last);
    let monday = begun.subtract({ days: begun.dayOfWeek - 1 });
    for (;;) {
      const next = monday.add({ days: 7 });
      if (Temporal.PlainDate.compare(next, now) > 0) break;
      due.push({ from: monday.toString(), to: next.subtract({ days: 1 }).toString() });
      monday = next;
    }
  }
  return due.slice(-MOST_MISSED);
}

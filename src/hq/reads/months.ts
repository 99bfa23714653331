import { nextMonth } from '@hq/summaries/calendar';
import { addDays } from '@shared/kernel/time';

export interface Period {
  /** Business dates, both included. */
  readonly from: string;
  readonly to: string;
}

/** A period cut where months begin and end. */
export interface InMonths {
  /** The first and last month that lie in it whole, `2026-11`; `null`: none does. */
  readonly whole: { readonly first: string; readonly last: string } | null;
  /** What is left of it before and after them. */
  readonly rest: readonly Period[];
}

const monthOf = (date: string): string => date.slice(0, 7);
const isFirst = (date: string): boolean => date.endsWith('-01');

/** Whole months are read from sums of months, the days beside them from sums of days. */
export function inMonths({ from, to }: Period): InMonths {
  const first = isFirst(from) ? monthOf(from) : nextMonth(monthOf(from));
  const beyond = isFirst(addDays(to, 1)) ? nextMonth(monthOf(to)) : monthOf(to);
  if (first >= beyond) return { whole: null, rest: [{ from, to }] };
  const before = { from, to: addDays(`${first}-01`, -1) };
  const after = { from: `${beyond}-01`, to };
  return {
    whole: { first, last: monthOf(addDays(after.from, -1)) },
    rest: [before, after].filter((part) => part.from <= part.to),
  };
}

/** Days to add, or to take away again from the months they lie in. */
export interface SignedPeriod extends Period {
  readonly sign: 1 | -1;
}

/** Months, and days to add to them or to take from them: together a period. */
export interface FewestDays {
  readonly months: InMonths['whole'];
  readonly days: readonly SignedPeriod[];
}

const lastOf = (month: string): string => addDays(`${nextMonth(month)}-01`, -1);
const dayOf = (date: string): number => Number(date.slice(8));

/**
 * The same period out of as few days as there can be: of a month that it holds more than half of, the
 * other days are taken from the whole. Sums are exact, so that nothing is lost by it.
 */
export function fewestDays({ from, to }: Period): FewestDays {
  const months: string[] = [];
  const days: SignedPeriod[] = [];
  for (const month of new Set([monthOf(from), monthOf(to)])) {
    const [begin, end] = [`${month}-01`, lastOf(month)];
    const inside = { from: from > begin ? from : begin, to: to < end ? to : end };
    const held = dayOf(inside.to) - dayOf(inside.from) + 1;
    if (held * 2 <= dayOf(end)) {
      days.push({ ...inside, sign: 1 });
      continue;
    }
    months.push(month);
    if (begin < inside.from) days.push({ from: begin, to: addDays(inside.from, -1), sign: -1 });
    if (inside.to < end) days.push({ from: addDays(inside.to, 1), to: end, sign: -1 });
  }
  // Those between the month it begins in and the one it ends in.
  const between = {
    first: nextMonth(monthOf(from)),
    last: monthOf(addDays(`${monthOf(to)}-01`, -1)),
  };
  if (between.first <= between.last) months.push(between.first, between.last);
  const [first, last] = [months.toSorted()[0], months.toSorted().at(-1)];
  return { months: first && last ? { first, last } : null, days };
}

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

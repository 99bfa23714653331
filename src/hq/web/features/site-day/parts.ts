import type { SiteDay } from '@shared/hq/days';

export const PARTS = ['summary', 'payments', 'shifts', 'reversals', 'closings', 'stays'] as const;
export type Part = (typeof PARTS)[number];

/** The part an address names; one that names none is the summary. */
export const partOf = (text: string): Part => PARTS.find((it) => it === text) ?? 'summary';

/** How many things a part holds, for its tab; `null`: not worth a number. */
export function countOf(part: Part, day: SiteDay): number | null {
  if (part === 'payments') return day.totals.payments;
  if (part === 'shifts') return day.shifts.length;
  if (part === 'reversals') return day.reversals.length;
  if (part === 'closings') return day.closings.length;
  return null;
}

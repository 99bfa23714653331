/** A calendar date so many days later (or earlier). */
export function moved(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Whether a text is a calendar date `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export const PERIODS = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_year',
] as const;
export type Period = (typeof PERIODS)[number];

/** First and last date of a period, as of a date; weeks begin on Monday, current ones end today. */
export function periodDates(period: Period, today: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(today);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const first = day.with({ day: 1 });
  const spans: Readonly<Record<Period, readonly [Temporal.PlainDate, Temporal.PlainDate]>> = {
    today: [day, day],
    yesterday: [day.subtract({ days: 1 }), day.subtract({ days: 1 })],
    this_week: [monday, day],
    last_week: [monday.subtract({ days: 7 }), monday.subtract({ days: 1 })],
    this_month: [first, day],
    last_month: [first.subtract({ months: 1 }), first.subtract({ days: 1 })],
    this_year: [first.with({ month: 1 }), day],
  };
  const [from, to] = spans[period];
  return { from: from.toString(), to: to.toString() };
}

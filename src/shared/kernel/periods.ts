/** Business dates `YYYY-MM-DD`, both included. */
export interface Dates {
  readonly from: string;
  readonly to: string;
}

/** In business days; weeks begin on Monday. The current ones end today. */
export const PERIOD_PRESETS = [
  'today',
  'yesterday',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_year',
] as const;
export type PeriodPreset = (typeof PERIOD_PRESETS)[number];

/** The dates of a preset, told from today's business date. The current ones end today. */
export function presetDates(preset: PeriodPreset, today: string): Dates {
  const now = Temporal.PlainDate.from(today);
  const monday = now.subtract({ days: now.dayOfWeek - 1 });
  const first = now.with({ day: 1 });
  const day = now.subtract({ days: 1 });
  const dates = (from: Temporal.PlainDate, to: Temporal.PlainDate): Dates => ({
    from: from.toString(),
    to: to.toString(),
  });
  switch (preset) {
    case 'today':
      return dates(now, now);
    case 'yesterday':
      return dates(day, day);
    case 'this_week':
      return dates(monday, now);
    case 'last_week':
      return dates(monday.subtract({ days: 7 }), monday.subtract({ days: 1 }));
    case 'this_month':
      return dates(first, now);
    case 'last_month':
      return dates(first.subtract({ months: 1 }), first.subtract({ days: 1 }));
    case 'this_year':
      return dates(now.with({ month: 1, day: 1 }), now);
  }
}

import type { SiteDay } from '@shared/hq/days';

export interface HourShown {
  /** `08` */
  readonly label: string;
  readonly revenue: number;
  readonly payments: number;
}

/** Every hour of the day's clock, also those in which nothing happened. */
export function hoursShown(hours: SiteDay['hours']): HourShown[] {
  const byHour = new Map(hours.map((it) => [it.hour, it]));
  return Array.from({ length: 24 }, (_, hour) => ({
    label: String(hour).padStart(2, '0'),
    revenue: byHour.get(hour)?.revenue ?? 0,
    payments: byHour.get(hour)?.payments ?? 0,
  }));
}

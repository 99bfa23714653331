import { isDate } from '@hq/web/components/dates';
import { PERIOD_PRESETS, presetDates } from '@shared/kernel/periods';
import type { PeriodPreset } from '@shared/kernel/periods';
import type { Query } from '@hq/web/app/route';
import { OCCUPANCY_DAYS, OCCUPANCY_GRAINS } from '@shared/hq/occupancy';
import type { OccupancyGrain } from '@shared/hq/occupancy';
import { COMPARISONS, LONGEST_PERIOD_DAYS, REVENUE_GRAINS } from '@shared/hq/revenue';
import type { RevenueGrain } from '@shared/hq/revenue';

export const MEASURES = ['revenue', 'occupancy'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Question {
  readonly measure: Measure;
  readonly period: PeriodPreset | 'dates';
  readonly from: string;
  readonly to: string;
  readonly by: RevenueGrain;
  readonly compare: (typeof COMPARISONS)[number];
  readonly siteIds: readonly string[];
}

/** What the address asks for; what it leaves open is this month by day beside the one before. */
export function readQuestion(query: Query, today: string): Question {
  const measure = MEASURES.find((it) => it === query['measure']) ?? 'revenue';
  const chosen = PERIOD_PRESETS.find((it) => it === query['period']);
  const dates = givenDates(query);
  const period = chosen ?? (dates ? 'dates' : 'this_month');
  const { from, to } =
    period === 'dates' && dates ? dates : presetDates(chosen ?? 'this_month', today);
  return {
    measure,
    period,
    from,
    to,
    by: REVENUE_GRAINS.find((it) => it === query['by']) ?? 'day',
    compare: COMPARISONS.find((it) => it === query['compare']) ?? 'previous',
    siteIds: (query['sites'] ?? '').split(',').filter((it) => it !== ''),
  };
}

function givenDates(query: Query): { from: string; to: string } | null {
  const { from = '', to = '' } = query;
  return isDate(from) && isDate(to) && from <= to ? { from, to } : null;
}

/** How many days a period has, both ends included. */
export function daysOf({ from, to }: Pick<Question, 'from' | 'to'>): number {
  return Temporal.PlainDate.from(from).until(to).days + 1;
}

/** Occupancy is not told by week: its days are shown instead. */
export const occupancyGrain = (by: RevenueGrain): OccupancyGrain =>
  OCCUPANCY_GRAINS.find((it) => it === by) ?? 'day';

/** The longest period, in days, that can be asked for like this. */
export function longest({ measure, by }: Pick<Question, 'measure' | 'by'>): number {
  return measure === 'revenue' ? LONGEST_PERIOD_DAYS : OCCUPANCY_DAYS[occupancyGrain(by)];
}

/** The part of it that HQ is asked with. */
export function askedOf({ from, to, siteIds }: Question) {
  return { from, to, ...(siteIds.length > 0 && { sites: siteIds.join(',') }) };
}

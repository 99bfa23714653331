import { z } from 'zod';
import { countSchema, dateSchema, pesosSchema, siteRefSchema, sitesQuerySchema } from './common';
import { endpoint } from './endpoint';

export const REVENUE_GRAINS = ['hour', 'day', 'week', 'month'] as const;
export type RevenueGrain = (typeof REVENUE_GRAINS)[number];

/** With what a period is compared: the one just before of the same length, or the same dates a year ago. */
export const COMPARISONS = ['none', 'previous', 'year'] as const;

/** How long a period may be. */
export const LONGEST_PERIOD_DAYS = 3 * 366;

const figures = {
  /** Charged less voids and refunds of the same dates. */
  revenue: pesosSchema,
  payments: countSchema,
  sales: pesosSchema,
  /** Voids and refunds. */
  reversed: pesosSchema,
  discounts: pesosSchema,
};
export const revenueFiguresSchema = z.object(figures);
export type RevenueFigures = z.infer<typeof revenueFiguresSchema>;

/** A day, a week from Monday, a month, or an hour of the day 0–23 over the whole period. */
export const revenueBucketSchema = z.object({
  /** `2026-11-20`, `2026-W47`, `2026-11`, or `00`–`23`. */
  key: z.string(),
  /** First and last date inside the period. */
  from: dateSchema,
  to: dateSchema,
  ...figures,
});
export type RevenueBucket = z.infer<typeof revenueBucketSchema>;

const periodSchema = z.object({
  from: dateSchema,
  to: dateSchema,
  total: revenueFiguresSchema,
  /** Every bucket of the period, also those in which nothing happened. */
  buckets: z.array(revenueBucketSchema),
});
export type RevenuePeriod = z.infer<typeof periodSchema>;

export const revenueSummarySchema = periodSchema.extend({
  by: z.enum(REVENUE_GRAINS),
  /** The other period; its buckets stand beside the first's by place. */
  compared: periodSchema.nullable(),
  /** Most revenue first. */
  sites: z.array(
    z.object({
      site: siteRefSchema,
      ...figures,
      comparedRevenue: pesosSchema.nullable(),
    }),
  ),
});
export type RevenueSummary = z.infer<typeof revenueSummarySchema>;

export const revenueQueryFields = {
  sites: sitesQuerySchema,
  from: dateSchema,
  to: dateSchema,
  by: z.enum(REVENUE_GRAINS).default('day'),
};

export const getRevenueSummary = endpoint({
  id: 'revenue.summary',
  scope: 'read:reports',
  path: '/api/revenue-summary',
  tag: 'summaries',
  summary:
    'Revenue by day, week, month or hour of the day, in all and by site, beside another period.',
  query: z.object({ ...revenueQueryFields, compare: z.enum(COMPARISONS).default('none') }),
  answer: revenueSummarySchema,
});

import { z } from 'zod';
import { countSchema, dateSchema, instantSchema, siteRefSchema, sitesQuerySchema } from './common';
import { endpoint } from './endpoint';

export const OCCUPANCY_GRAINS = ['hour', 'day', 'month'] as const;
export type OccupancyGrain = (typeof OCCUPANCY_GRAINS)[number];

/** How many days each grain may cover. */
export const OCCUPANCY_DAYS: Readonly<Record<OccupancyGrain, number>> = {
  hour: 31,
  day: 366,
  month: 3 * 366,
};

/** One hour, day or month by the clocks of the sites. What lies after now is left out. */
export const occupancyBucketSchema = z.object({
  /** `2026-11-20T16`, `2026-11-20`, `2026-11`. An hour that a clock change repeats is one. */
  key: z.string(),
  /** Cars that came, and that went (voided stays included). */
  entries: countSchema,
  exits: countSchema,
  /** Cars inside when it begins. */
  inside: countSchema,
  /** Cars inside on average over it, with one decimal. */
  average: z.number(),
  /** Average of the spots in service now, 0–100 with one decimal; `null` without spots. */
  percent: z.number().nullable(),
});
export type OccupancyBucket = z.infer<typeof occupancyBucketSchema>;

export const occupancyReportSchema = z.object({
  by: z.enum(OCCUPANCY_GRAINS),
  from: dateSchema,
  to: dateSchema,
  now: instantSchema,
  /** Spots in service at the sites asked for, and cars inside, both now. */
  spots: countSchema,
  openStays: countSchema,
  buckets: z.array(occupancyBucketSchema),
  sites: z.array(
    z.object({
      site: siteRefSchema,
      spots: countSchema,
      openStays: countSchema,
      entries: countSchema,
      exits: countSchema,
      average: z.number(),
      percent: z.number().nullable(),
    }),
  ),
});
export type OccupancyReport = z.infer<typeof occupancyReportSchema>;

export const occupancyQueryFields = {
  sites: sitesQuerySchema,
  from: dateSchema,
  to: dateSchema,
  by: z.enum(OCCUPANCY_GRAINS).default('day'),
};

export const getOccupancyReport = endpoint({
  id: 'occupancy.report',
  scope: 'read:reports',
  path: '/api/occupancy-report',
  tag: 'summaries',
  summary: 'How full sites were by hour, day or month, by the calendar of each site.',
  query: z.object(occupancyQueryFields),
  answer: occupancyReportSchema,
});

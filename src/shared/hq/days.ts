import { dayTotalsSchema } from '@shared/contracts/closings';
import { z } from 'zod';
import {
  countSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageOf,
  pageQueryFields,
  periodQueryFields,
  pesosSchema,
  siteRefSchema,
  sitesQuerySchema,
  terminalRefSchema,
} from './common';
import { endpoint } from './endpoint';
import { totalsSchema } from './money';
import { reversalLineSchema } from './payments';
import { shiftLineSchema } from './shifts';

/** `waiting`: HQ has not recomputed it yet; `confirmed`: equal; `different`: see its differences. */
export const CLOSING_STATES = ['waiting', 'confirmed', 'different'] as const;

/** One number that the booth's closing and HQ's rows do not agree on. */
export const differenceSchema = z.object({
  /** Path inside the totals, as `sales.total`. */
  field: z.string(),
  booth: z.unknown(),
  hq: z.unknown(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** The closing of a day at one booth, and what HQ says of it. */
export const closingLineSchema = z.object({
  closingId: z.string(),
  site: siteRefSchema,
  terminal: terminalRefSchema,
  date: dateSchema,
  closedAt: instantSchema,
  closedBy: z.string(),
  state: z.enum(CLOSING_STATES),
  /** When HQ last counted it. */
  checkedAt: instantSchema.nullable(),
  revenue: pesosSchema,
  payments: countSchema,
  cashDifference: pesosSchema,
  differences: z.array(differenceSchema),
});
export type ClosingLine = z.infer<typeof closingLineSchema>;

export const closingDetailSchema = closingLineSchema.extend({
  /** As the booth closed it; `null` when it cannot be read by this version. */
  totals: dayTotalsSchema.nullable(),
  addenda: z.array(
    z.object({ number: z.int(), at: instantSchema, by: z.string(), reason: z.string() }),
  ),
});
export type ClosingDetail = z.infer<typeof closingDetailSchema>;

export const siteDaySchema = z.object({
  site: siteRefSchema,
  date: dateSchema,
  totals: totalsSchema,
  byTerminal: z.array(z.object({ terminal: terminalRefSchema, totals: totalsSchema })),
  /** By the site's clock; only hours in which something happened. */
  hours: z.array(z.object({ hour: z.int(), revenue: pesosSchema, payments: countSchema })),
  closings: z.array(closingDetailSchema),
  /** Opened on the day. */
  shifts: z.array(shiftLineSchema),
  /** That moved on the day, oldest first; at most 500. */
  reversals: z.array(reversalLineSchema),
});
export type SiteDay = z.infer<typeof siteDaySchema>;

export const getSiteDay = endpoint({
  id: 'sites.day',
  scope: 'read:closings',
  path: '/api/sites/:siteId/days/:date',
  tag: 'money',
  summary: 'One business date of a site: totals as recomputed, closings, shifts and reversals.',
  params: z.object({ siteId: idSchema, date: dateSchema }),
  answer: siteDaySchema,
  errors: ['NOT_FOUND'],
});

export const closingFilterFields = {
  sites: sitesQuerySchema,
  ...periodQueryFields,
  state: z.enum([...CLOSING_STATES, 'all']).default('all'),
};

export const listDayClosings = endpoint({
  id: 'closings.list',
  scope: 'read:closings',
  path: '/api/day-closings',
  tag: 'money',
  summary: 'Closings of days with what HQ says of them, newest date first.',
  query: z.object({ ...closingFilterFields, ...pageQueryFields }),
  answer: pageOf(closingLineSchema),
});

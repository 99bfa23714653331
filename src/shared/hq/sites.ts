import { z } from 'zod';
import {
  countSchema,
  cursorSchema,
  dateSchema,
  instantSchema,
  pageOf,
  pesosSchema,
  siteParamsSchema,
  siteRefSchema,
  sitesQuerySchema,
  terminalRefSchema,
} from './common';
import { endpoint } from './endpoint';

/** A booth and how it is: by its newest contact. */
export const terminalHealthSchema = terminalRefSchema.extend({
  status: z.enum(['active', 'revoked']),
  lastContactAt: instantSchema.nullable(),
  /** Its clock less HQ's. */
  clockSkewMs: z.int().nullable(),
  version: z.string().nullable(),
  /** Events it has not pushed, as it last told. */
  waiting: countSchema.nullable(),
  oldestWaitingAt: instantSchema.nullable(),
});
export type TerminalHealth = z.infer<typeof terminalHealthSchema>;

/** One site as it stands now. */
export const siteTodaySchema = siteRefSchema.extend({
  address: z.string(),
  /** The business date that the clocks of the site are in. */
  date: dateSchema,
  revenue: pesosSchema,
  payments: countSchema,
  entries: countSchema,
  exits: countSchema,
  /** Revenue by hour of the site's clock, 0–23. */
  hours: z.array(pesosSchema).length(24),
  /** What booths that closed the day already count on the next one. */
  afterClosing: z
    .object({ date: dateSchema, revenue: pesosSchema, payments: countSchema })
    .nullable(),
  openStays: countSchema,
  /** Spots that are in service; 0 while no booth has told of any. */
  spots: countSchema,
  openShifts: countSchema,
  /** What the drawers of the open shifts should hold. */
  cashInDrawers: pesosSchema,
  terminals: z.array(terminalHealthSchema),
  /** Newest contact of any booth in service. */
  lastContactAt: instantSchema.nullable(),
  /** Of all its booths, as they last told. */
  waiting: countSchema,
  oldestWaitingAt: instantSchema.nullable(),
  /** Open ones. */
  alarms: z.object({ critical: countSchema, warning: countSchema, notice: countSchema }),
  /** Closings whose totals are not what HQ counts. */
  differences: countSchema,
});
export type SiteToday = z.infer<typeof siteTodaySchema>;

export const listSites = endpoint({
  id: 'sites.list',
  scope: 'read:sites',
  path: '/api/sites',
  tag: 'sites',
  summary: 'Every site you may see as it stands now, by name.',
  query: z.object({
    sites: sitesQuerySchema,
    cursor: cursorSchema.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  answer: pageOf(siteTodaySchema).extend({
    /** HQ's clock. */
    now: instantSchema,
  }),
});

export const getSite = endpoint({
  id: 'sites.get',
  scope: 'read:sites',
  path: '/api/sites/:siteId',
  tag: 'sites',
  summary: 'One site as it stands now.',
  params: siteParamsSchema,
  answer: siteTodaySchema,
  errors: ['NOT_FOUND'],
});

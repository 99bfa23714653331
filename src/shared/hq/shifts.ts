import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { z } from 'zod';
import {
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

/** One drawer from float to Z. */
export const shiftLineSchema = z.object({
  shiftId: z.string(),
  site: siteRefSchema,
  terminal: terminalRefSchema,
  number: z.int(),
  operator: z.string(),
  date: dateSchema,
  openedAt: instantSchema,
  float: pesosSchema,
  payments: z.int(),
  /** Charged less reversed, in this shift. */
  revenue: pesosSchema,
  /** What the drawer should hold: of an open shift now, of a closed one as the booth reckoned it. */
  expected: pesosSchema,
  /** Of a closed shift. */
  closedAt: instantSchema.nullable(),
  closedBy: z.string().nullable(),
  zNumber: z.int().nullable(),
  counted: pesosSchema.nullable(),
  /** counted − expected */
  difference: pesosSchema.nullable(),
  explanation: z.string().nullable(),
});
export type ShiftLine = z.infer<typeof shiftLineSchema>;

export const shiftDetailSchema = shiftLineSchema.extend({
  movements: z.array(
    z.object({
      kind: z.enum(CASH_MOVEMENT_KINDS),
      amount: pesosSchema,
      reason: z.string(),
      by: z.string(),
      authorisedBy: z.string().nullable(),
      at: instantSchema,
    }),
  ),
  /** Every blind count that was handed in, oldest first. */
  counts: z.array(z.object({ amount: pesosSchema, by: z.string(), at: instantSchema })),
});
export type ShiftDetail = z.infer<typeof shiftDetailSchema>;

export const shiftFilterFields = {
  sites: sitesQuerySchema,
  ...periodQueryFields,
  state: z.enum(['open', 'closed', 'different', 'all']).default('all'),
};

export const listShifts = endpoint({
  id: 'shifts.list',
  scope: 'read:closings',
  path: '/api/shifts',
  tag: 'money',
  summary: 'Shifts with their Z and cash difference, newest first.',
  query: z.object({ ...shiftFilterFields, ...pageQueryFields }),
  answer: pageOf(shiftLineSchema),
});

export const getShift = endpoint({
  id: 'shifts.get',
  scope: 'read:closings',
  path: '/api/sites/:siteId/shifts/:shiftId',
  tag: 'money',
  summary: 'One shift with its drawer movements and counts.',
  params: z.object({ siteId: idSchema, shiftId: idSchema }),
  answer: shiftDetailSchema,
  errors: ['NOT_FOUND'],
});

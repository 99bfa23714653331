import { STAY_STATUSES, VOID_KINDS } from '@shared/contracts/stays';
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

/** A stay as a line of a list. */
export const sessionLineSchema = z.object({
  sessionId: z.string(),
  site: siteRefSchema,
  ticketNumber: z.string(),
  plate: z.string(),
  vehicleClass: z.string(),
  spot: z.string(),
  status: z.enum(STAY_STATUSES),
  voidKind: z.enum(VOID_KINDS).nullable(),
  startTime: instantSchema,
  endTime: instantSchema.nullable(),
  date: dateSchema,
  entryTerminal: terminalRefSchema,
  exitTerminal: terminalRefSchema.nullable(),
  openedBy: z.string(),
  closedBy: z.string().nullable(),
  /** Charged for it; `null` while nobody paid. */
  amount: pesosSchema.nullable(),
});
export type SessionLine = z.infer<typeof sessionLineSchema>;

export const sessionDetailSchema = sessionLineSchema.extend({
  voidReason: z.string().nullable(),
  lostTicketEvidence: z.string().nullable(),
  /** More than one when two booths charged it while apart. */
  payments: z.array(
    z.object({
      paymentId: z.string(),
      receiptNumber: z.string(),
      amount: pesosSchema,
      reversed: pesosSchema,
      paidAt: instantSchema,
    }),
  ),
});
export type SessionDetail = z.infer<typeof sessionDetailSchema>;

export const sessionFilterFields = {
  sites: sitesQuerySchema,
  /** The beginning of a plate, two characters or more. */
  plate: z.string().trim().min(2).max(20).optional(),
  /** A whole ticket number, as `A-000123`. */
  ticket: z.string().trim().min(3).max(20).optional(),
  status: z.enum(STAY_STATUSES).optional(),
  /** By the day of entry. */
  ...periodQueryFields,
};

export const listSessions = endpoint({
  id: 'sessions.list',
  scope: 'read:sessions',
  path: '/api/sessions',
  tag: 'stays',
  summary: 'Stays by plate, ticket, status or day of entry, newest entry first.',
  query: z.object({ ...sessionFilterFields, ...pageQueryFields }),
  answer: pageOf(sessionLineSchema),
});

export const getSession = endpoint({
  id: 'sessions.get',
  scope: 'read:sessions',
  path: '/api/sites/:siteId/sessions/:sessionId',
  tag: 'stays',
  summary: 'One stay and its payments.',
  params: z.object({ siteId: idSchema, sessionId: idSchema }),
  answer: sessionDetailSchema,
  errors: ['NOT_FOUND'],
});

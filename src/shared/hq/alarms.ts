import { lineSchema } from '@shared/contracts/common';
import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  pageOf,
  pageQueryFields,
  siteRefSchema,
  sitesQuerySchema,
  terminalRefSchema,
} from './common';
import { endpoint } from './endpoint';

export const ALARM_SEVERITIES = ['critical', 'warning', 'notice'] as const;
export type AlarmSeverity = (typeof ALARM_SEVERITIES)[number];

/** How much each kind of trouble matters; a kind that is not here is a warning. */
const SEVERITIES: Readonly<Record<string, AlarmSeverity>> = {
  TAMPERED: 'critical',
  FORK: 'critical',
  REPLAYED: 'critical',
  SIGNATURE_WRONG: 'critical',
  DAY_DIFFERS: 'critical',
  PAID_TWICE: 'critical',
  EVENTS_ONLY_AT_HQ: 'warning',
  PROJECTION_FAULT: 'warning',
  SILENT: 'warning',
  CLOCK_SKEW: 'notice',
};

export const severityOf = (code: string): AlarmSeverity => SEVERITIES[code] ?? 'warning';

/** Codes of a severity, and for `warning` every code that nobody gave one. */
export function codesOf(severity: AlarmSeverity): {
  readonly codes: readonly string[];
  readonly except: boolean;
} {
  const known = Object.entries(SEVERITIES);
  return severity === 'warning'
    ? { codes: known.filter(([, it]) => it !== 'warning').map(([code]) => code), except: true }
    : { codes: known.filter(([, it]) => it === severity).map(([code]) => code), except: false };
}

export const alarmSchema = z.object({
  alarmId: z.string(),
  site: siteRefSchema,
  terminal: terminalRefSchema.nullable(),
  code: z.string(),
  severity: z.enum(ALARM_SEVERITIES),
  /** What it is about, as its raiser named it: a date, a log, a ticket. */
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  raisedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  /** Who said so; `null` with `settledAt`: it was found to be over. */
  settledBy: z.string().nullable(),
  settledNote: z.string().nullable(),
});
export type Alarm = z.infer<typeof alarmSchema>;

export const listAlarms = endpoint({
  id: 'alarms.list',
  path: '/api/alarms',
  tag: 'alarms',
  summary: 'What somebody should look at, newest first.',
  query: z.object({
    sites: sitesQuerySchema,
    state: z.enum(['open', 'settled', 'all']).default('open'),
    severity: z.enum(ALARM_SEVERITIES).optional(),
    ...pageQueryFields,
  }),
  answer: pageOf(alarmSchema),
});

export const settleAlarm = endpoint({
  id: 'alarms.settle',
  method: 'POST',
  path: '/api/sites/:siteId/alarms/:alarmId/settle',
  tag: 'alarms',
  summary: 'Says that a trouble was looked into and is over. CONFLICT when it is settled already.',
  params: z.object({ siteId: idSchema, alarmId: idSchema }),
  body: z.strictObject({ note: lineSchema.min(3) }),
  answer: alarmSchema,
  errors: ['NOT_FOUND', 'CONFLICT'],
});

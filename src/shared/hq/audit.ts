import { z } from 'zod';
import { instantSchema, pageOf, pageQueryFields } from './common';

/** `GET` {@link auditQuerySchema} → {@link auditPageSchema}: what administrators did, newest first. Administrators only. */
export const AUDIT_PATH = '/api/audit';

export const HQ_ACTIONS = [
  'person.created',
  'person.changed',
  'person.password-reset',
  'person.password-changed',
  'person.token-reused',
  'key.created',
  'key.revoked',
  'enrolment.created',
  'enrolment.withdrawn',
  'terminal.enrolled',
  'terminal.revoked',
  'release.changed',
  'alarm.settled',
] as const;
export type HqAction = (typeof HQ_ACTIONS)[number];

export const auditEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  action: z.enum(HQ_ACTIONS),
  /** `null`: a terminal, or HQ itself. */
  personId: z.string().nullable(),
  /** As it was then. */
  personName: z.string(),
  /** What it was done to: the id of a person, key, code, terminal or alarm. */
  subject: z.string(),
  subjectName: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageOf(auditEntrySchema);

export const auditQuerySchema = z.strictObject({
  ...pageQueryFields,
  action: z.enum(HQ_ACTIONS).optional(),
  personId: z.string().max(64).optional(),
});

import { ERROR_CODES } from '@shared/kernel/errors';
import { z } from 'zod';
import { contract } from './call';
import { dateSchema } from './closings';
import { emptySchema, idSchema, instantSchema } from './common';

/** Kinds of actions a person asks for; every action belongs to one, unknown ones to the last. */
export const AUDIT_GROUPS = [
  'stays',
  'money',
  'cash',
  'days',
  'people',
  'tariffs',
  'site',
  'papers',
  'machine',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

export const auditFilterSchema = z.strictObject({
  /** Who did it or authorised it. */
  userId: idSchema.nullable().default(null),
  group: z.enum(AUDIT_GROUPS).nullable().default(null),
  /** A plate, a spot, or the number of a ticket, receipt, Z or paper; a business date of a closing. */
  text: z.string().trim().max(64).default(''),
  /** Dates of the site, both included. */
  from: dateSchema.nullable().default(null),
  until: dateSchema.nullable().default(null),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z.object({
  seq: z.int(),
  at: instantSchema,
  /** `null`: the program itself. */
  who: z.string().nullable(),
  authorisedBy: z.string().nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** The record as people call it: plate and ticket, receipt, name. */
  subject: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Where a chain is broken. */
export const chainFaultSchema = z.object({
  chain: z.enum(['audit', 'outbox']),
  /** Of the outbox; 0 in the audit. */
  epoch: z.int(),
  seq: z.int(),
  kind: z.enum(['missing', 'unlinked', 'changed', 'cut']),
  at: instantSchema.nullable(),
  action: z.string().nullable(),
});
export type ChainFault = z.infer<typeof chainFaultSchema>;

export const chainStateSchema = z.object({
  state: z.enum(['checking', 'sound', 'broken']),
  /** Links of both chains that were checked in this pass, and how many there are. */
  checked: z.int(),
  total: z.int(),
  fault: chainFaultSchema.nullable(),
  /** When the last pass from the first link to the last one ended. */
  wholeAt: instantSchema.nullable(),
});
export type ChainState = z.infer<typeof chainStateSchema>;

export const auditExportSchema = z.object({
  state: z.enum(['idle', 'running', 'done', 'failed', 'cancelled']),
  percent: z.int(),
  rows: z.int(),
  file: z.string().nullable(),
  /** Why it failed. */
  code: z.enum(ERROR_CODES).nullable(),
});
export type AuditExport = z.infer<typeof auditExportSchema>;

export const auditContracts = {
  /** Newest first; `cursor` is the last entry that was got. */
  'audit.list': contract({
    access: 'audit:view',
    input: z.strictObject({
      filter: auditFilterSchema,
      cursor: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ entries: z.array(auditEntrySchema), next: z.int().nullable() }),
  }),
  /** Everybody who may have done something, suspended ones too. */
  'audit.people': contract({
    access: 'audit:view',
    input: emptySchema,
    output: z.array(z.object({ userId: idSchema, displayName: z.string() })),
  }),
  /** How far both hash chains were verified in the background. */
  'audit.chain': contract({ access: 'audit:view', input: emptySchema, output: chainStateSchema }),
  /** Verifies both chains again from their first link. */
  'audit.recheck': contract({ access: 'audit:view', input: emptySchema, output: emptySchema }),
  /** Writes the filtered entries to a file the person chooses; `started` false when none was chosen. CONFLICT while one is being written. */
  'audit.export': contract({
    access: 'audit:view',
    input: z.strictObject({ filter: auditFilterSchema }),
    output: z.object({ started: z.boolean() }),
  }),
  'audit.exportState': contract({
    access: 'audit:view',
    input: emptySchema,
    output: auditExportSchema,
  }),
  'audit.cancelExport': contract({
    access: 'audit:view',
    input: emptySchema,
    output: emptySchema,
  }),
};

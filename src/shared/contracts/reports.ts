import {
  CELL_KINDS,
  HEADLINES,
  REPORT_COLUMNS,
  REPORT_FORMATS,
  REPORT_RHYTHMS,
  REPORT_STATUSES,
  REPORT_TYPES,
} from '@shared/kernel/report-kinds';
import { PERIOD_PRESETS } from '@shared/kernel/periods';
import { ERROR_CODES } from '@shared/kernel/errors';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema, lineSchema } from './common';

export const reportTypeSchema = z.enum(REPORT_TYPES);
export const reportFormatSchema = z.enum(REPORT_FORMATS);
export const languageSchema = z.enum(['es', 'en']);

export const periodSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preset'), preset: z.enum(PERIOD_PRESETS) }),
  /** Business dates, both included. PERIOD_INVALID when they are the wrong way round or too far apart. */
  z.strictObject({ kind: z.literal('dates'), from: z.iso.date(), to: z.iso.date() }),
]);
export type Period = z.infer<typeof periodSchema>;

/** What limits a report besides its period. */
export const reportFiltersSchema = z.strictObject({
  vehicleClass: lineSchema.max(40).nullable(),
  operatorId: idSchema.nullable(),
});
export type ReportFilters = z.infer<typeof reportFiltersSchema>;

export const reportQuestionSchema = z.strictObject({
  type: reportTypeSchema,
  period: periodSchema,
  /** For `open_stays`, which has no period: at which instant; `null`: now. */
  at: instantSchema.nullable(),
  filters: reportFiltersSchema,
});
export type ReportQuestion = z.infer<typeof reportQuestionSchema>;

export const reportCellSchema = z.union([z.string(), z.number(), z.null()]);
export type ReportCell = z.infer<typeof reportCellSchema>;

export const reportSchema = z.object({
  type: reportTypeSchema,
  /** Business dates, both included. */
  from: z.string(),
  to: z.string(),
  /** The instant of `open_stays`. */
  at: instantSchema.nullable(),
  /** The numbers first; the first one largest. `null`: there is none. */
  headlines: z.array(
    z.object({ key: z.enum(HEADLINES), kind: z.enum(CELL_KINDS), value: reportCellSchema }),
  ),
  columns: z.array(z.object({ key: z.enum(REPORT_COLUMNS), kind: z.enum(CELL_KINDS) })),
  rows: z.array(z.array(reportCellSchema)),
  /** Rows that only the files have. */
  more: z.int(),
});
export type Report = z.infer<typeof reportSchema>;

export const reportRequestSchema = z.object({
  requestId: idSchema,
  type: reportTypeSchema,
  from: z.string(),
  to: z.string(),
  at: instantSchema.nullable(),
  format: reportFormatSchema,
  status: z.enum(REPORT_STATUSES),
  /** 0–100. */
  progress: z.int(),
  /** The name in the folder of results. */
  file: z.string().nullable(),
  error: z.enum(ERROR_CODES).nullable(),
  /** Empty when a schedule asked. */
  by: z.string(),
  scheduled: z.boolean(),
  requestedAt: instantSchema,
  completedAt: instantSchema.nullable(),
});
export type ReportRequest = z.infer<typeof reportRequestSchema>;

export const reportScheduleSchema = z.object({
  scheduleId: idSchema,
  type: reportTypeSchema,
  filters: reportFiltersSchema,
  format: reportFormatSchema,
  rhythm: z.enum(REPORT_RHYTHMS),
  active: z.boolean(),
  lastRunAt: instantSchema.nullable(),
  by: z.string(),
});
export type ReportSchedule = z.infer<typeof reportScheduleSchema>;

export const reportsContracts = {
  /** Classes and people that filters may name, and where the files go. */
  'reports.options': contract({
    access: 'reports:view',
    input: emptySchema,
    output: z.object({
      classes: z.array(z.object({ code: z.string(), name: z.string() })),
      operators: z.array(z.object({ userId: idSchema, name: z.string() })),
      folder: z.string(),
      today: z.string(),
    }),
  }),
  /**
   * On the screen; a question that is still being answered is given up for the new one. PERIOD_INVALID,
   * REPORT_CANCELLED, REPORT_FAILED.
   */
  'reports.run': contract({
    access: 'reports:view',
    input: z.strictObject({ question: reportQuestionSchema }),
    output: reportSchema,
  }),
  /** How far the question on the screen is, 0–100; `null` when nothing runs. */
  'reports.progress': contract({
    access: 'reports:view',
    input: emptySchema,
    output: z.object({ progress: z.int().nullable() }),
  }),
  /** Stops the question on the screen (`requestId` null) or one that writes a file. */
  'reports.cancel': contract({
    access: 'reports:view',
    input: z.strictObject({ requestId: idSchema.nullable() }),
    output: emptySchema,
  }),
  /** Asks for a file; it is made behind the work and shows up in `reports.requests`. PERIOD_INVALID. */
  'reports.export': contract({
    access: 'reports:view',
    input: z.strictObject({
      question: reportQuestionSchema,
      format: reportFormatSchema,
      language: languageSchema,
    }),
    output: z.object({ requestId: idSchema }),
  }),
  /** Newest first. */
  'reports.requests': contract({
    access: 'reports:view',
    input: z.strictObject({ limit: z.int().min(1).max(200).default(30) }),
    output: z.array(reportRequestSchema),
  }),
  /** A failed or cancelled one again. CONFLICT when it is neither. */
  'reports.retry': contract({
    access: 'reports:view',
    input: z.strictObject({ requestId: idSchema }),
    output: emptySchema,
  }),
  'reports.schedules': contract({
    access: 'reports:view',
    input: emptySchema,
    output: z.array(reportScheduleSchema),
  }),
  'reports.schedule': contract({
    access: 'reports:view',
    input: z.strictObject({
      type: reportTypeSchema,
      filters: reportFiltersSchema,
      format: reportFormatSchema,
      rhythm: z.enum(REPORT_RHYTHMS),
      language: languageSchema,
    }),
    output: z.object({ scheduleId: idSchema }),
  }),
  'reports.setScheduleActive': contract({
    access: 'reports:view',
    input: z.strictObject({ scheduleId: idSchema, active: z.boolean() }),
    output: emptySchema,
  }),
  /** The folder of results, in the system's own window. FILE_NOT_WRITTEN when it cannot be opened. */
  'reports.openFolder': contract({
    access: 'reports:view',
    input: emptySchema,
    output: emptySchema,
  }),
  /** Another folder of results, chosen in the system's dialog; `null`: not chosen. */
  'reports.chooseFolder': contract({
    access: 'settings:manage',
    input: emptySchema,
    output: z.object({ folder: z.string().nullable() }),
  }),
};

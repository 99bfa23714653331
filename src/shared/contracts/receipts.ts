import { PRINT_DOCUMENT_KINDS, printDocumentSchema } from '@shared/kernel/print-document';
import { PRINTER_COLUMNS, printerConfigSchema } from '@shared/kernel/printer-config';
import { ERROR_CODES } from '@shared/kernel/errors';
import { z } from 'zod';
import { contract } from './call';
import { paperTextsSchema } from './settings';
import { emptySchema, idSchema, instantSchema } from './common';

export const DOCUMENT_KINDS = PRINT_DOCUMENT_KINDS;

export const documentSummarySchema = z.object({
  documentId: idSchema,
  kind: z.enum(DOCUMENT_KINDS),
  /** `B-004512`; a Z has its own series. */
  number: z.string(),
  createdAt: instantSchema,
  /** Plate of a ticket or receipt, operator of a Z. */
  subject: z.string(),
  copies: z.int(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const printingStatusSchema = z.object({
  state: z.enum(['ready', 'printing', 'trouble', 'not_configured']),
  /** Why it does not print, as a code the screen words. */
  trouble: z.enum(ERROR_CODES).nullable(),
  printerName: z.string(),
  waiting: z.int(),
  /** Jobs too old to print without asking (`printing.releaseStale`). */
  stale: z.int(),
  oldestWaitingAt: instantSchema.nullable(),
});
export type PrintingStatus = z.infer<typeof printingStatusSchema>;

/** One printed line: its letters, how many times they are wider and higher, and where it begins. */
export const previewLineSchema = z.object({
  text: z.string(),
  /** Columns left free before it. */
  indent: z.int(),
  width: z.int(),
  height: z.int(),
  bold: z.boolean(),
});
export type PreviewLine = z.infer<typeof previewLineSchema>;

export const receiptsContracts = {
  /** Newest first; `text` filters by number or plate. */
  'documents.recent': contract({
    access: 'receipts:reprint',
    input: z.strictObject({
      text: z.string().max(64).default(''),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.array(documentSummarySchema),
  }),
  'documents.get': contract({
    access: 'receipts:reprint',
    input: z.strictObject({ documentId: idSchema }),
    output: z.object({
      summary: documentSummarySchema,
      content: printDocumentSchema,
      /** Rendered at the printer's width, for the preview. */
      text: z.array(z.string()),
    }),
  }),
  /** A paper with texts that are not saved yet, at a width; nothing is kept or printed. */
  'documents.preview': contract({
    access: 'settings:manage',
    input: z.strictObject({
      kind: z.enum(['ticket', 'receipt']),
      texts: paperTextsSchema,
      columns: z.literal(PRINTER_COLUMNS),
    }),
    output: z.object({ lines: z.array(previewLineSchema) }),
  }),
  /** Marked COPY with its number, logged. */
  'documents.reprint': contract({
    access: 'receipts:reprint',
    input: z.strictObject({ documentId: idSchema }),
    output: z.object({ copy: z.int() }),
  }),
  'printing.status': contract({
    access: 'signed_in',
    input: emptySchema,
    output: printingStatusSchema,
  }),
  'printing.retryNow': contract({
    access: 'printing:operate',
    input: emptySchema,
    output: emptySchema,
  }),
  /** Stale papers are printed or put aside only when somebody says so. */
  'printing.releaseStale': contract({
    access: 'printing:operate',
    input: z.strictObject({ action: z.enum(['print', 'discard']) }),
    output: z.object({ jobs: z.int() }),
  }),
  'printing.systemPrinters': contract({
    access: 'public',
    input: emptySchema,
    output: z.array(z.object({ name: z.string(), description: z.string() })),
  }),
  'printing.config': contract({
    access: 'signed_in',
    input: emptySchema,
    output: printerConfigSchema,
  }),
  'printing.configure': contract({
    access: 'settings:manage',
    input: z.strictObject({ printer: printerConfigSchema }),
    output: emptySchema,
  }),
  'printing.testPage': contract({
    access: 'printing:operate',
    input: emptySchema,
    output: z.object({ documentId: idSchema }),
  }),
  'printing.openDrawer': contract({
    access: 'shifts:operate',
    input: emptySchema,
    output: emptySchema,
  }),
};

import { z } from 'zod';

/**
 * What a paper says, independent of its width: wrapping, centring and the printer's language are
 * decided when it is rendered. This is what is stored, so a reprint is the same text.
 */

const alignSchema = z.enum(['left', 'center', 'right']);

/** `small` is secondary text, smaller only where the renderer can; the others are 1×1, 2×1, 2×2, 3×3. */
const sizeSchema = z.enum(['small', 'normal', 'wide', 'large', 'huge']);

const content = z.string().max(2000);

export const printLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: content,
    align: alignSchema.default('left'),
    size: sizeSchema.default('normal'),
    bold: z.boolean().default(false),
  }),
  /** A label and its value, at both edges of the paper. */
  z.object({
    type: z.literal('row'),
    left: content,
    right: content,
    size: sizeSchema.default('normal'),
    bold: z.boolean().default(false),
  }),
  /** Title of a group of rows. */
  z.object({ type: z.literal('heading'), text: content }),
  z.object({ type: z.literal('rule'), style: z.enum(['single', 'double']).default('single') }),
  z.object({ type: z.literal('feed'), lines: z.int().min(1).max(10) }),
  z.object({ type: z.literal('qr'), data: z.string().min(1).max(300) }),
  /** Printable ASCII only: Code128 set B. */
  z.object({
    type: z.literal('code128'),
    data: z
      .string()
      .regex(/^[ -~]+$/)
      .max(24),
  }),
  /** Room to sign, with who signs below it. */
  z.object({ type: z.literal('signature'), caption: content }),
]);

export const PRINT_DOCUMENT_KINDS = [
  'ticket',
  'receipt',
  'z',
  'cash_movement',
  'test',
  'reversal',
  'promise',
  'collection',
  'session_void',
  'day_closing',
  'day_addendum',
  'badge',
  'report',
] as const;

export const printDocumentSchema = z.object({
  version: z.literal(1),
  kind: z.enum(PRINT_DOCUMENT_KINDS),
  /** Made on a demonstration site: every rendering says that it has no value. */
  demo: z.boolean(),
  lines: z.array(printLineSchema).max(1000),
});

export type PrintAlign = z.infer<typeof alignSchema>;
export type PrintSize = z.infer<typeof sizeSchema>;
export type PrintLine = z.infer<typeof printLineSchema>;
export type PrintDocument = z.infer<typeof printDocumentSchema>;
export type PrintDocumentKind = PrintDocument['kind'];

const DEFAULTS: Readonly<Record<string, unknown>> = {
  align: 'left',
  size: 'normal',
  bold: false,
  style: 'single',
};

/** The same document without what reading it fills in anyway: papers are most of a booth's file. */
export function compactDocument(document: PrintDocument): z.input<typeof printDocumentSchema> {
  const lines = document.lines.map(
    (line) =>
      Object.fromEntries(
        Object.entries(line).filter(([name, value]) => DEFAULTS[name] !== value),
      ) as z.input<typeof printLineSchema>,
  );
  return { ...document, lines };
}

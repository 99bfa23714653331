import { z } from 'zod';

/** Code pages with ñ and Spanish accents that receipt printers carry. `cp437` lacks Á Í Ó Ú. */
export const PRINTER_CODEPAGES = ['cp858', 'cp850', 'windows1252', 'cp437'] as const;

/** Characters a line holds: 48 and 42 on 80 mm paper, 32 on 58 mm. */
export const PRINTER_COLUMNS = [32, 42, 48] as const;

const common = {
  columns: z.literal(PRINTER_COLUMNS).default(48),
  codepage: z.enum(PRINTER_CODEPAGES).default('cp858'),
  cut: z.enum(['full', 'partial', 'none']).default('partial'),
  /** Pin of the printer's drawer connector that opens the cash drawer. */
  drawer: z.enum(['none', 'pin2', 'pin5']).default('none'),
};

// A leading "-" would be read as an option by the print commands; "/" and "#" are not allowed by CUPS.
const queueName = z
  .string()
  .trim()
  .regex(/^[^\s/#\\"'-][^/#\\"'\p{Cc}\p{Cs}]{0,126}$/u);

const host = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[\p{L}\p{N}._:%-]+$/u);

/** How this terminal reaches its printer. Validated when saved and when read back. */
export const printerConfigSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), ...common }),
  z.object({
    kind: z.literal('network'),
    host,
    port: z.int().min(1).max(65_535).default(9100),
    ...common,
  }),
  /** A device file: `/dev/usb/lp0`, `\\.\LPT1`. */
  z.object({ kind: z.literal('device'), path: z.string().trim().min(1).max(1024), ...common }),
  /** A CUPS or Windows queue that passes bytes through untouched. */
  z.object({ kind: z.literal('raw_queue'), queue: queueName, ...common }),
  /** Any printer of the operating system, through its driver. */
  z.object({
    kind: z.literal('system'),
    name: z.string().trim().min(1).max(255),
    paperWidthMm: z.literal([80, 58]).default(80),
    ...common,
  }),
  z.object({ kind: z.literal('pdf'), folder: z.string().trim().min(1).max(1024), ...common }),
]);

export type PrinterConfig = z.infer<typeof printerConfigSchema>;
export type PrinterCodepage = (typeof PRINTER_CODEPAGES)[number];
export type PrinterColumns = (typeof PRINTER_COLUMNS)[number];
export type PaperWidthMm = 80 | 58;

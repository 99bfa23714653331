import { printerConfigSchema } from '@shared/kernel/printer-config';
import type { PrinterConfig } from '@shared/kernel/printer-config';

export const PRINTER_KINDS = [
  'none',
  'network',
  'system',
  'raw_queue',
  'device',
  'pdf',
] as const satisfies readonly PrinterConfig['kind'][];

/** A printer as the form holds it: what was typed for one kind survives looking at another. */
export interface PrinterDraft {
  readonly kind: PrinterConfig['kind'];
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly queue: string;
  readonly name: string;
  readonly folder: string;
  readonly columns: PrinterConfig['columns'];
  readonly drawer: PrinterConfig['drawer'];
  readonly cut: PrinterConfig['cut'];
  readonly codepage: PrinterConfig['codepage'];
}

export const EMPTY_PRINTER: PrinterDraft = {
  kind: 'none',
  host: '',
  port: '9100',
  path: '',
  queue: '',
  name: '',
  folder: '',
  columns: 48,
  drawer: 'none',
  cut: 'partial',
  codepage: 'cp858',
};

/** The draft that shows a stored configuration. */
export function draftOf(config: PrinterConfig): PrinterDraft {
  const { kind, columns, drawer, cut, codepage } = config;
  const common = { ...EMPTY_PRINTER, kind, columns, drawer, cut, codepage };
  if (kind === 'network') return { ...common, host: config.host, port: String(config.port) };
  if (kind === 'device') return { ...common, path: config.path };
  if (kind === 'raw_queue') return { ...common, queue: config.queue };
  if (kind === 'system') return { ...common, name: config.name };
  if (kind === 'pdf') return { ...common, folder: config.folder };
  return common;
}

/** The configuration the draft stands for; `null` while something is missing. */
export function configOf(draft: PrinterDraft): PrinterConfig | null {
  const parsed = printerConfigSchema.safeParse({
    ...draft,
    port: Number(draft.port),
    paperWidthMm: draft.columns === 32 ? 58 : 80,
  });
  return parsed.success ? parsed.data : null;
}

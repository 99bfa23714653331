import { AppError } from '@shared/kernel/errors';
import type { PrintDocument } from '@shared/kernel/print-document';
import type { PaperWidthMm, PrinterConfig } from '@shared/kernel/printer-config';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawerPulse, renderEscPos } from './render/escpos';
import { renderHtml } from './render/html';
import { createTransport, isRawPrinter } from './transports/index';

/** One job, ready to be rendered for whatever printer is configured. */
export interface PrintTask {
  /** `null`: only the drawer is to open. */
  readonly document: PrintDocument | null;
  /** For file names and the system's print queue: `receipt-B-000120`. */
  readonly name: string;
  readonly copy: number;
  readonly openDrawer: boolean;
}

export interface Printer {
  /** Settles when the printer took the paper; throws an AppError that says why not. */
  print(task: PrintTask, config: PrinterConfig, signal: AbortSignal): Promise<void>;
}

/** What only Electron can do: the system's printers, and PDF. Absent in the CLI and in tests. */
export interface PagePrinter {
  toSystem(html: PageSource, printerName: string, widthMm: PaperWidthMm): Promise<void>;
  toPdf(html: PageSource, widthMm: PaperWidthMm): Promise<Uint8Array>;
}

/** HTML for a page of a given height; the height is measured from a first layout. */
export type PageSource = (page: {
  readonly heightMm: number | undefined;
  /** `@font-face` rules with `data:` sources. */
  readonly fontCss: string;
}) => string;

export function configuredPrinter(pages: PagePrinter, platform: NodeJS.Platform): Printer {
  return {
    print: async (task, config, signal) => {
      if (config.kind === 'none') throw new AppError('PRINTER_NOT_CONFIGURED');
      if (isRawPrinter(config)) {
        const bytes = rawBytes(task, config);
        if (bytes) await createTransport(config, platform).send(bytes, signal);
        return;
      }
      const { document } = task;
      if (!document) return;
      const copy = task.copy > 0 ? { number: task.copy } : undefined;
      const widthMm = config.kind === 'system' ? config.paperWidthMm : widthOf(config.columns);
      const html: PageSource = (page) =>
        renderHtml(document, { ...page, widthMm, copy, title: task.name });
      if (config.kind === 'system') return pages.toSystem(html, config.name, widthMm);
      keepPdf(config.folder, task, await pages.toPdf(html, widthMm));
    },
  };
}

const widthOf = (columns: 32 | 42 | 48): PaperWidthMm => (columns === 32 ? 58 : 80);

/** `null` when there is nothing to send: a drawer job on a printer without a drawer. */
function rawBytes(
  { document, copy, openDrawer }: PrintTask,
  { columns, codepage, cut, drawer }: PrinterConfig,
): Uint8Array | null {
  if (document) {
    return renderEscPos(document, {
      columns,
      codepage,
      cut,
      openDrawer: openDrawer ? drawer : 'none',
      copy: copy > 0 ? { number: copy } : undefined,
    });
  }
  return drawer === 'none' ? null : drawerPulse(drawer);
}

function keepPdf(folder: string, task: PrintTask, pdf: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const suffix = task.copy > 0 ? `-copia-${task.copy}` : '';
    writeFileSync(join(folder, `${task.name}${suffix}.pdf`), pdf);
  } catch (error) {
    throw new AppError('PRINTER_REFUSED', { folder }, String(error));
  }
}

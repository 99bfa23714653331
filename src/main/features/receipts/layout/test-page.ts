import type { PrintDocument } from '@shared/kernel/print-document';
import type { PrinterCodepage, PrinterColumns } from '@shared/kernel/printer-config';
import { formatDateTime } from '@shared/kernel/time';
import { centred, feed, printDocument, row, rule, text, when } from './lines';

export interface TestPageData {
  readonly demo: boolean;
  readonly siteName: string;
  readonly terminal: string;
  /** Where it is sent to, in words: `Red 192.168.0.50:9100`. */
  readonly printer: string;
  /** Null for a printer driven by the operating system, which has neither. */
  readonly raw: { readonly columns: PrinterColumns; readonly codepage: PrinterCodepage } | null;
  readonly at: number;
  readonly zone: string;
}

/** A page that shows by eye whether width, accents, sizes, codes and the cutter are right. */
export function testPageDocument(data: TestPageData): PrintDocument {
  return printDocument('test', data.demo, [
    centred('PRUEBA DE IMPRESORA', { size: 'wide', bold: true }),
    centred(`${data.siteName} · ${data.terminal}`),
    centred(formatDateTime(data.at, data.zone)),
    rule('double'),
    row('Impresora', data.printer),
    ...when(data.raw, ({ columns, codepage }) => [
      row('Columnas', String(columns)),
      row('Página de códigos', codepage),
      rule(),
      text('Esta línea debe llegar justo al borde:'),
      text('1234567890'.repeat(5).slice(0, columns)),
    ]),
    text('Acentos y eñes: á é í ó ú Á É Í Ó Ú ñ Ñ ü ¿? ¡! ° · $'),
    text('Negrita', { bold: true }),
    text('Ancha', { size: 'wide' }),
    text('Grande', { size: 'large' }),
    text('Enorme', { size: 'huge' }),
    rule(),
    feed(),
    { type: 'qr', data: 'COIPO-PRUEBA' },
    feed(),
    { type: 'code128', data: 'COIPO-PRUEBA' },
    centred('Ambos códigos deben leerse: COIPO-PRUEBA'),
  ]);
}

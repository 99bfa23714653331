import { describe, expect, test } from 'vitest';
import { cashMovementDocument } from '@main/features/receipts/layout/cash-movement';
import { receiptDocument } from '@main/features/receipts/layout/receipt';
import { testPageDocument } from '@main/features/receipts/layout/test-page';
import { ticketDocument } from '@main/features/receipts/layout/ticket';
import { zReportDocument } from '@main/features/receipts/layout/z-report';
import {
  drawerPulse,
  type EscPosOptions,
  renderEscPos,
} from '@main/features/receipts/render/escpos';
import { renderText } from '@main/features/receipts/render/text';
import type { PrintDocument } from '@shared/kernel/print-document';
import { PRINTER_CODEPAGES, PRINTER_COLUMNS } from '@shared/kernel/printer-config';
import { decodeEscPos, type DecodedPaper } from '@test/helpers/decode-escpos';
import {
  SAMPLE_CASH_MOVEMENT,
  SAMPLE_RECEIPT,
  SAMPLE_TEST_PAGE,
  SAMPLE_TICKET,
  SAMPLE_Z,
} from '@test/helpers/paper-samples';

const options: EscPosOptions = {
  columns: 48,
  codepage: 'cp858',
  cut: 'partial',
  openDrawer: 'none',
};

const PAPERS: readonly (readonly [string, PrintDocument])[] = [
  ['ticket', ticketDocument({ ...SAMPLE_TICKET, codes: 'both' })],
  ['receipt', receiptDocument(SAMPLE_RECEIPT)],
  ['z', zReportDocument(SAMPLE_Z)],
  ['cash movement', cashMovementDocument(SAMPLE_CASH_MOVEMENT)],
  ['test page', testPageDocument(SAMPLE_TEST_PAGE)],
];

const print = (document: PrintDocument, changes: Partial<EscPosOptions> = {}): DecodedPaper =>
  decodeEscPos(renderEscPos(document, { ...options, ...changes }));

const oneLine = (text: string): PrintDocument => ({
  version: 1,
  kind: 'test',
  demo: false,
  lines: [{ type: 'text', text, align: 'left', size: 'normal', bold: false }],
});

/** Text without the codes' placeholders and without blank lines, which only move the paper. */
const written = (lines: readonly string[]): string[] =>
  lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/\[(QR|CODE128): /.test(line));

describe.each(PAPERS)('%s', (_name, document) => {
  for (const columns of PRINTER_COLUMNS) {
    for (const codepage of PRINTER_CODEPAGES) {
      test(`prints at ${columns} columns in ${codepage} what the preview shows`, () => {
        const paper = print(document, { columns, codepage });
        expect(written(paper.lines)).toEqual(written(renderText(document, { columns, codepage })));
      });
    }

    test(`no line is wider than ${columns} columns, enlarged letters counted`, () => {
      const { lines, styles } = print(document, { columns });
      const widths = lines.map((line, at) => {
        const indent = line.length - line.trimStart().length;
        return indent + (line.length - indent) * (styles[at]?.width ?? 1);
      });
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    });
  }
});

test.each(PRINTER_CODEPAGES)('Spanish survives the way through %s', (codepage) => {
  const text = 'á é í ó ú ñ Ñ ¿ ¡ ü É $ ° ·';
  expect(print(oneLine(text), { codepage }).lines[0]).toBe(text);
});

test.each([
  ['cp858', 19],
  ['cp850', 2],
  ['windows1252', 16],
  ['cp437', 0],
] as const)('%s is selected by its number %i', (codepage, number) => {
  expect(print(oneLine('ñ'), { codepage }).codepages).toEqual([number]);
});

test('number and plate are printed large and bold', () => {
  const { lines, styles } = print(ticketDocument(SAMPLE_TICKET));
  for (const text of ['B-004512', 'KRTV·62']) {
    const at = lines.findIndex((line) => line.trim() === text);
    expect(styles[at]).toEqual({ width: 3, height: 3, bold: true });
  }
});

test('a plate too long for large letters gets smaller ones instead of being broken', () => {
  const ticket = ticketDocument({ ...SAMPLE_TICKET, plate: 'EXTRANJERA12' });
  const { lines, styles } = print(ticket, { columns: 32 });
  const at = lines.findIndex((line) => line.trim() === 'EXTRANJERA12');
  expect(styles[at]?.width).toBe(2);
});

test('the codes carry the ticket number', () => {
  const paper = print(ticketDocument({ ...SAMPLE_TICKET, codes: 'both' }));
  expect(paper.qr).toEqual(['B-004512']);
  expect(paper.barcodes).toEqual(['B-004512']);
});

test.each([
  ['full', ['full']],
  ['partial', ['partial']],
  ['none', []],
] as const)('cut %s', (cut, expected) => {
  const paper = print(oneLine('x'), { cut });
  expect(paper.cuts).toEqual(expected);
  // The knife is above the head: without a feed it would cut through the last lines.
  const after = paper.events.slice(paper.events.indexOf('line') + 1);
  expect(after.filter((event) => event === 'line').length).toBeGreaterThanOrEqual(4);
  expect(after.at(-1)).toBe(cut === 'none' ? 'line' : 'cut');
});

test.each([
  ['pin2', 2, [0x1b, 0x70, 0, 50, 250]],
  ['pin5', 5, [0x1b, 0x70, 1, 50, 250]],
] as const)('the drawer on %s opens before anything is printed', (openDrawer, pin, pulse) => {
  const bytes = renderEscPos(oneLine('x'), { ...options, openDrawer });
  const paper = decodeEscPos(bytes);
  expect(paper.drawerPulses).toEqual([{ pin, onMs: 100, offMs: 500 }]);
  expect(paper.events.indexOf('pulse')).toBeLessThan(paper.events.indexOf('line'));
  expect(paper.lines[0]).toBe('x');
  expect(Buffer.from(bytes).includes(Buffer.from(pulse))).toBe(true);
});

test('the drawer stays shut unless asked', () => {
  expect(print(oneLine('x')).drawerPulses).toEqual([]);
});

test('the drawer opens without a paper', () => {
  const paper = decodeEscPos(drawerPulse('pin2'));
  expect(paper.drawerPulses).toEqual([{ pin: 2, onMs: 100, offMs: 500 }]);
  expect(paper.lines).toEqual([]);
});

test('a copy says so above and below, the original does not', () => {
  const document = receiptDocument(SAMPLE_RECEIPT);
  const marks = (copy?: { number: number }): string[] =>
    print(document, { copy }).lines.filter((line) => line.includes('COPIA'));
  expect(marks({ number: 2 }).map((line) => line.trim())).toEqual(['COPIA N° 2', 'COPIA N° 2']);
  expect(marks()).toEqual([]);
});

test('what a demonstration site prints has no value', () => {
  const paper = print(receiptDocument({ ...SAMPLE_RECEIPT, demo: true }));
  expect(paper.lines[0]?.trim()).toBe('DEMO · SIN VALOR');
});

test('typed control codes are no commands: no drawer, no cut, no other text', () => {
  const paper = print(oneLine('AB\u001bp\u0000\u0019\u00faCD\u001dV\u0000'), { cut: 'none' });
  expect(paper.drawerPulses).toEqual([]);
  expect(paper.cuts).toEqual([]);
  expect(paper.lines[0]).toBe('ABpúCDV');
});

test('a known printer model brings its own code page numbers', () => {
  const paper = print(oneLine('ñ'), { printerModel: 'citizen-ct-s310ii' });
  expect(paper.codepages).toEqual([2]); // cp858 is page 2 there
});

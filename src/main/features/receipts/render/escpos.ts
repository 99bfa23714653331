import ReceiptPrinterEncoder, {
  type ReceiptPrinterEncoderOptions,
} from '@point-of-sale/receipt-printer-encoder';
import type { PrintDocument } from '@shared/kernel/print-document';
import type { PrinterConfig } from '@shared/kernel/printer-config';
import { compose, type ComposedLine, type ComposeOptions } from './compose';

/** Lines between the print head and the knife of common printers. */
const FEED_BEFORE_CUT = 4;

/** Drawer pulse in milliseconds: the width every solenoid drawer accepts. */
const PULSE_ON_MS = 100;
const PULSE_OFF_MS = 500;

export interface EscPosOptions extends ComposeOptions {
  readonly cut: PrinterConfig['cut'];
  /** `none` leaves the cash drawer shut. */
  readonly openDrawer: PrinterConfig['drawer'];
  /** Takes the code page table and the feed before the knife of a known model. */
  readonly printerModel?: ReceiptPrinterEncoderOptions['printerModel'];
}

function newEncoder(options: EscPosOptions): ReceiptPrinterEncoder {
  const { columns, printerModel } = options;
  return printerModel
    ? new ReceiptPrinterEncoder({ columns, printerModel, newline: '\n' })
    : new ReceiptPrinterEncoder({ columns, newline: '\n', feedBeforeCut: FEED_BEFORE_CUT });
}

/** Dots per module: as large as is comfortable to scan and still fits 58 mm paper. */
function qrModuleSize(data: string): number {
  if (data.length <= 20) return 8;
  return data.length <= 80 ? 6 : 4;
}

function encodeLine(encoder: ReceiptPrinterEncoder, line: ComposedLine): void {
  switch (line.kind) {
    case 'text':
      if (line.text === '') encoder.newline();
      else {
        const { width, height } = line.scale;
        encoder.align(line.align).bold(line.bold).size(width, height).line(line.text);
        encoder.size(1, 1).bold(false).align('left');
      }
      return;
    case 'rule':
      encoder.rule({ style: line.style });
      return;
    case 'qr':
      encoder.align('center');
      encoder.qrcode(line.data, { model: 2, size: qrModuleSize(line.data), errorlevel: 'm' });
      encoder.align('left');
      return;
    case 'code128':
      encoder.align('center');
      encoder.barcode(line.data, 'code128', { height: 70, width: 1, text: 'none' });
      encoder.align('left');
  }
}

/** Only the pulse, for opening the drawer without a paper (shift opening, cash count). */
export function drawerPulse(drawer: 'pin2' | 'pin5'): Uint8Array {
  return new ReceiptPrinterEncoder({ columns: 48, newline: '\n' })
    .initialize()
    .pulse(drawer === 'pin5' ? 1 : 0, PULSE_ON_MS, PULSE_OFF_MS)
    .encode();
}

/**
 * The bytes that make an ESC/POS printer print the document. The drawer opens first, so the
 * operator reaches for the change while the paper is still printing.
 * Throws when the printer model does not carry the code page.
 */
export function renderEscPos(document: PrintDocument, options: EscPosOptions): Uint8Array {
  const encoder = newEncoder(options).initialize().codepage(options.codepage);
  for (const line of compose(document, options)) encodeLine(encoder, line);
  if (options.cut === 'none') encoder.newline(FEED_BEFORE_CUT);
  else encoder.cut(options.cut);
  // The encoder feeds a line after the cut, which would begin the next paper.
  const paper = options.cut === 'none' ? encoder.encode() : encoder.encode().subarray(0, -1);
  if (options.openDrawer === 'none') return paper;
  // Encoded apart: inside the document the encoder would feed a line after the pulse.
  return Uint8Array.from([...drawerPulse(options.openDrawer), ...paper]);
}

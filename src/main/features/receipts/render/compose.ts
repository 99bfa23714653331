import type {
  PrintAlign,
  PrintDocument,
  PrintLine,
  PrintSize,
} from '@shared/kernel/print-document';
import type { PrinterCodepage, PrinterColumns } from '@shared/kernel/printer-config';
import { type CopyMark, withMarks } from './marks';
import { paperText } from './paper-text';
import { wrap, wrapRow } from './wrap';

export interface ComposeOptions {
  readonly columns: PrinterColumns;
  readonly codepage: PrinterCodepage;
  readonly copy?: CopyMark | undefined;
}

export interface ComposedText {
  readonly kind: 'text';
  readonly text: string;
  readonly align: PrintAlign;
  readonly bold: boolean;
  /** Character width and height in multiples of the printer's font. */
  readonly scale: Scale;
}

/** One printed line (or code) at a given paper width. */
export type ComposedLine =
  | ComposedText
  | { readonly kind: 'rule'; readonly style: 'single' | 'double' }
  | { readonly kind: 'qr' | 'code128'; readonly data: string };

interface Scale {
  readonly width: number;
  readonly height: number;
}

const PLAIN: Scale = { width: 1, height: 1 };

const SCALES: Readonly<Record<PrintSize, readonly [Scale, ...Scale[]]>> = {
  // Each size followed by the smaller ones it gives way to when the text would not fit one line.
  small: [PLAIN],
  normal: [PLAIN],
  wide: [{ width: 2, height: 1 }, PLAIN],
  large: [
    { width: 2, height: 2 },
    { width: 1, height: 2 },
  ],
  huge: [
    { width: 3, height: 3 },
    { width: 2, height: 2 },
    { width: 1, height: 2 },
  ],
};

/** The largest form of the size in which `needed` characters stand on one line. */
function scaleFor(size: PrintSize, needed: number, columns: number): Scale {
  const scales = SCALES[size];
  return scales.find(({ width }) => needed * width <= columns) ?? scales.at(-1) ?? PLAIN;
}

const blank = (): ComposedLine => textLine('', PLAIN);

function textLine(
  text: string,
  scale: Scale,
  bold = false,
  align: PrintAlign = 'left',
): ComposedText {
  return { kind: 'text', text, align, bold, scale };
}

function composeLine(line: PrintLine, options: ComposeOptions): ComposedLine[] {
  const { columns, codepage } = options;
  switch (line.type) {
    case 'text': {
      const text = paperText(line.text, codepage);
      const scale = scaleFor(line.size, text.length, columns);
      return wrap(text, Math.floor(columns / scale.width)).map((l) =>
        textLine(l, scale, line.bold, line.align),
      );
    }
    case 'row': {
      const left = paperText(line.left, codepage);
      const right = paperText(line.right, codepage);
      const scale = scaleFor(line.size, left.length + 1 + right.length, columns);
      const width = Math.floor(columns / scale.width);
      return wrapRow(left, right, width).map((l) => textLine(l, scale, line.bold));
    }
    case 'heading': {
      const text = paperText(line.text.toUpperCase(), codepage);
      return [blank(), ...wrap(text, columns).map((l) => textLine(l, PLAIN, true))];
    }
    case 'rule':
      return [{ kind: 'rule', style: line.style }];
    case 'feed':
      return Array.from({ length: line.lines }, blank);
    case 'signature': {
      const caption = wrap(paperText(line.caption, codepage), columns);
      const pen = '_'.repeat(Math.floor(columns * 0.6));
      return [
        blank(),
        blank(),
        blank(),
        ...[pen, ...caption].map((l) => textLine(l, PLAIN, false, 'center')),
      ];
    }
    case 'qr':
    case 'code128':
      return [{ kind: line.type, data: line.data }];
  }
}

/** The document in lines that fit the paper, with the marks of a copy or a demonstration. */
export function compose(document: PrintDocument, options: ComposeOptions): ComposedLine[] {
  return withMarks(document, options.copy).flatMap((line) => composeLine(line, options));
}

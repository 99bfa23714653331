import type {
  PrintAlign,
  PrintDocument,
  PrintDocumentKind,
  PrintLine,
  PrintSize,
} from '@shared/kernel/print-document';

interface TextStyle {
  readonly align?: PrintAlign;
  readonly size?: PrintSize;
  readonly bold?: boolean;
}

export function text(value: string, style: TextStyle = {}): PrintLine {
  const { align = 'left', size = 'normal', bold = false } = style;
  return { type: 'text', text: value, align, size, bold };
}

export function centred(value: string, style: Omit<TextStyle, 'align'> = {}): PrintLine {
  return text(value, { ...style, align: 'center' });
}

/** A text of the site's own, with the line breaks it was written with. */
export function ownLines(value: string): PrintLine[] {
  return value.split('\n').map((line) => (line.trim() === '' ? feed() : centred(line.trim())));
}

export function row(left: string, right: string, style: Omit<TextStyle, 'align'> = {}): PrintLine {
  const { size = 'normal', bold = false } = style;
  return { type: 'row', left, right, size, bold };
}

export function heading(value: string): PrintLine {
  return { type: 'heading', text: value };
}

export function rule(style: 'single' | 'double' = 'single'): PrintLine {
  return { type: 'rule', style };
}

export function feed(lines = 1): PrintLine {
  return { type: 'feed', lines };
}

export function signature(caption: string): PrintLine {
  return { type: 'signature', caption };
}

/** Lines that are there only when there is something to say. */
export function when<T>(value: T | null | undefined, make: (value: T) => PrintLine[]): PrintLine[] {
  return value === null || value === undefined || value === '' ? [] : make(value);
}

export function printDocument(
  kind: PrintDocumentKind,
  demo: boolean,
  lines: PrintLine[],
): PrintDocument {
  return { version: 1, kind, demo, lines };
}

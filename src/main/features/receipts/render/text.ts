import type { PrintDocument } from '@shared/kernel/print-document';
import { compose, type ComposedLine, type ComposeOptions } from './compose';

function renderLine(line: ComposedLine, columns: number): string {
  switch (line.kind) {
    case 'rule':
      return (line.style === 'double' ? '═' : '─').repeat(columns);
    case 'qr':
    case 'code128': {
      const label = line.kind === 'qr' ? 'QR' : 'CODE128';
      return align(`[${label}: ${line.data}]`.slice(0, columns), 'center', columns);
    }
    case 'text': {
      // A character three columns wide is one character here, so the line is centred by its real width.
      const taken = line.text.length * line.scale.width;
      return align(line.text, line.align, columns - taken + line.text.length);
    }
  }
}

function align(text: string, side: 'left' | 'center' | 'right', width: number): string {
  if (side === 'left') return text.trimEnd();
  const free = Math.max(0, width - text.length);
  return ' '.repeat(side === 'right' ? free : Math.floor(free / 2)) + text;
}

/** The document as fixed-width text, for previews, tests and logs: the lines a printer would print. */
export function renderText(document: PrintDocument, options: ComposeOptions): string[] {
  return compose(document, options).map((line) => renderLine(line, options.columns));
}

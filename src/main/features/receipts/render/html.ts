import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import type { PaperWidthMm } from '@shared/kernel/printer-config';
import { code128Svg, qrSvg } from './code-svg';
import { paperStyle } from './html-style';
import { type CopyMark, markTexts } from './marks';
import { visibleText } from './paper-text';

export interface HtmlOptions {
  readonly widthMm: PaperWidthMm;
  /** Name of the job in the system's print queue: `receipt-B-000120`. */
  readonly title?: string | undefined;
  /** Page height; measured by the caller from the laid-out document when the page must fit it. */
  readonly heightMm?: number | undefined;
  readonly copy?: CopyMark | undefined;
  /** `@font-face` rules with `data:` sources, for the program's own fonts. Trusted text. */
  readonly fontCss?: string | undefined;
}

/** Nothing is loaded from anywhere and no script runs, whatever somebody typed as a plate. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Values that stand in a column to be added up by eye. */
const IS_AMOUNT = /^[+−]?\$[\d.]+$/;

function classes(...names: (string | false)[]): string {
  const used = names.filter((name) => name && name !== 'normal' && name !== 'left');
  return used.length === 0 ? '' : ` class="${used.join(' ')}"`;
}

function renderLine(line: PrintLine): string {
  switch (line.type) {
    case 'text':
      return `<p${classes(line.align, line.size, line.bold && 'bold')}>${escapeHtml(line.text)}</p>`;
    case 'row': {
      const right = classes(IS_AMOUNT.test(line.right) && 'amount');
      return `<div${classes('row', line.size, line.bold && 'bold')}><span>${escapeHtml(line.left)}</span><span${right}>${escapeHtml(line.right)}</span></div>`;
    }
    case 'heading':
      return `<h2>${escapeHtml(line.text)}</h2>`;
    case 'rule':
      return `<hr${classes(line.style === 'double' && 'double')}>`;
    case 'feed':
      return '<div class="feed"></div>'.repeat(line.lines);
    case 'qr':
      return qrSvg(line.data);
    case 'code128':
      return code128Svg(line.data);
    case 'signature':
      return `<div class="signature">${escapeHtml(line.caption)}</div>`;
  }
}

/**
 * The document as a complete HTML page as wide as the paper, for printers of the operating system
 * and for PDF. Self-contained: own style, codes as inline SVG, everything escaped.
 */
export function renderHtml(document: PrintDocument, options: HtmlOptions): string {
  const { widthMm, heightMm = 297, copy, fontCss = '', title = 'Coipo' } = options;
  const marks = markTexts(document, copy).map(escapeHtml);
  return [
    '<!doctype html>',
    '<html lang="es"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">`,
    `<title>${escapeHtml(title)}</title><style>${fontCss}${paperStyle(widthMm, heightMm)}</style></head><body>`,
    ...marks.map((mark) => `<p class="mark">${mark}</p>`),
    ...document.lines.map(renderLine),
    ...marks.map((mark) => `<p class="mark last">${mark}</p>`),
    '</body></html>',
  ].join('\n');
}

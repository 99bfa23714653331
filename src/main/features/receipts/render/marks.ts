import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';

/** Which reprint this is: 1 for the first. Not stored with the document. */
export interface CopyMark {
  readonly number: number;
}

/** What a paper must say of itself, above and below its text. */
export function markTexts(document: PrintDocument, copy?: CopyMark): string[] {
  return [
    ...(document.demo ? ['DEMO · SIN VALOR'] : []),
    ...(copy ? [`COPIA N°\u00a0${copy.number}`] : []),
  ];
}

/** The document's lines between the marks that say it is a reprint or has no value. */
export function withMarks(document: PrintDocument, copy?: CopyMark): PrintLine[] {
  const marks = markTexts(document, copy).map((text): PrintLine => ({
    type: 'text',
    text,
    align: 'center',
    size: 'wide',
    bold: true,
  }));
  if (marks.length === 0) return document.lines;
  const rule: PrintLine = { type: 'rule', style: 'double' };
  return [...marks, rule, ...document.lines, rule, ...marks];
}

import type { PrintDocument } from '@shared/kernel/print-document';
import { formatDateTime } from '@shared/kernel/time';
import { centred, feed, printDocument, row, rule } from './lines';

export interface BadgeData {
  readonly demo: boolean;
  readonly companyName: string;
  readonly siteName: string;
  readonly number: string;
  readonly displayName: string;
  readonly role: string;
  readonly at: number;
  readonly zone: string;
}

/** A person's badge as it is kept: everything but the code, which only the printer is told. */
export function badgeDocument(data: BadgeData): PrintDocument {
  return printDocument('badge', data.demo, [
    centred(data.siteName, { size: 'wide', bold: true }),
    centred(data.companyName, { size: 'small' }),
    rule(),
    centred('CREDENCIAL', { bold: true }),
    feed(),
    centred(data.displayName, { size: 'large', bold: true }),
    centred(data.role),
    feed(),
    row('Credencial', data.number),
    row('Entregada', formatDateTime(data.at, data.zone)),
    rule(),
    centred(
      'Personal. Quien la escanea autoriza con este nombre. Si se pierde, avise de inmediato.',
      {
        size: 'small',
      },
    ),
  ]);
}

/** The same paper with what a scanner reads, for the one time it is printed. */
export function withBadgeCode(document: PrintDocument, code: string): PrintDocument {
  return {
    ...document,
    lines: [
      ...document.lines,
      feed(),
      { type: 'qr', data: code },
      feed(),
      { type: 'code128', data: code },
    ],
  };
}

import { type Clp, formatClp } from '@shared/kernel/money';
import type { PrintLine } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDateTime } from '@shared/kernel/time';
import { centred, row, rule } from './lines';

/** Who says it, under which number and when: the head of every paper about money after the charge. */
export interface MoneyHead {
  readonly companyName: string;
  readonly rut: string;
  readonly siteName: string;
  readonly terminal: string;
  readonly number: string;
  readonly at: number;
  readonly zone: string;
  readonly shiftNumber: number;
}

export function moneyHead(head: MoneyHead, title: string, amount: Clp): PrintLine[] {
  return [
    centred(head.companyName, { bold: true }),
    centred(`RUT ${formatRut(head.rut)}`),
    centred(`${head.siteName} · ${head.terminal}`),
    rule(),
    centred(title, { bold: true }),
    centred(`N°\u00a0${head.number}`, { bold: true }),
    centred(formatClp(amount), { size: 'huge', bold: true }),
    rule(),
    row('Fecha', formatDateTime(head.at, head.zone)),
    row('Turno', String(head.shiftNumber)),
  ];
}

import { type Clp, formatClp } from '@shared/kernel/money';
import type { PrintDocument } from '@shared/kernel/print-document';
import { formatDateTime } from '@shared/kernel/time';
import { centred, printDocument, row, rule, signature, text, when } from './lines';
import { type CashMovementKind, movementWord } from './words';

export interface CashMovementData {
  readonly demo: boolean;
  readonly companyName: string;
  readonly siteName: string;
  readonly terminal: string;
  readonly shiftNumber: number;
  readonly kind: CashMovementKind;
  readonly amount: Clp;
  readonly reason: string;
  readonly at: number;
  readonly zone: string;
  readonly operator: string;
  readonly approvedBy: string | null;
}

/** The slip that goes with cash put in, taken out, or dropped in the safe. */
export function cashMovementDocument(data: CashMovementData): PrintDocument {
  return printDocument('cash_movement', data.demo, [
    centred(data.companyName, { bold: true }),
    centred(`${data.siteName} · ${data.terminal}`),
    rule(),
    centred(movementWord(data.kind).toUpperCase(), { bold: true }),
    centred(formatClp(data.amount), { size: 'huge', bold: true }),
    rule(),
    row('Turno', String(data.shiftNumber)),
    row('Fecha', formatDateTime(data.at, data.zone)),
    row('Operador', data.operator),
    ...when(data.approvedBy, (name) => [row('Autorizó', name)]),
    text(`Motivo: ${data.reason}`),
    signature(data.operator),
    signature(data.approvedBy ?? 'Recibe'),
  ]);
}

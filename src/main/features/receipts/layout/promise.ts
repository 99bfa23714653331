import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { PrintDocument } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDate, formatDateTime } from '@shared/kernel/time';
import { moneyHead, type MoneyHead } from './money-head';
import { printDocument, row, rule, signature, text, when } from './lines';

export interface PromiseData extends MoneyHead {
  readonly demo: boolean;
  readonly receiptNumber: string;
  readonly ticketNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  readonly entryAt: number;
  readonly exitAt: number;
  /** What the stay cost, what was paid of it now, and what is owed. */
  readonly total: Clp;
  readonly paid: Clp;
  readonly owed: Clp;
  readonly debtorName: string;
  readonly debtorRut: string | null;
  readonly debtorPhone: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  readonly reason: string;
  readonly requestedBy: string;
  readonly authorisedBy: string;
}

/** The promise of payment that the driver signs. */
export function promiseDocument(data: PromiseData): PrintDocument {
  const due = data.dueDate && formatDate(data.dueDate);
  return printDocument('promise', data.demo, [
    ...moneyHead(data, 'COMPROMISO DE PAGO', data.owed),
    row('Comprobante', data.receiptNumber, { bold: true }),
    row('Ticket', data.ticketNumber),
    row('Patente', displayPlate(data.plate), { bold: true }),
    row('Ingreso', formatDateTime(data.entryAt, data.zone)),
    row('Salida', formatDateTime(data.exitAt, data.zone)),
    rule(),
    row('Total de la estadía', formatClp(data.total)),
    row('Pagado ahora', formatClp(data.paid)),
    row('= Por pagar', formatClp(data.owed), { bold: true }),
    rule(),
    row('Nombre', data.debtorName, { bold: true }),
    ...when(data.debtorRut, (rut) => [row('RUT', formatRut(rut))]),
    ...when(data.debtorPhone, (phone) => [row('Teléfono', phone)]),
    ...when(due, (date) => [row('Pagará hasta el', date, { bold: true })]),
    text(`Motivo: ${data.reason}`),
    text(
      `Reconozco deber ${formatClp(data.owed)} por esta estadía y me comprometo a pagarlos en este estacionamiento, sin recargos ni intereses.`,
    ),
    row('Solicitó', data.requestedBy),
    row('Autorizó', data.authorisedBy),
    signature(data.debtorName),
    signature(`Autorizó: ${data.authorisedBy}`),
  ]);
}

import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { PrintDocument } from '@shared/kernel/print-document';
import { formatDateTime, formatDuration, MINUTE_MS } from '@shared/kernel/time';
import { centred, feed, printDocument, row, rule, signature, text } from './lines';

export interface SessionVoidData {
  readonly demo: boolean;
  readonly companyName: string;
  readonly siteName: string;
  readonly terminal: string;
  /** Of this slip, in its own series. */
  readonly number: string;
  readonly ticketNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  readonly spot: string;
  readonly vehicleClass: string;
  readonly entryAt: number;
  /** When it was voided. */
  readonly at: number;
  readonly zone: string;
  readonly kind: 'wrong_entry' | 'forgotten';
  readonly reason: string;
  /** What the stay would have cost. */
  readonly uncharged: Clp;
  readonly requestedBy: string;
  readonly authorisedBy: string;
}

const KINDS: Readonly<Record<SessionVoidData['kind'], string>> = {
  wrong_entry: 'Ingreso equivocado',
  forgotten: 'Estadía olvidada: el vehículo ya no está',
};

/** The slip of a voided stay: what nobody pays, why, and on whose word. */
export function sessionVoidDocument(data: SessionVoidData): PrintDocument {
  const minutes = Math.floor((data.at - data.entryAt) / MINUTE_MS);
  return printDocument('session_void', data.demo, [
    centred(data.companyName, { bold: true }),
    centred(`${data.siteName} · ${data.terminal}`),
    rule(),
    centred('ESTADÍA ANULADA', { bold: true }),
    centred(`N°\u00a0${data.number}`, { size: 'large', bold: true }),
    rule(),
    row('Ticket', data.ticketNumber, { bold: true }),
    row('Patente', displayPlate(data.plate), { bold: true }),
    row('Plaza', `${data.spot} · ${data.vehicleClass}`),
    row('Ingreso', formatDateTime(data.entryAt, data.zone)),
    row('Anulada', formatDateTime(data.at, data.zone)),
    row('Tiempo', formatDuration(minutes)),
    row('Monto no cobrado', formatClp(data.uncharged)),
    rule(),
    text(KINDS[data.kind], { bold: true }),
    text(`Motivo: ${data.reason}`),
    row('Solicitó', data.requestedBy),
    row('Autorizó', data.authorisedBy),
    feed(),
    text('El número del ticket queda usado y no se vuelve a entregar.', { size: 'small' }),
    signature(data.requestedBy),
    ...(data.authorisedBy === data.requestedBy ? [] : [signature(data.authorisedBy)]),
  ]);
}

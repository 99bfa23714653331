import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDateTime, formatDuration } from '@shared/kernel/time';
import { centred, feed, ownLines, printDocument, row, rule, text, when } from './lines';
import { indented, signed, tenderWord, type TenderMethod } from './words';

/** A line of the explanation, already worded; a line without an amount is a remark. */
export interface ChargeLine {
  readonly label: string;
  readonly amount: Clp | null;
}

export interface ReceiptTender {
  readonly method: TenderMethod;
  /** What this tender covers of the amount to pay: received less change. */
  readonly amount: Clp;
  /** Cash handed over and given back; null where there is none. */
  readonly received: Clp | null;
  readonly change: Clp | null;
  readonly reference: string | null;
}

/** Someone whose approval an exception needed: "Salida liberada", "Ticket perdido". */
export interface Approval {
  readonly action: string;
  readonly name: string;
}

export interface ReceiptData {
  readonly demo: boolean;
  readonly companyName: string;
  readonly rut: string;
  readonly activity: string;
  readonly companyAddress: string;
  readonly siteName: string;
  /** `electronic_receipt` only when a boleta was issued under a folio of the SII. */
  readonly documentKind: 'payment_receipt' | 'electronic_receipt';
  readonly receiptNumber: string;
  readonly ticketNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  readonly spot: string;
  readonly vehicleClass: string;
  readonly entryAt: number;
  readonly exitAt: number;
  /** Whole minutes between entry and exit. */
  readonly minutes: number;
  readonly paidAt: number;
  readonly zone: string;
  /** The explanation shown on screen, discounts included; its amounts add up to `total`, a free exit apart. */
  readonly chargeLines: readonly ChargeLine[];
  readonly total: Clp;
  /** Signed, Ley 20.956; 0 when nothing was paid in cash. */
  readonly cashRounding: Clp;
  readonly tenders: readonly ReceiptTender[];
  readonly net: Clp;
  readonly vat: Clp;
  readonly operator: string;
  readonly terminal: string;
  readonly approvals: readonly Approval[];
  /** Reason of a free exit. */
  readonly freeExitReason: string | null;
  /** Charged by hand while the program was down and entered later: why. */
  readonly belatedReason: string | null;
  /** Found without its ticket: charged by real time. */
  readonly lostTicket: boolean;
  readonly message: string | null;
}

function title(data: ReceiptData): PrintLine[] {
  const electronic = data.documentKind === 'electronic_receipt';
  return [
    centred(data.companyName, { size: 'wide', bold: true }),
    centred(`RUT ${formatRut(data.rut)}`),
    centred(data.activity, { size: 'small' }),
    centred(data.companyAddress, { size: 'small' }),
    rule(),
    centred(electronic ? 'BOLETA ELECTRÓNICA' : 'COMPROBANTE DE PAGO', { bold: true }),
    centred(`N°\u00a0${data.receiptNumber}`, { size: 'large', bold: true }),
    ...when(data.belatedReason, (reason) => [
      centred('EMITIDO CON RETRASO', { bold: true }),
      centred(reason, { size: 'small' }),
    ]),
    ...(data.freeExitReason === null ? [] : [centred('SALIDA LIBERADA', { bold: true })]),
    rule(),
  ];
}

function stay(data: ReceiptData): PrintLine[] {
  return [
    row('Sede', data.siteName),
    row('Ticket', data.ticketNumber),
    row('Patente', displayPlate(data.plate), { bold: true }),
    row('Plaza', `${data.spot} · ${data.vehicleClass}`),
    row('Ingreso', formatDateTime(data.entryAt, data.zone)),
    row('Salida', formatDateTime(data.exitAt, data.zone)),
    row('Tiempo', `${formatDuration(data.minutes)} (${data.minutes} min)`),
    ...(data.lostTicket
      ? [text('Ticket perdido: se cobra el tiempo real, sin multa ni recargo.', { size: 'small' })]
      : []),
  ];
}

/** What a free exit takes off, so that the lines above the total still add up to it. */
function freeExit(data: ReceiptData, reason: string): PrintLine {
  const explained = data.chargeLines.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  return row(`Salida liberada: ${reason}`, formatClp(data.total - explained));
}

function charge(data: ReceiptData): PrintLine[] {
  return [
    ...data.chargeLines.map(({ label, amount }) =>
      amount === null ? text(label, { size: 'small' }) : row(label, formatClp(amount)),
    ),
    ...when(data.freeExitReason, (reason) => [freeExit(data, reason)]),
    rule(),
    row('TOTAL', formatClp(data.total), { size: 'large', bold: true }),
    ...(data.cashRounding === 0
      ? []
      : [
          row('Redondeo Ley 20.956', signed(data.cashRounding)),
          row('A pagar', formatClp(data.total + data.cashRounding), { bold: true }),
        ]),
  ];
}

function tender(line: ReceiptTender): PrintLine[] {
  return [
    row(tenderWord(line.method), formatClp(line.amount)),
    ...when(line.reference, (reference) => [row(indented('Operación'), reference)]),
    ...when(line.received, (received) => [row(indented('Recibido'), formatClp(received))]),
    ...when(line.change, (change) => [row(indented('Vuelto'), formatClp(change), { bold: true })]),
  ];
}

function people(data: ReceiptData): PrintLine[] {
  return [
    row(
      data.belatedReason === null ? 'Pagado' : 'Registrado',
      formatDateTime(data.paidAt, data.zone),
    ),
    row('Atendió', `${data.operator} · ${data.terminal}`),
    ...data.approvals.map(({ action, name }) => row(`Autorizó: ${action}`, name)),
  ];
}

/** The receipt given at payment; the same explanation as on screen, line by line. */
export function receiptDocument(data: ReceiptData): PrintDocument {
  return printDocument('receipt', data.demo, [
    ...title(data),
    ...stay(data),
    rule(),
    ...charge(data),
    rule(),
    ...data.tenders.flatMap(tender),
    ...(data.tenders.length > 0 ? [rule()] : []),
    row('Neto', formatClp(data.net)),
    row('IVA 19\u00a0% incluido', formatClp(data.vat)),
    rule(),
    ...people(data),
    ...(data.documentKind === 'payment_receipt'
      ? [
          feed(),
          centred('Comprobante de pago: documento no tributario, no reemplaza la boleta.', {
            size: 'small',
          }),
        ]
      : []),
    ...when(data.message, (message) => [feed(), ...ownLines(message)]),
  ]);
}

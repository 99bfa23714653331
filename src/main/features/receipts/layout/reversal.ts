import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import { formatDateTime } from '@shared/kernel/time';
import { moneyHead, type MoneyHead } from './money-head';
import { printDocument, row, rule, signature, text, when } from './lines';
import { signed, tenderWord, type TenderMethod } from './words';

export interface ReversalData extends MoneyHead {
  readonly demo: boolean;
  readonly kind: 'void' | 'refund';
  readonly receiptNumber: string;
  readonly paidAt: number;
  readonly ticketNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  /** What the payment was, and what of it is left after this. */
  readonly paid: Clp;
  readonly left: Clp;
  readonly amount: Clp;
  /** What leaves the drawer. */
  readonly cash: Clp;
  /** How a refund goes back; `null`: as it was paid. */
  readonly method: TenderMethod | null;
  readonly tenders: readonly { readonly method: TenderMethod; readonly amount: Clp }[];
  readonly reference: string | null;
  readonly reason: string;
  readonly requestedBy: string;
  readonly authorisedBy: string;
}

function titleOf({ kind, method }: ReversalData): string {
  if (kind === 'void') return 'ANULACIÓN DE PAGO';
  return method === 'account' ? 'DEUDA CONDONADA' : 'DEVOLUCIÓN DE DINERO';
}

/** Where the money goes: by each way it came for a void, by the one chosen for a refund. */
function ways(data: ReversalData): PrintLine[] {
  if (data.method === 'cash') {
    const rounding = data.cash - data.amount;
    return [
      ...(rounding === 0 ? [] : [row('Redondeo Ley 20.956', signed(rounding))]),
      row('Se entrega en efectivo', formatClp(data.cash), { bold: true }),
    ];
  }
  if (data.method === 'account') return [text('Deja de deberse; no se entrega dinero.')];
  if (data.method !== null) {
    return [
      row(`Por ${tenderWord(data.method).toLowerCase()}`, formatClp(data.amount), { bold: true }),
      ...when(data.reference, (reference) => [row('Operación', reference)]),
    ];
  }
  return data.tenders.map(({ method, amount }) =>
    method === 'account'
      ? row('Compromiso sin efecto', formatClp(amount))
      : row(`Por ${tenderWord(method).toLowerCase()}`, formatClp(amount), { bold: true }),
  );
}

const gaveMoney = (data: ReversalData): boolean =>
  data.method === null
    ? data.tenders.some((tender) => tender.method !== 'account')
    : data.method !== 'account';

/** What a void or refund leaves on paper: what goes back and how, why, who asked and who authorised. */
export function reversalDocument(data: ReversalData): PrintDocument {
  return printDocument('reversal', data.demo, [
    ...moneyHead(data, titleOf(data), data.amount),
    row('Comprobante', data.receiptNumber, { bold: true }),
    row('Pagado', formatDateTime(data.paidAt, data.zone)),
    row('Ticket', data.ticketNumber),
    row('Patente', displayPlate(data.plate), { bold: true }),
    row('Monto del pago', formatClp(data.paid)),
    row('Queda cobrado', formatClp(data.left)),
    rule(),
    ...ways(data),
    rule(),
    text(`Motivo: ${data.reason}`),
    text('El vehículo ya salió: su estadía queda cerrada.', { size: 'small' }),
    row('Solicitó', data.requestedBy),
    row('Autorizó', data.authorisedBy),
    ...(gaveMoney(data) ? [signature('Cliente: recibí conforme')] : []),
    signature(`Autorizó: ${data.authorisedBy}`),
  ]);
}

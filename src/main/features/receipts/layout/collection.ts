import { type Clp, formatClp } from '@shared/kernel/money';
import { displayPlate } from '@shared/kernel/plate';
import type { PrintDocument } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { moneyHead, type MoneyHead } from './money-head';
import { centred, feed, printDocument, row, rule, when } from './lines';
import { indented, signed, tenderWord, type TenderMethod } from './words';

export interface CollectionData extends MoneyHead {
  readonly demo: boolean;
  /** Of the promise, and of the receipt it comes from. */
  readonly promiseNumber: string;
  readonly receiptNumber: string;
  /** Normalised plate. */
  readonly plate: string;
  readonly debtorName: string;
  readonly debtorRut: string | null;
  readonly method: TenderMethod;
  /** Of the debt. */
  readonly amount: Clp;
  readonly rounding: Clp;
  readonly received: Clp;
  readonly change: Clp;
  readonly reference: string | null;
  /** Still owed after it. */
  readonly owed: Clp;
  readonly operator: string;
}

/** What was paid of a promise, for who paid it. */
export function collectionDocument(data: CollectionData): PrintDocument {
  const paid = data.amount + data.rounding;
  const cash = data.method === 'cash';
  return printDocument('collection', data.demo, [
    ...moneyHead(data, 'PAGO DE COMPROMISO', data.amount),
    row('Compromiso', data.promiseNumber, { bold: true }),
    row('Comprobante', data.receiptNumber),
    row('Patente', displayPlate(data.plate), { bold: true }),
    row('Nombre', data.debtorName),
    ...when(data.debtorRut, (rut) => [row('RUT', formatRut(rut))]),
    rule(),
    ...(data.rounding === 0
      ? []
      : [
          row('Se paga de la deuda', formatClp(data.amount)),
          row('Redondeo Ley 20.956', signed(data.rounding)),
        ]),
    row(tenderWord(data.method), formatClp(paid), { bold: true }),
    ...when(data.reference, (reference) => [row(indented('Operación'), reference)]),
    ...(cash
      ? [
          row(indented('Recibido'), formatClp(data.received)),
          row(indented('Vuelto'), formatClp(data.change), { bold: true }),
        ]
      : []),
    rule(),
    row(data.owed === 0 ? 'Compromiso pagado' : 'Queda por pagar', formatClp(data.owed), {
      bold: true,
    }),
    row('Atendió', data.operator),
    feed(),
    centred('La estadía ya se cobró en su comprobante: este pago no es una venta nueva.', {
      size: 'small',
    }),
  ]);
}

import type { DayTotals, LateTotals } from '@shared/contracts/closings';
import { formatClp } from '@shared/kernel/money';
import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDateTime } from '@shared/kernel/time';
import { centred, heading, printDocument, row, rule, signature, text, when } from './lines';
import { indented, signed, tenderWord } from './words';

/** What both papers of a day begin with. */
export interface DayPaperHead {
  readonly demo: boolean;
  readonly companyName: string;
  readonly rut: string;
  readonly siteName: string;
  readonly terminal: string;
  readonly zone: string;
  /** Business date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly number: string;
  readonly at: number;
  readonly by: string;
}

export interface DayClosingData extends DayPaperHead {
  readonly note: string;
  /** Tickets that nothing accounts for; closed all the same. */
  readonly faults: readonly string[];
  readonly addsUp: boolean;
  readonly totals: DayTotals;
  readonly auditHead: string;
}

export interface DayAddendumData extends DayPaperHead {
  /** From 1 for each closing. */
  readonly addendum: number;
  readonly closingNumber: string;
  readonly reason: string;
  readonly authorisedBy: string;
  readonly totals: DayTotals;
  readonly auditHead: string;
}

type Sum = DayTotals['voids'];

const counted = (label: string, { count, amount }: Sum): PrintLine =>
  row(`${label} (${count})`, formatClp(amount));

/** `20-11-2026` of `2026-11-20`. */
const dateWords = (date: string): string => date.split('-').toReversed().join('-');

/** First characters of a hash: enough to compare by eye. */
const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

function head(data: DayPaperHead, title: string): PrintLine[] {
  return [
    centred(data.companyName, { bold: true }),
    centred(`RUT ${formatRut(data.rut)}`),
    centred(`${data.siteName} · ${data.terminal}`),
    rule(),
    centred(title),
    centred(dateWords(data.date), { size: 'large', bold: true }),
    centred(`N°\u00a0${data.number}`),
    rule(),
  ];
}

/** A site with one booth has none of these. */
const some = (label: string, count: number): PrintLine[] =>
  count === 0 ? [] : [row(label, String(count))];

function stays({ totals }: DayClosingData): PrintLine[] {
  const { before, in: entered, takenOver, out, voided, elsewhere, open } = totals.stays;
  return [
    heading('1. Vehículos'),
    row('Adentro al comenzar', String(before)),
    row('+ Ingresos', String(entered)),
    ...some('+ De otra caja, terminados aquí', takenOver),
    row('- Salidas', String(out)),
    row('- Anulados', String(voided)),
    ...some('- Terminados en otra caja', elsewhere),
    row('= Adentro al terminar', String(open), { bold: true }),
  ];
}

function tickets({ totals, faults, addsUp }: DayClosingData): PrintLine[] {
  const { issued, paid, passes, voided, elsewhere, open, range } = totals.tickets;
  return [
    heading('2. Tickets emitidos'),
    row('Emitidos', String(issued), { bold: true }),
    row('= Pagados', String(paid)),
    row('+ Con pase', String(passes)),
    row('+ Anulados', String(voided)),
    ...some('+ Terminados en otra caja', elsewhere),
    row('+ Abiertos', String(open)),
    row(addsUp ? 'CUADRA' : 'NO CUADRA', '', { bold: true }),
    ...when(faults.length > 0 ? faults.join(', ') : null, (list) => [
      text(`Sin explicación: ${list}`),
    ]),
    row('Primer ticket', range?.first ?? 'ninguno'),
    row('Último ticket', range?.last ?? 'ninguno'),
    row('Primer comprobante', totals.receipts?.first ?? 'ninguno'),
    row('Último comprobante', totals.receipts?.last ?? 'ninguno'),
  ];
}

function money({ totals }: DayClosingData): PrintLine[] {
  return [
    heading('3. Cobros por medio de pago'),
    ...totals.byMethod.map(({ method, count, amount }) =>
      row(`${tenderWord(method)} (${count})`, formatClp(amount)),
    ),
    row('= Recibido', formatClp(totals.sales.total + totals.rounding), { bold: true }),
    row('- Redondeo', signed(totals.rounding)),
    row(`Ventas (${totals.payments})`, formatClp(totals.sales.total)),
    counted('- Anulaciones', totals.voids),
    counted('- Devoluciones', totals.refunds),
    row('= Ingresos del día', formatClp(totals.revenue), { bold: true }),
    rule(),
    row('Neto de las ventas', formatClp(totals.sales.net)),
    row('IVA 19\u00a0%', formatClp(totals.sales.vat)),
    counted('Descuentos', totals.discounts),
    counted('Salidas liberadas', totals.freeExits),
    counted('Compromisos de pago', totals.promises),
    counted('Compromisos cobrados', totals.collections),
  ];
}

function cash({ totals: { cash: drawer, cashReversed, collectedCash } }: DayClosingData) {
  return [
    heading('4. Efectivo y turnos'),
    row('Devuelto en efectivo', formatClp(cashReversed)),
    row('Compromisos en efectivo', formatClp(collectedCash)),
    row('Ingresos de efectivo', formatClp(drawer.paidIn)),
    row('Egresos de efectivo', formatClp(drawer.paidOut)),
    row('Retiros a caja fuerte', formatClp(drawer.safeDrops)),
    ...drawer.shifts.map(({ number, zNumber, userName, difference }) =>
      row(`Z\u00a0${zNumber ?? '-'} · turno ${number} ${userName}`, signed(difference)),
    ),
    row('= Diferencia de caja', signed(drawer.difference), { bold: true }),
  ];
}

function late({ voids, refunds, voidedStays, corrections }: LateTotals): PrintLine[] {
  return [
    counted('Anulaciones posteriores', voids),
    counted('Devoluciones posteriores', refunds),
    row('Tickets anulados después', String(voidedStays)),
    row('Ingresos corregidos después', String(corrections)),
  ];
}

const isLate = ({ voids, refunds, voidedStays, corrections }: LateTotals): boolean =>
  voids.count + refunds.count + voidedStays + corrections > 0;

/** The numbered closing of a business day, in the order in which a person checks it. */
export function dayClosingDocument(data: DayClosingData): PrintDocument {
  return printDocument('day_closing', data.demo, [
    ...head(data, 'CIERRE DE DÍA'),
    row('Cerrado', formatDateTime(data.at, data.zone)),
    row('Cerró', data.by),
    ...stays(data),
    ...tickets(data),
    ...money(data),
    ...cash(data),
    ...(isLate(data.totals.late)
      ? [heading('5. Después del día, antes de este cierre'), ...late(data.totals.late)]
      : []),
    ...when(data.note, (note) => [text(`Nota: ${note}`)]),
    rule(),
    row('Auditoría', shortHash(data.auditHead)),
    signature(data.by),
  ]);
}

/** What was corrected of a day after its closing, beside which the closing still stands. */
export function dayAddendumDocument(data: DayAddendumData): PrintDocument {
  return printDocument('day_addendum', data.demo, [
    ...head(data, `ANEXO ${data.addendum} AL CIERRE DE DÍA`),
    row('Del cierre', data.closingNumber),
    row('Fecha', formatDateTime(data.at, data.zone)),
    row('Solicitó', data.by),
    row('Autorizó', data.authorisedBy),
    text(`Motivo: ${data.reason}`),
    heading('El cierre no cambia'),
    row('Ventas del día', formatClp(data.totals.sales.total)),
    row('Ingresos del día', formatClp(data.totals.revenue)),
    heading('Corregido después, en total'),
    ...late(data.totals.late),
    text(indented('El dinero cuenta en el día en que se movió.'), { size: 'small' }),
    rule(),
    row('Auditoría', shortHash(data.auditHead)),
    signature(data.authorisedBy),
  ]);
}

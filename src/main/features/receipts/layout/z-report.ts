import { type DenominationCount, DENOMINATIONS } from '@shared/kernel/denominations';
import { type Clp, formatClp } from '@shared/kernel/money';
import type { PrintDocument, PrintLine } from '@shared/kernel/print-document';
import { formatRut } from '@shared/kernel/rut';
import { formatDateTime, formatTime } from '@shared/kernel/time';
import { centred, heading, printDocument, row, rule, signature, text, when } from './lines';
import { type CashMovementKind, indented, signed, type TenderMethod, tenderWord } from './words';

export interface CountAndAmount {
  readonly count: number;
  readonly amount: Clp;
}

export interface ZMovement {
  readonly at: number;
  readonly kind: CashMovementKind;
  readonly amount: Clp;
  readonly reason: string;
}

export interface NumberRange {
  readonly first: string;
  readonly last: string;
}

export interface ZReportData {
  readonly demo: boolean;
  readonly companyName: string;
  readonly rut: string;
  readonly siteName: string;
  readonly terminal: string;
  readonly zNumber: number;
  readonly shiftNumber: number;
  readonly operator: string;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly zone: string;
  readonly float: Clp;
  /** Cash kept from payments: received less change, rounding included. */
  readonly cashSales: Clp;
  /** Cash collected of promises, rounding included. */
  readonly cashCollected: Clp;
  readonly cashRefunds: Clp;
  readonly paidIn: Clp;
  readonly paidOut: Clp;
  readonly safeDrops: Clp;
  readonly movements: readonly ZMovement[];
  /** float + sales + collected + paid in − paid out − safe drops − refunds. */
  readonly expected: Clp;
  readonly counted: DenominationCount;
  readonly countedTotal: Clp;
  /** counted − expected. */
  readonly difference: Clp;
  readonly explanation: string | null;
  readonly tenders: readonly (CountAndAmount & { readonly method: TenderMethod })[];
  readonly voids: CountAndAmount;
  readonly refunds: CountAndAmount;
  readonly discounts: CountAndAmount;
  readonly freeExits: number;
  /** Owed by promises of this shift: sold, not received. */
  readonly promised: CountAndAmount;
  readonly belated: CountAndAmount;
  /** Of promises, whenever made: received, no sale. */
  readonly collected: CountAndAmount & {
    readonly rounding: Clp;
    readonly byMethod: readonly (CountAndAmount & { readonly method: TenderMethod })[];
  };
  /** Signed sum of the cash roundings. */
  readonly rounding: Clp;
  /** Charged to customers, without rounding: net + vat. */
  readonly total: Clp;
  readonly net: Clp;
  readonly vat: Clp;
  readonly sessionsIn: number;
  readonly sessionsOut: number;
  readonly sessionsVoided: number;
  /** Cars inside when the shift closed. */
  readonly sessionsOpen: number;
  readonly tickets: NumberRange | null;
  readonly receipts: NumberRange | null;
  /** Head of the audit chain at closing, hexadecimal. */
  readonly auditHead: string;
  readonly closedBy: string;
  readonly approvedBy: string | null;
}

function cash(data: ZReportData): PrintLine[] {
  return [
    heading('1. Efectivo que debe haber'),
    row('Fondo inicial', formatClp(data.float)),
    row('+ Ventas en efectivo', formatClp(data.cashSales)),
    row('+ Compromisos en efectivo', formatClp(data.cashCollected)),
    row('+ Ingresos de efectivo', formatClp(data.paidIn)),
    ...movements(data, 'paid_in'),
    row('- Egresos de efectivo', formatClp(data.paidOut)),
    ...movements(data, 'paid_out'),
    row('- Retiros a caja fuerte', formatClp(data.safeDrops)),
    ...movements(data, 'safe_drop'),
    row('- Anulado y devuelto', formatClp(data.cashRefunds)),
    row('= Esperado', formatClp(data.expected), { bold: true }),
  ];
}

/** Each movement below its sum, its amount within the text: the right column adds up by eye. */
function movements(data: ZReportData, kind: CashMovementKind): PrintLine[] {
  return data.movements
    .filter((movement) => movement.kind === kind)
    .map(({ at, amount, reason }) =>
      text(indented(`${formatTime(at, data.zone)} ${formatClp(amount)} ${reason}`), {
        size: 'small',
      }),
    );
}

function count(data: ZReportData): PrintLine[] {
  const pieces = DENOMINATIONS.flatMap((value) => {
    const many = data.counted[String(value)] ?? 0;
    return many === 0 ? [] : [row(`${many} × ${formatClp(value)}`, formatClp(many * value))];
  });
  return [
    heading('2. Efectivo contado'),
    ...(pieces.length > 0 ? pieces : [text('Sin efectivo en la caja')]),
    row('= Contado', formatClp(data.countedTotal), { bold: true }),
  ];
}

function differenceWord(amount: Clp): string {
  if (amount === 0) return 'CUADRA';
  return amount > 0 ? 'SOBRA' : 'FALTA';
}

function difference(data: ZReportData): PrintLine[] {
  return [
    rule(),
    row(differenceWord(data.difference), formatClp(Math.abs(data.difference)), {
      size: 'large',
      bold: true,
    }),
    ...when(data.explanation, (why) => [text(`Explicación: ${why}`)]),
  ];
}

function counted(label: string, { count: many, amount }: CountAndAmount): PrintLine {
  return row(`${label} (${many})`, formatClp(amount));
}

/** Promises paid in this shift, apart from its sales. */
function collected({ byMethod, rounding, ...all }: ZReportData['collected']): PrintLine[] {
  if (all.count === 0) return [];
  return [
    heading('Compromisos pagados (no son ventas)'),
    ...byMethod.map((each) => counted(tenderWord(each.method), each)),
    counted('= Deuda pagada', all),
    row('Redondeo aparte', signed(rounding)),
  ];
}

function sales(data: ZReportData): PrintLine[] {
  return [
    heading('3. Cobros por medio de pago'),
    ...data.tenders.map((tender) => counted(tenderWord(tender.method), tender)),
    row('= Cobrado', formatClp(data.total + data.rounding), { bold: true }),
    row('Redondeo incluido', signed(data.rounding)),
    ...collected(data.collected),
    heading('4. Ventas'),
    row('Total sin redondeo', formatClp(data.total), { bold: true }),
    row('Neto', formatClp(data.net)),
    row('IVA 19\u00a0%', formatClp(data.vat)),
    counted('Descuentos', data.discounts),
    counted('Anulaciones', data.voids),
    counted('Devoluciones', data.refunds),
    counted('Por pagar, compromisos', data.promised),
    counted('Emitidos con retraso', data.belated),
    row('Salidas liberadas', String(data.freeExits)),
  ];
}

function range(document: string, numbers: NumberRange | null): PrintLine[] {
  return [
    row(`Primer ${document}`, numbers?.first ?? 'ninguno'),
    row(`Último ${document}`, numbers?.last ?? 'ninguno'),
  ];
}

function traffic(data: ZReportData): PrintLine[] {
  return [
    heading('5. Vehículos y documentos'),
    row('Ingresos', String(data.sessionsIn)),
    row('Salidas', String(data.sessionsOut)),
    row('Ingresos anulados', String(data.sessionsVoided)),
    row('Adentro al cierre', String(data.sessionsOpen)),
    ...range('ticket', data.tickets),
    ...range('comprobante', data.receipts),
  ];
}

function title(data: ZReportData): PrintLine[] {
  return [
    centred(data.companyName, { bold: true }),
    centred(`RUT ${formatRut(data.rut)}`),
    centred(`${data.siteName} · ${data.terminal}`),
    rule(),
    centred('INFORME Z'),
    centred(`N°\u00a0${data.zNumber}`, { size: 'large', bold: true }),
    rule(),
    row('Turno', String(data.shiftNumber)),
    row('Operador', data.operator),
    row('Apertura', formatDateTime(data.openedAt, data.zone)),
    row('Cierre', formatDateTime(data.closedAt, data.zone)),
  ];
}

/** First characters of the audit hash: enough to compare by eye. */
function shortHash(hash: string): string {
  return hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
}

/** The numbered report of a closed shift: all that is needed to reconcile by hand, in counting order. */
export function zReportDocument(data: ZReportData): PrintDocument {
  return printDocument('z', data.demo, [
    ...title(data),
    ...cash(data),
    ...count(data),
    ...difference(data),
    ...sales(data),
    ...traffic(data),
    rule(),
    row('Auditoría', shortHash(data.auditHead)),
    ...when(data.approvedBy, (name) => [row('Autorizó', name)]),
    signature(`Operador: ${data.closedBy}`),
    signature('Supervisor'),
  ]);
}

import type { CashMovementData } from '@main/features/receipts/layout/cash-movement';
import type { ReceiptData } from '@main/features/receipts/layout/receipt';
import type { TestPageData } from '@main/features/receipts/layout/test-page';
import type { TicketData } from '@main/features/receipts/layout/ticket';
import type { ZReportData } from '@main/features/receipts/layout/z-report';
import type { ChargingPolicy } from '@shared/kernel/policy';

/** Papers of one believable day, for tests and for looking at. All of 2026-11-20, summer time (−03). */

const ZONE = 'America/Santiago';
const at = (time: string): number =>
  Temporal.PlainDateTime.from(`2026-11-20T${time}`).toZonedDateTime(ZONE).epochMilliseconds;

const SITE = { siteName: 'Sede Bellavista', siteAddress: 'Constitución 50, Providencia' };
const COMPANY = { companyName: 'Estacionamientos Ñuñoa SpA', rut: '76086428-5' };

export const SAMPLE_POLICY: ChargingPolicy = {
  mode: 'per_minute',
  zone: ZONE,
  dayFrom: '08:00',
  dayTo: '21:00',
  firstTranche: 30,
  nextTranche: 10,
  freeMinutes: 10,
  dailyCap: 18_000,
};

export const SAMPLE_TICKET: TicketData = {
  demo: false,
  ...SITE,
  ...COMPANY,
  ticketNumber: 'B-004512',
  plate: 'KRTV62',
  entryAt: at('14:28'),
  spot: 'A7',
  vehicleClass: 'Automóvil',
  rates: { dayRate: 1800, nightRate: 900 },
  policy: SAMPLE_POLICY,
  codes: 'qr',
  header: null,
  hours: [],
  claimsContact: 'reclamos@nunoa-estacionamientos.cl',
  message: null,
  replacement: null,
};

export const SAMPLE_RECEIPT: ReceiptData = {
  demo: false,
  ...COMPANY,
  activity: 'Explotación de estacionamientos de vehículos',
  companyAddress: 'Irarrázaval 2434, Ñuñoa, Santiago',
  siteName: SITE.siteName,
  documentKind: 'payment_receipt',
  receiptNumber: 'B-001203',
  ticketNumber: 'B-004512',
  plate: 'KRTV62',
  spot: 'A7',
  vehicleClass: 'Automóvil',
  entryAt: at('14:28'),
  exitAt: at('16:42'),
  minutes: 134,
  paidAt: at('16:42'),
  zone: ZONE,
  chargeLines: [
    { label: '134 min de día × $1.800/h', amount: 4020 },
    { label: 'Convenio Farmacia Sur −10\u00a0%', amount: -402 },
  ],
  total: 3618,
  cashRounding: 2,
  tenders: [{ method: 'cash', amount: 3620, received: 5000, change: 1380, reference: null }],
  net: 3040,
  vat: 578,
  operator: 'M. Fuentes',
  terminal: 'Caja 2',
  approvals: [],
  freeExitReason: null,
  belatedReason: null,
  lostTicket: false,
  message: '¡Gracias por su visita!',
};

export const SAMPLE_Z: ZReportData = {
  demo: false,
  ...COMPANY,
  siteName: SITE.siteName,
  terminal: 'Caja 2',
  zNumber: 118,
  shiftNumber: 118,
  operator: 'Marcela Fuentes',
  openedAt: at('07:58'),
  closedAt: at('16:05'),
  zone: ZONE,
  float: 40_000,
  cashSales: 151_320,
  cashCollected: 3_620,
  cashRefunds: 1_800,
  paidIn: 10_000,
  paidOut: 4_500,
  safeDrops: 100_000,
  movements: [
    { at: at('10:12'), kind: 'paid_in', amount: 10_000, reason: 'Sencillo desde administración' },
    { at: at('12:40'), kind: 'paid_out', amount: 4_500, reason: 'Rollos de papel térmico' },
    { at: at('14:00'), kind: 'safe_drop', amount: 100_000, reason: 'Retiro de las 14:00' },
  ],
  expected: 98_640,
  counted: { '20000': 2, '10000': 3, '5000': 2, '2000': 4, '1000': 8, '500': 4, '100': 5, '10': 4 },
  countedTotal: 98_540,
  difference: -100,
  explanation: 'Moneda de $100 entregada de más en el vuelto del ticket B-004471',
  tenders: [
    { method: 'cash', count: 48, amount: 151_320 },
    { method: 'debit', count: 61, amount: 201_450 },
    { method: 'credit', count: 19, amount: 72_130 },
    { method: 'transfer', count: 3, amount: 9_800 },
  ],
  voids: { count: 1, amount: 2_400 },
  refunds: { count: 1, amount: 1_800 },
  discounts: { count: 12, amount: 8_640 },
  freeExits: 2,
  promised: { count: 0, amount: 0 },
  belated: { count: 2, amount: 5_150 },
  collected: {
    count: 2,
    amount: 4_268,
    rounding: 2,
    byMethod: [
      { method: 'cash', count: 1, amount: 3_618 },
      { method: 'debit', count: 1, amount: 650 },
    ],
  },
  rounding: 14,
  total: 434_686,
  net: 365_282,
  vat: 69_404,
  sessionsIn: 142,
  sessionsOut: 131,
  sessionsVoided: 1,
  sessionsOpen: 23,
  tickets: { first: 'B-004400', last: 'B-004541' },
  receipts: { first: 'B-001073', last: 'B-001203' },
  auditHead: '9f3ac2714be05d8861aa0c1f77e2b3d49f3ac2714be05d8861aa0c1f77e2b3d4',
  closedBy: 'Marcela Fuentes',
  approvedBy: 'Ignacio Núñez',
};

export const SAMPLE_CASH_MOVEMENT: CashMovementData = {
  demo: false,
  companyName: COMPANY.companyName,
  siteName: SITE.siteName,
  terminal: 'Caja 2',
  shiftNumber: 118,
  kind: 'safe_drop',
  amount: 100_000,
  reason: 'Retiro de las 14:00',
  at: at('14:00'),
  zone: ZONE,
  operator: 'Marcela Fuentes',
  approvedBy: 'Ignacio Núñez',
};

export const SAMPLE_TEST_PAGE: TestPageData = {
  demo: false,
  siteName: SITE.siteName,
  terminal: 'Caja 2',
  printer: 'Red 192.168.0.50:9100',
  raw: { columns: 48, codepage: 'cp858' },
  at: at('07:40'),
  zone: ZONE,
};

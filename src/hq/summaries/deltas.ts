import type { shiftSums, siteDays, siteHours, stayFlow } from '@hq/db/schema/summaries';
import { businessDate } from '@shared/kernel/time';
import { hourOfDay, spansOf } from './calendar';
import type {
  CollectionFacts,
  Moved,
  MovementFacts,
  PaymentFacts,
  ReversalFacts,
  StayFacts,
  TenderFacts,
} from './facts';
import { Sums } from './sums';

type Row<T extends { $inferSelect: object }> = T['$inferSelect'];
type Day = Row<typeof siteDays>;
type Hour = Row<typeof siteHours>;
type Flow = Row<typeof stayFlow>;
type Drawer = Row<typeof shiftSums>;

type DayKey = Pick<Day, 'businessDate' | 'terminalId'>;
type HourKey = Pick<Hour, 'businessDate' | 'hour' | 'terminalId'>;
type FlowKey = Pick<Flow, 'grain' | 'at'>;
type DrawerKey = Pick<Drawer, 'shiftId'>;

/** What is to be added to the sums of one site. */
export interface Deltas {
  readonly days: Sums<DayKey, Omit<Day, keyof DayKey | 'siteId'>>;
  readonly hours: Sums<HourKey, Omit<Hour, keyof HourKey | 'siteId'>>;
  readonly flow: Sums<FlowKey, Omit<Flow, keyof FlowKey | 'siteId'>>;
  readonly drawers: Sums<DrawerKey, Omit<Drawer, keyof DrawerKey | 'siteId'>>;
}

/**
 * What the sums of a site change by when these rows are stored. Sums of any history are the sums of
 * its parts, in whatever order they come.
 * @param zone of the site's walls
 */
export function deltasOf(moved: Moved, zone: string): Deltas {
  const deltas: Deltas = {
    days: new Sums(),
    hours: new Sums(),
    flow: new Sums(),
    drawers: new Sums(),
  };
  const payments = new Map(moved.payments.map((payment) => [payment.id, payment]));
  for (const payment of moved.payments) addPayment(deltas, payment, zone);
  for (const tender of moved.tenders) addTender(deltas, tender, payments.get(tender.paymentId));
  for (const reversal of moved.reversals) addReversal(deltas, reversal, zone);
  for (const collection of moved.collections) addCollection(deltas, collection);
  for (const movement of moved.movements) addMovement(deltas, movement);
  for (const { before, after } of moved.stays) {
    if (before) addStay(deltas, before, zone, -1);
    addStay(deltas, after, zone, 1);
  }
  return deltas;
}

const minutesOf = (explanation: unknown): number => {
  const minutes = (explanation as { readonly minutes?: unknown } | null)?.minutes;
  return Number.isSafeInteger(minutes) ? (minutes as number) : 0;
};

function addPayment(deltas: Deltas, payment: PaymentFacts, zone: string): void {
  const { amount, discount, gross, shiftId } = payment;
  const { terminalId, businessDate: date, freeReason } = payment;
  const free = freeReason !== null;
  const discounted = discount > 0 && !free;
  deltas.days.add(
    { businessDate: date, terminalId },
    {
      payments: 1,
      sales: amount,
      net: payment.net,
      vat: payment.vat,
      rounding: payment.rounding,
      minutesInside: minutesOf(payment.explanation),
      ...(discounted && { discounted: 1, discounts: discount }),
      ...(free && { freeExits: 1, freeAmount: gross }),
    },
  );
  deltas.hours.add(
    { businessDate: date, hour: hourOfDay(payment.paidAt, zone), terminalId },
    { payments: 1, sales: amount, discounts: discounted ? discount : 0 },
  );
  deltas.drawers.add({ shiftId }, { payments: 1, revenue: amount });
}

function addTender(deltas: Deltas, tender: TenderFacts, payment: PaymentFacts | undefined): void {
  if (!payment) return;
  const { businessDate: date, terminalId, shiftId } = payment;
  const { method, amount } = tender;
  deltas.days.add(
    { businessDate: date, terminalId },
    { [`${method}Tenders`]: 1, [`${method}Amount`]: amount },
  );
  if (method === 'cash') deltas.drawers.add({ shiftId }, { cash: amount });
}

function addReversal(deltas: Deltas, reversal: ReversalFacts, zone: string): void {
  const { businessDate: date, terminalId, amount, cashAmount, shiftId } = reversal;
  deltas.days.add(
    { businessDate: date, terminalId },
    {
      cashReversed: cashAmount,
      ...(reversal.kind === 'void'
        ? { voids: 1, voidAmount: amount }
        : { refunds: 1, refundAmount: amount }),
    },
  );
  deltas.hours.add(
    { businessDate: date, hour: hourOfDay(reversal.at, zone), terminalId },
    { reversed: amount },
  );
  deltas.drawers.add({ shiftId }, { revenue: -amount, cash: -cashAmount });
}

function addCollection(deltas: Deltas, collection: CollectionFacts): void {
  const { businessDate: date, terminalId, amount, received, change, shiftId } = collection;
  const cash = collection.method === 'cash' ? received - change : 0;
  deltas.days.add(
    { businessDate: date, terminalId },
    { collections: 1, collectionAmount: amount, collectedCash: cash },
  );
  deltas.drawers.add({ shiftId }, { cash });
}

function addMovement(deltas: Deltas, { shiftId, kind, amount }: MovementFacts): void {
  deltas.drawers.add({ shiftId }, { cash: kind === 'paid_in' ? amount : -amount });
}

function addStay(deltas: Deltas, stay: StayFacts, zone: string, sign: 1 | -1): void {
  const { startTime, endTime, entryTerminalId, businessDate: date } = stay;
  if (startTime === null || date === null || entryTerminalId === null) return;
  deltas.days.add({ businessDate: date, terminalId: entryTerminalId }, { entries: sign });
  for (const [grain, { at, end }] of Object.entries(spansOf(startTime, zone))) {
    const key = { grain: grain as Flow['grain'], at };
    deltas.flow.add(key, { entries: sign, entryMs: sign * (end - startTime) });
  }
  if (stay.status === 'open' || endTime === null) return;
  for (const [grain, { at, end }] of Object.entries(spansOf(endTime, zone))) {
    const key = { grain: grain as Flow['grain'], at };
    deltas.flow.add(key, { exits: sign, exitMs: sign * (end - endTime) });
  }
  if (stay.status === 'voided') {
    const voidedOn = stay.endDate ?? businessDate(endTime, zone);
    const terminalId = stay.exitTerminalId ?? entryTerminalId;
    deltas.days.add({ businessDate: voidedOn, terminalId }, { voidedStays: sign });
  }
}

import { seededRandom } from '@cli/simulate/random';
import type * as schema from '@hq/db/schema/index';
import type { HqTx } from '@hq/db/database';
import {
  cashMovements,
  paymentReversals,
  payments,
  paymentTenders,
  receivableCollections,
  sessions,
  shifts,
  sites,
  siteUsers,
  spots,
  terminals,
  vehicleClasses,
} from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { addToSums, deltasOf } from '@hq/summaries/index';
import { splitVat } from '@shared/kernel/money';
import { businessDate } from '@shared/kernel/time';

type Inserted<T extends { $inferSelect: object }> = T['$inferSelect'];

/** Rows of a site as its booths' events leave them at HQ. */
export interface SiteRows {
  readonly siteId: string;
  readonly zone: string;
  readonly stays: Inserted<typeof schema.sessions>[];
  readonly payments: Inserted<typeof schema.payments>[];
  readonly tenders: Inserted<typeof schema.paymentTenders>[];
  readonly reversals: Inserted<typeof schema.paymentReversals>[];
  readonly collections: Inserted<typeof schema.receivableCollections>[];
  readonly movements: Inserted<typeof schema.cashMovements>[];
  readonly shifts: Inserted<typeof schema.shifts>[];
}

export interface SiteShape {
  readonly seed: number;
  readonly siteId: string;
  readonly name?: string;
  readonly zone?: string;
  /** First business date, at noon. */
  readonly from: string;
  readonly days: number;
  readonly staysPerDay: number;
  readonly terminals?: readonly string[];
}

const HOUR = 3_600_000;
const METHODS = ['cash', 'debit', 'credit', 'transfer', 'gateway', 'account'] as const;

/** An id that is the same for the same seed, site and place. */
export function rowId(group: number, place: number): string {
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  return `${hex(group, 8)}-0000-7000-8000-${hex(place, 12)}`;
}

/** A history with everything the sums have to do with; the same seed makes the same one. */
export function siteRows(shape: SiteShape): SiteRows {
  const { siteId, seed, days, staysPerDay, zone = 'America/Santiago' } = shape;
  const booths = shape.terminals ?? [rowId(seed, 1), rowId(seed, 2)];
  const random = seededRandom(seed).next;
  const upTo = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const begin = Date.parse(`${shape.from}T15:00:00Z`);
  const rows: SiteRows = {
    siteId,
    zone,
    stays: [],
    payments: [],
    tenders: [],
    reversals: [],
    collections: [],
    movements: [],
    shifts: [],
  };
  let place = 100;
  const next = (): string => rowId(seed, (place += 1));
  const from = (terminalId: string) => ({ terminalId, epoch: 1, seq: place });

  for (let day = 0; day < days; day += 1) {
    const midnight = begin + day * 24 * HOUR - 12 * HOUR;
    const shiftOf = new Map(
      booths.map((terminalId) => {
        const id = next();
        const openedAt = midnight + 8 * HOUR;
        const closed = day < days - 1;
        rows.shifts.push({
          siteId,
          id,
          ...from(terminalId),
          number: day + 1,
          userId: rowId(seed, 50),
          openedAt,
          businessDate: businessDate(openedAt, zone),
          floatCount: { 10000: 2 },
          floatAmount: 20_000,
          closingStamp: closed ? `${openedAt}` : null,
          closedAt: closed ? openedAt + 12 * HOUR : null,
          closedBy: closed ? rowId(seed, 51) : null,
          blindCount: closed ? {} : null,
          countedAmount: closed ? 20_000 : null,
          expectedAmount: closed ? 20_000 + day : null,
          difference: closed ? -day : null,
          explanation: closed && day > 0 ? 'Falta' : null,
          zNumber: closed ? day + 1 : null,
          totals: null,
          updatedAt: openedAt,
        });
        return [terminalId, id] as const;
      }),
    );
    for (let count = 0; count < staysPerDay; count += 1) {
      const entry = oneOf(booths);
      const exit = oneOf(booths);
      const startTime = midnight + upTo(24 * HOUR);
      const date = businessDate(startTime, zone);
      const fate = random();
      const open = fate < 0.1;
      const voided = !open && fate < 0.2;
      const endTime = open ? null : startTime + upTo(30 * HOUR);
      const stay = {
        siteId,
        id: next(),
        ...from(entry),
        requestId: next(),
        ticketNumber: `A-${String(place).padStart(6, '0')}`,
        openedBy: rowId(seed, 50),
        entryTerminalId: entry,
        createdAt: startTime,
        belated: false,
        standingStamp: '1',
        vehicleId: next(),
        plate: `AB${String.fromCodePoint(65 + upTo(26))}D${10 + upTo(90)}`,
        vehicleClass: oneOf(['car', 'motorcycle']),
        tariffId: rowId(seed, 60),
        policySnapshot: {},
        startTime,
        businessDate: date,
        placeStamp: '1',
        spotId: rowId(seed, 70),
        spotCode: oneOf(['A1', 'A2', 'B7']),
        endStamp: open ? null : '2',
        elsewhereDate: null,
        status: open ? ('open' as const) : voided ? ('voided' as const) : ('closed' as const),
        endTime,
        endDate: voided && random() < 0.5 ? businessDate((endTime ?? 0) + 3 * HOUR, zone) : null,
        closedBy: open ? null : rowId(seed, 51),
        exitTerminalId: open ? null : exit,
        lostTicketEvidence: null,
        voidReason: voided ? 'Ingreso equivocado' : null,
        voidKind: voided ? ('wrong_entry' as const) : null,
        uncharged: null,
        updatedAt: startTime,
      };
      rows.stays.push(stay);
      if (open || voided || endTime === null) continue;
      pay(stay.id, endTime, exit, shiftOf.get(exit) as string);
    }
    for (const terminalId of booths) {
      const kind = oneOf(['paid_in', 'paid_out', 'safe_drop'] as const);
      rows.movements.push({
        siteId,
        id: next(),
        ...from(terminalId),
        requestId: next(),
        shiftId: shiftOf.get(terminalId) as string,
        kind,
        amount: 1 + upTo(50_000),
        reason: 'Caja',
        userId: rowId(seed, 50),
        authorisedBy: null,
        businessDate: businessDate(midnight + 10 * HOUR, zone),
        at: midnight + 10 * HOUR,
      });
    }
  }
  return rows;

  function pay(sessionId: string, paidAt: number, terminalId: string, shiftId: string): void {
    const gross = upTo(20_000);
    const free = random() < 0.05;
    const discount = free ? gross : random() < 0.2 ? upTo(gross + 1) : 0;
    const amount = gross - discount;
    const { net, vat } = splitVat(amount);
    const id = next();
    // After the day was closed, what comes counts on the next one.
    const date = businessDate(paidAt + (random() < 0.1 ? 24 * HOUR : 0), zone);
    rows.payments.push({
      siteId,
      id,
      ...from(terminalId),
      requestId: next(),
      sessionId,
      gross,
      discount,
      amount,
      rounding: 0,
      net,
      vat,
      agreementId: null,
      explanation: { minutes: upTo(3000), chargeableMinutes: 0, lines: [], amount, net, vat },
      receiptNumber: `R-${String(place).padStart(6, '0')}`,
      paidAt,
      businessDate: date,
      shiftId,
      processedBy: rowId(seed, 50),
      authorisedBy: free ? rowId(seed, 51) : null,
      freeReason: free ? 'Cortesía' : null,
      belatedReason: null,
    });
    const parts = amount === 0 ? [] : random() < 0.2 && amount > 1 ? [1, amount - 1] : [amount];
    for (const part of parts) {
      rows.tenders.push({
        siteId,
        id: next(),
        ...from(terminalId),
        paymentId: id,
        method: oneOf(METHODS),
        amount: part,
        received: part,
        change: 0,
        reference: null,
      });
    }
    if (amount > 0 && random() < 0.15) reverse(id, amount, paidAt, terminalId, shiftId);
    if (random() < 0.1) collect(paidAt, terminalId, shiftId);
  }

  function reverse(
    paymentId: string,
    amount: number,
    paidAt: number,
    terminalId: string,
    shiftId: string,
  ): void {
    const whole = random() < 0.5;
    const given = whole ? amount : 1 + upTo(amount);
    const at = paidAt + upTo(60 * HOUR);
    rows.reversals.push({
      siteId,
      id: next(),
      ...from(terminalId),
      requestId: next(),
      paymentId,
      kind: whole ? 'void' : 'refund',
      amount: given,
      cashAmount: random() < 0.5 ? given : 0,
      method: null,
      reference: null,
      reason: 'Cobro equivocado',
      requestedBy: rowId(seed, 50),
      authorisedBy: rowId(seed, 51),
      shiftId,
      businessDate: businessDate(at, zone),
      at,
    });
  }

  function collect(paidAt: number, terminalId: string, shiftId: string): void {
    const amount = 1 + upTo(5000);
    const at = paidAt + upTo(100 * HOUR);
    rows.collections.push({
      siteId,
      id: next(),
      ...from(terminalId),
      requestId: next(),
      receivableId: next(),
      method: oneOf(METHODS.slice(0, 4)),
      amount,
      rounding: 0,
      received: amount + 500,
      change: 500,
      reference: null,
      number: `C-${place}`,
      shiftId,
      businessDate: businessDate(at, zone),
      collectedBy: rowId(seed, 50),
      at,
    });
  }
}

/** The site itself, its booths and what its rows are called, so that pages can name them. */
export async function describeSite(hq: Pick<Hq, 'db'>, shape: SiteShape): Promise<void> {
  const { siteId, seed, name = 'Centro', zone = 'America/Santiago' } = shape;
  const booths = shape.terminals ?? [rowId(seed, 1), rowId(seed, 2)];
  await hq.db.insert(sites).values({ siteId, name, zone, createdAt: 0 });
  await hq.db.insert(terminals).values(
    booths.map((id, index) => ({
      siteId,
      id,
      code: String.fromCodePoint(65 + index),
      name: `Caseta ${index + 1}`,
      publicKey: 'key',
      status: 'active' as const,
      enrolledAt: 0,
      lastContactAt: 1000 * (index + 1),
      waiting: index,
    })),
  );
  await hq.db.insert(siteUsers).values([
    { siteId, id: rowId(seed, 50), displayName: 'Ana Soto' },
    { siteId, id: rowId(seed, 51), displayName: 'Luis Rojas' },
  ]);
  await hq.db.insert(vehicleClasses).values([
    { siteId, code: 'car', name: 'Automóvil' },
    { siteId, code: 'motorcycle', name: 'Moto' },
  ]);
  await hq.db.insert(spots).values(
    ['A1', 'A2', 'B7', 'X9'].map((code, index) => ({
      siteId,
      id: rowId(seed, 70 + index),
      code,
      zone: 'Norte',
      kind: 'car' as const,
      status: code === 'X9' ? ('out_of_service' as const) : ('available' as const),
    })),
  );
}

const CHUNK = 500;

async function insertAll<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += CHUNK) await insert(rows.slice(at, at + CHUNK));
}

/** Stores rows and adds them to the sums, as one run does. */
export async function storeRows(tx: HqTx, rows: SiteRows): Promise<void> {
  await insertAll(rows.stays, (part) => tx.insert(sessions).values(part));
  await insertAll(rows.payments, (part) => tx.insert(payments).values(part));
  await insertAll(rows.tenders, (part) => tx.insert(paymentTenders).values(part));
  await insertAll(rows.reversals, (part) => tx.insert(paymentReversals).values(part));
  await insertAll(rows.collections, (part) => tx.insert(receivableCollections).values(part));
  await insertAll(rows.movements, (part) => tx.insert(cashMovements).values(part));
  await insertAll(rows.shifts, (part) => tx.insert(shifts).values(part));
  const moved = { ...rows, stays: rows.stays.map((after) => ({ before: null, after })) };
  await addToSums(tx, rows.siteId, deltasOf(moved, rows.zone));
}

/** A site with its rows and sums. */
export async function storeSite(hq: Pick<Hq, 'db'>, shape: SiteShape): Promise<SiteRows> {
  const rows = siteRows(shape);
  await describeSite(hq, shape);
  await hq.db.transaction((tx) => storeRows(tx, rows));
  return rows;
}

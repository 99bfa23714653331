import { AppError } from '@shared/kernel/errors';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import {
  paymentReversals,
  paymentTenders,
  payments,
  receivableCollections,
  sessions,
  spots,
  vehicles,
} from '@main/db/schema/index';

export type Payment = typeof payments.$inferSelect;
export type Tender = typeof paymentTenders.$inferSelect;

export function paymentById(db: Db, paymentId: string): Payment | undefined {
  return db.select().from(payments).where(eq(payments.id, paymentId)).get();
}

/** Throws `NOT_FOUND`. */
export function requirePayment(db: Db, paymentId: string): Payment {
  const payment = paymentById(db, paymentId);
  if (!payment) throw new AppError('NOT_FOUND', { payment: paymentId });
  return payment;
}

const paymentWithRequest = prepared((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.requestId, sql.placeholder('requestId')))
    .prepare(),
);

export function paymentByRequest(db: Db, requestId: string): Payment | undefined {
  return paymentWithRequest(db).get({ requestId });
}

export function paymentOfSession(db: Db, sessionId: string): Payment | undefined {
  return db.select().from(payments).where(eq(payments.sessionId, sessionId)).get();
}

const tendersOfPayment = prepared((db) =>
  db
    .select()
    .from(paymentTenders)
    .where(eq(paymentTenders.paymentId, sql.placeholder('id')))
    .prepare(),
);

export function tendersOf(db: Db, paymentId: string): Tender[] {
  return tendersOfPayment(db).all({ id: paymentId });
}

/** Pesos of a payment that were voided or refunded. */
export function reversedOf(db: Db, paymentId: string): number {
  const row = db
    .select({ sum: sql<number>`coalesce(sum(${paymentReversals.amount}), 0)` })
    .from(paymentReversals)
    .where(eq(paymentReversals.paymentId, paymentId))
    .get();
  return row?.sum ?? 0;
}

export type Reversal = typeof paymentReversals.$inferSelect;

export function reversalById(db: Db, reversalId: string): Reversal | undefined {
  return db.select().from(paymentReversals).where(eq(paymentReversals.id, reversalId)).get();
}

export function isReversed(db: Db, paymentId: string): boolean {
  return (
    db
      .select({ id: paymentReversals.id })
      .from(paymentReversals)
      .where(eq(paymentReversals.paymentId, paymentId))
      .get() !== undefined
  );
}

export interface PaymentRow {
  readonly payment: Payment;
  readonly ticketNumber: string;
  readonly plate: string;
  readonly spotCode: string;
}

function selectPayments(db: Db) {
  return db
    .select({
      payment: payments,
      ticketNumber: sessions.ticketNumber,
      plate: vehicles.plate,
      spotCode: spots.code,
    })
    .from(payments)
    .innerJoin(sessions, eq(sessions.id, payments.sessionId))
    .innerJoin(vehicles, eq(vehicles.id, sessions.vehicleId))
    .innerJoin(spots, eq(spots.id, sessions.spotId));
}

const rowWithId = prepared((db) =>
  selectPayments(db)
    .where(eq(payments.id, sql.placeholder('id')))
    .prepare(),
);

export function paymentRow(db: Db, paymentId: string): PaymentRow | undefined {
  return rowWithId(db).get({ id: paymentId });
}

/** Newest first. */
export function recentPayments(db: Db, limit: number): PaymentRow[] {
  return selectPayments(db)
    .orderBy(desc(payments.paidAt), desc(sql`${payments}.rowid`))
    .limit(limit)
    .all();
}

export interface MethodTotal {
  readonly method: Tender['method'];
  readonly count: number;
  readonly amount: number;
}

export function methodTotals(db: Db, shiftId: string): MethodTotal[] {
  return db
    .select({
      method: paymentTenders.method,
      count: sql<number>`count(*)`,
      amount: sql<number>`sum(${paymentTenders.amount})`,
    })
    .from(paymentTenders)
    .innerJoin(payments, eq(payments.id, paymentTenders.paymentId))
    .where(eq(payments.shiftId, shiftId))
    .groupBy(paymentTenders.method)
    .all();
}

export interface ShiftSums {
  readonly payments: number;
  readonly freeExits: number;
  readonly revenue: number;
  readonly net: number;
  readonly vat: number;
  readonly discounts: number;
  readonly discounted: number;
  readonly rounding: number;
}

export function shiftSums(db: Db, shiftId: string): ShiftSums {
  const sum = (column: AnySQLiteColumn) => sql<number>`coalesce(sum(${column}), 0)`;
  const row = db
    .select({
      payments: sql<number>`count(*)`,
      freeExits: sql<number>`coalesce(sum(${payments.freeReason} IS NOT NULL), 0)`,
      revenue: sum(payments.amount),
      net: sum(payments.net),
      vat: sum(payments.vat),
      discounts: sum(payments.discount),
      discounted: sql<number>`coalesce(sum(${payments.discount} > 0), 0)`,
      rounding: sum(payments.rounding),
    })
    .from(payments)
    .where(eq(payments.shiftId, shiftId))
    .get();
  const none = {
    payments: 0,
    freeExits: 0,
    revenue: 0,
    net: 0,
    vat: 0,
    discounts: 0,
    discounted: 0,
    rounding: 0,
  };
  return row ?? none;
}

export interface ReversalSum {
  readonly count: number;
  readonly amount: number;
  readonly cash: number;
}

export function reversalSum(db: Db, shiftId: string, kind: 'void' | 'refund'): ReversalSum {
  const row = db
    .select({
      count: sql<number>`count(*)`,
      amount: sql<number>`coalesce(sum(${paymentReversals.amount}), 0)`,
      cash: sql<number>`coalesce(sum(${paymentReversals.cashAmount}), 0)`,
    })
    .from(paymentReversals)
    .where(and(eq(paymentReversals.shiftId, shiftId), eq(paymentReversals.kind, kind)))
    .get();
  return row ?? { count: 0, amount: 0, cash: 0 };
}

/** What was collected of promises in a shift, by method. */
export function collectionTotals(
  db: Db,
  shiftId: string,
): (MethodTotal & { readonly rounding: number })[] {
  return db
    .select({
      method: receivableCollections.method,
      count: sql<number>`count(*)`,
      amount: sql<number>`sum(${receivableCollections.amount})`,
      rounding: sql<number>`sum(${receivableCollections.rounding})`,
    })
    .from(receivableCollections)
    .where(eq(receivableCollections.shiftId, shiftId))
    .groupBy(receivableCollections.method)
    .all();
}

/** Payments of stays of the past that were entered in a shift. */
export function belatedSum(
  db: Db,
  shiftId: string,
): { readonly count: number; readonly amount: number } {
  const row = db
    .select({
      count: sql<number>`count(*)`,
      amount: sql<number>`coalesce(sum(${payments.amount}), 0)`,
    })
    .from(payments)
    .where(and(eq(payments.shiftId, shiftId), isNotNull(payments.belatedReason)))
    .get();
  return row ?? { count: 0, amount: 0 };
}

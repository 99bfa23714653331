import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import {
  paymentReversals,
  paymentTenders,
  payments,
  receivableCollections,
} from '@main/db/schema/index';

export interface DayMoney {
  /** Charged less reversed. What was promised is in it; what was collected of promises is not. */
  readonly revenue: number;
  readonly exits: number;
  readonly reversed: number;
  readonly promised: number;
  readonly collected: number;
}

/** The money of a business date, each kind by itself. */
export function dayTotals(db: Db, businessDate: string): DayMoney {
  const paid = db
    .select({
      charged: sql<number>`coalesce(sum(${payments.amount}), 0)`,
      exits: sql<number>`count(*)`,
    })
    .from(payments)
    .where(eq(payments.businessDate, businessDate))
    .get();
  const reversed = db
    .select({ sum: sql<number>`coalesce(sum(${paymentReversals.amount}), 0)` })
    .from(paymentReversals)
    .where(eq(paymentReversals.businessDate, businessDate))
    .get();
  const promised = db
    .select({ sum: sql<number>`coalesce(sum(${paymentTenders.amount}), 0)` })
    .from(payments)
    .innerJoin(paymentTenders, eq(paymentTenders.paymentId, payments.id))
    .where(and(eq(payments.businessDate, businessDate), eq(paymentTenders.method, 'account')))
    .get();
  const collected = db
    .select({ sum: sql<number>`coalesce(sum(${receivableCollections.amount}), 0)` })
    .from(receivableCollections)
    .where(eq(receivableCollections.businessDate, businessDate))
    .get();
  const givenBack = reversed?.sum ?? 0;
  return {
    revenue: (paid?.charged ?? 0) - givenBack,
    exits: paid?.exits ?? 0,
    reversed: givenBack,
    promised: promised?.sum ?? 0,
    collected: collected?.sum ?? 0,
  };
}

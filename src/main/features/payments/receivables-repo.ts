import type { Receivable } from '@shared/contracts/receivables';
import { normalisePlate } from '@shared/kernel/plate';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import {
  documents,
  paymentReversals,
  payments,
  receivableCollections,
  receivables,
  sessions,
  users,
  vehicles,
} from '@main/db/schema/index';

export type ReceivableRow = typeof receivables.$inferSelect;
export type CollectionRow = typeof receivableCollections.$inferSelect;

export function receivableOfPayment(db: Db, paymentId: string): ReceivableRow | undefined {
  return db.select().from(receivables).where(eq(receivables.paymentId, paymentId)).get();
}

export function receivableRow(db: Db, receivableId: string): ReceivableRow | undefined {
  return db.select().from(receivables).where(eq(receivables.id, receivableId)).get();
}

export function collectionByRequest(db: Db, requestId: string): CollectionRow | undefined {
  return db
    .select()
    .from(receivableCollections)
    .where(eq(receivableCollections.requestId, requestId))
    .get();
}

export function collectionById(db: Db, collectionId: string): CollectionRow | undefined {
  return db
    .select()
    .from(receivableCollections)
    .where(eq(receivableCollections.id, collectionId))
    .get();
}

/** In the order they were taken, with who took them. */
export function collectionsOf(
  db: Db,
  receivableId: string,
): { readonly collection: CollectionRow; readonly collectedBy: string }[] {
  return db
    .select({ collection: receivableCollections, collectedBy: users.displayName })
    .from(receivableCollections)
    .innerJoin(users, eq(users.id, receivableCollections.collectedBy))
    .where(eq(receivableCollections.receivableId, receivableId))
    .orderBy(asc(receivableCollections.at), asc(sql`${receivableCollections}.rowid`))
    .all();
}

/** Of this debt, paid so far. */
const COLLECTED = sql<number>`(SELECT coalesce(sum(amount), 0) FROM ${receivableCollections}
  WHERE receivable_id = ${receivables}.id)`;

/** Of this debt, not to be paid any more: all of it once its payment was voided, else what was forgiven. */
const CANCELLED = sql<number>`(SELECT coalesce(sum(CASE
    WHEN kind = 'void' THEN ${receivables}.amount WHEN method = 'account' THEN amount ELSE 0 END), 0)
  FROM ${paymentReversals} WHERE payment_id = ${receivables}.payment_id)`;

const OWED = sql<number>`${receivables}.amount - ${COLLECTED} - ${CANCELLED}`;

const creator = alias(users, 'creator');
const authoriser = alias(users, 'authoriser');

function selectReceivables(db: Db) {
  return (
    db
      .select({
        receivableId: receivables.id,
        paymentId: receivables.paymentId,
        number: sql<string>`coalesce(${documents.number}, '')`,
        receiptNumber: payments.receiptNumber,
        plate: vehicles.plate,
        debtorName: receivables.debtorName,
        debtorRut: receivables.debtorRut,
        debtorPhone: receivables.debtorPhone,
        reason: receivables.reason,
        dueDate: receivables.dueDate,
        at: receivables.at,
        createdBy: creator.displayName,
        authorisedBy: authoriser.displayName,
        amount: receivables.amount,
        collected: COLLECTED,
        cancelled: CANCELLED,
        owed: OWED,
      })
      .from(receivables)
      .innerJoin(payments, eq(payments.id, receivables.paymentId))
      .innerJoin(sessions, eq(sessions.id, payments.sessionId))
      .innerJoin(vehicles, eq(vehicles.id, sessions.vehicleId))
      // Every promise has its paper; LEFT keeps SQLite from looking through all papers for those of promises.
      .leftJoin(documents, and(eq(documents.recordId, receivables.id), IS_PROMISE))
      .innerJoin(creator, eq(creator.id, receivables.createdBy))
      .innerJoin(authoriser, eq(authoriser.id, receivables.authorisedBy))
  );
}

const IS_PROMISE = sql`${documents.kind} = 'promise'`;

export function receivableById(db: Db, receivableId: string): Receivable | undefined {
  return selectReceivables(db).where(eq(receivables.id, receivableId)).get();
}

export interface ReceivableFilter {
  readonly which: 'owed' | 'settled';
  readonly text: string;
  readonly limit: number;
}

/** What is owed, oldest first; what is settled, newest first. */
export function listReceivables(db: Db, { which, text, limit }: ReceivableFilter): Receivable[] {
  const owed = which === 'owed';
  return selectReceivables(db)
    .where(and(owed ? sql`${OWED} > 0` : sql`${OWED} = 0`, matches(text)))
    .orderBy(owed ? asc(receivables.at) : desc(receivables.at))
    .limit(limit)
    .all();
}

function matches(text: string) {
  const wanted = text.trim().replace(/[%_\\]/g, '');
  if (wanted === '') return undefined;
  const bare = normalisePlate(wanted);
  const like = `%${wanted}%`;
  const compact = `%${bare}%`;
  return sql`(${receivables.debtorName} LIKE ${like} OR ${receivables.debtorPhone} LIKE ${like}
    OR ${documents.number} LIKE ${like} OR ${payments.receiptNumber} LIKE ${like}
    OR (${bare} <> '' AND (${vehicles.plate} LIKE ${compact}
      OR replace(${receivables.debtorRut}, '-', '') LIKE ${compact})))`;
}

/** Of every promise of the site, what is still owed. */
export function totalOwed(db: Db): { readonly total: number; readonly count: number } {
  const row = db
    .select({
      total: sql<number>`coalesce(sum(${OWED}), 0)`,
      count: sql<number>`coalesce(sum(${OWED} > 0), 0)`,
    })
    .from(receivables)
    .get();
  return row ?? { total: 0, count: 0 };
}

const debtOfPlate = prepared((db) =>
  db
    .select({
      owed: sql<number>`coalesce(sum(${OWED}), 0)`,
      since: sql<number | null>`min(CASE WHEN ${OWED} > 0 THEN ${receivables.at} END)`,
    })
    .from(vehicles)
    .innerJoin(sessions, eq(sessions.vehicleId, vehicles.id))
    .innerJoin(payments, eq(payments.sessionId, sessions.id))
    .innerJoin(receivables, eq(receivables.paymentId, payments.id))
    .where(eq(vehicles.plate, sql.placeholder('plate')))
    .prepare(),
);

export interface Debt {
  readonly owed: number;
  /** When the oldest of it was promised. */
  readonly since: number;
}

/** What a vehicle owes of its earlier stays; `null` when nothing. */
export function debtOf(db: Db, plate: string): Debt | null {
  const row = debtOfPlate(db).get({ plate });
  return row && row.owed > 0 && row.since !== null ? { owed: row.owed, since: row.since } : null;
}

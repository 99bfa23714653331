import type { FoundPayment, PaymentDetail } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import { parseTicketCode } from '@shared/kernel/ids';
import { normalisePlate } from '@shared/kernel/plate';
import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { findTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import {
  documents,
  paymentReversals,
  paymentTenders,
  payments,
  sessions,
  users,
  vehicles,
} from '@main/db/schema/index';
import { requireUser } from '@main/features/access/index';
import { sessionById } from '@main/features/parking/index';
import { findOpenShift } from '@main/features/shifts/index';
import { paymentMoney } from './payment-money';
import { waysBack } from './refund-rules';
import { paymentRow, tendersOf } from './repo';

export interface PaymentCursor {
  readonly paidAt: number;
  readonly paymentId: string;
}

export interface PaymentSearch {
  readonly text: string;
  readonly date: string | null;
  readonly reversed: boolean;
  readonly after: PaymentCursor | null;
  readonly limit: number;
}

/** Shorter beginnings of a plate would be thousands of cars. */
const LEAST_LETTERS = 3;

const REVERSED = sql<number>`(SELECT coalesce(sum(amount), 0) FROM ${paymentReversals}
  WHERE payment_id = ${payments}.id)`;
const PROMISED = sql<number>`EXISTS (SELECT 1 FROM ${paymentTenders}
  WHERE payment_id = ${payments}.id AND method = 'account')`;

function selectFound(db: Db) {
  return db
    .select({
      paymentId: payments.id,
      receiptNumber: payments.receiptNumber,
      ticketNumber: sessions.ticketNumber,
      plate: vehicles.plate,
      paidAt: payments.paidAt,
      amount: payments.amount,
      rounding: payments.rounding,
      reversed: REVERSED,
      kind: sql<FoundPayment['kind']>`CASE WHEN ${payments.freeReason} IS NOT NULL THEN 'free'
        WHEN ${payments.belatedReason} IS NOT NULL THEN 'belated'
        WHEN ${PROMISED} THEN 'promise' ELSE 'paid' END`,
      inOpenShift: sql<boolean>`${payments.shiftId} = ${openShiftId(db)}`.mapWith(Boolean),
    })
    .from(payments)
    .innerJoin(sessions, eq(sessions.id, payments.sessionId))
    .innerJoin(vehicles, eq(vehicles.id, sessions.vehicleId));
}

/** The open shift of this terminal; a name that no shift has when none is open. */
function openShiftId(db: Db): string {
  const terminal = findTerminal(db);
  return (terminal && findOpenShift(db, terminal.id)?.id) ?? '';
}

/** Payments a text means: a receipt's or ticket's number, or the beginning of a plate; `null`: none can. */
function meant(text: string): SQL | undefined | null {
  if (text.trim() === '') return undefined;
  const number = parseTicketCode(text);
  if (number) {
    // Each through its own unique index.
    return sql`${payments.id} IN (SELECT id FROM payments WHERE receipt_number = ${number}
      UNION SELECT p.id FROM sessions s JOIN payments p ON p.session_id = s.id
        WHERE s.ticket_number = ${number})`;
  }
  const plate = normalisePlate(text);
  if (plate.length < LEAST_LETTERS) return null;
  return sql`${payments.id} IN (SELECT p.id FROM vehicles v
    JOIN sessions s ON s.vehicle_id = v.id JOIN payments p ON p.session_id = s.id
    WHERE v.plate >= ${plate} AND v.plate < ${`${plate}\u{10FFFF}`})`;
}

/** Past payments, newest first, a page at a time. */
export function searchPayments(
  db: Db,
  search: PaymentSearch,
): { readonly payments: FoundPayment[]; readonly next: PaymentCursor | null } {
  const { date, reversed, after, limit } = search;
  const byText = meant(search.text);
  if (byText === null) return { payments: [], next: null };
  const narrow = byText !== undefined || reversed;
  // The `+` keeps SQLite from walking every payment ever made when few are meant.
  const paidAt = narrow ? sql`+${payments.paidAt}` : sql`${payments.paidAt}`;
  const found = selectFound(db)
    .where(
      and(
        byText,
        date === null ? undefined : eq(payments.businessDate, date),
        reversed ? sql`${payments.id} IN (SELECT payment_id FROM payment_reversals)` : undefined,
        after
          ? or(
              sql`${paidAt} < ${after.paidAt}`,
              sql`(${paidAt} = ${after.paidAt} AND ${payments.id} < ${after.paymentId})`,
            )
          : undefined,
        after ? sql`${paidAt} <= ${after.paidAt}` : undefined,
      ),
    )
    .orderBy(desc(paidAt), desc(payments.id))
    .limit(limit + 1)
    .all();
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    payments: page,
    next: last ? { paidAt: last.paidAt, paymentId: last.paymentId } : null,
  };
}

const asker = alias(users, 'asker');
const authoriser = alias(users, 'authoriser');

function reversalsOf(db: Db, paymentId: string): PaymentDetail['reversals'] {
  return db
    .select({
      reversalId: paymentReversals.id,
      kind: paymentReversals.kind,
      method: paymentReversals.method,
      amount: paymentReversals.amount,
      cash: paymentReversals.cashAmount,
      reason: paymentReversals.reason,
      at: paymentReversals.at,
      requestedBy: asker.displayName,
      authorisedBy: authoriser.displayName,
      // Those of before they had a paper have no number.
      number: sql<string>`coalesce(${documents.number}, '')`,
    })
    .from(paymentReversals)
    .innerJoin(asker, eq(asker.id, paymentReversals.requestedBy))
    .innerJoin(authoriser, eq(authoriser.id, paymentReversals.authorisedBy))
    .leftJoin(documents, eq(documents.recordId, paymentReversals.id))
    .where(eq(paymentReversals.paymentId, paymentId))
    .orderBy(asc(paymentReversals.at))
    .all();
}

/** One payment with all that was done to it and what may still be given back. Throws NOT_FOUND. */
export function paymentDetail(db: Db, paymentId: string): PaymentDetail {
  const row = paymentRow(db, paymentId);
  const found = selectFound(db).where(eq(payments.id, paymentId)).get();
  const session = row && sessionById(db, row.payment.sessionId);
  if (!row || !found || !session) throw new AppError('NOT_FOUND', { payment: paymentId });
  const money = paymentMoney(db, row.payment);
  return {
    ...found,
    spotCode: row.spotCode,
    entryAt: session.startTime,
    exitAt: session.endTime ?? row.payment.paidAt,
    operator: requireUser(db, row.payment.processedBy).displayName,
    tenders: tendersOf(db, paymentId).map(({ method, amount }) => ({ method, amount })),
    reversals: reversalsOf(db, paymentId),
    ways: waysBack(money),
    voidable: found.inOpenShift && money.reversals.length === 0 && money.collected.length === 0,
  };
}

import type { Paid } from '@shared/contracts/payments';
import type { Explanation } from '@shared/kernel/explanation';
import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { preparedInsert } from '@main/db/prepared';
import { paymentTenders, payments } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { endSession, refusalOfEnded, sessionById } from '@main/features/parking/index';
import type { Session } from '@main/features/parking/index';
import { businessDateAt } from '@main/features/settings/index';
import { requireOpenShift } from '@main/features/shifts/index';
import { chargeAt } from './charge';
import { quoteHolds } from './domain';
import type { Settlement } from './domain';
import type { ReceiptPapers } from './ports';
import { paymentByRequest, paymentOfSession, paymentRow, tendersOf } from './repo';
import type { PaymentRow } from './repo';

/** What the screen shows of a payment. */
export function presentPaid(db: Db, row: PaymentRow, documentId: string): Paid {
  const { payment } = row;
  const tenders = tendersOf(db, payment.id).filter((tender) => tender.method !== 'account');
  return {
    paymentId: payment.id,
    receiptNumber: payment.receiptNumber,
    amount: payment.amount,
    rounding: payment.rounding,
    received: tenders.reduce((sum, tender) => sum + tender.received, 0),
    change: tenders.reduce((sum, tender) => sum + tender.change, 0),
    plate: row.plate,
    spotCode: row.spotCode,
    paidAt: payment.paidAt,
    documentId,
  };
}

export function paidAnswer(db: Db, papers: ReceiptPapers, paymentId: string): Paid {
  const row = paymentRow(db, paymentId);
  if (!row) throw new AppError('NOT_FOUND', { payment: paymentId });
  return presentPaid(db, row, papers.receiptOf(db, paymentId));
}

/**
 * The payment this request made already, or none. Throws `CONFLICT` when it was another stay's: that
 * car must not be let out as paid.
 */
export function paidBefore(db: Db, requestId: string, sessionId: string): string | null {
  const again = paymentByRequest(db, requestId);
  if (again && again.sessionId !== sessionId) {
    throw new AppError('CONFLICT', { receiptNumber: again.receiptNumber });
  }
  return again?.id ?? null;
}

export interface Exit {
  readonly sessionId: string;
  readonly quotedAt: number;
  readonly agreementId: string | null;
}

/**
 * The open stay of an exit whose quote still holds. Throws NOT_FOUND, ALREADY_PAID {receiptNumber},
 * SESSION_NOT_OPEN, ENDED_ELSEWHERE {booth, endTime}, QUOTE_EXPIRED {amount}.
 */
export function requireExit(db: Db, exit: Exit, now: number): Session {
  const session = sessionById(db, exit.sessionId);
  if (!session) throw new AppError('NOT_FOUND', { session: exit.sessionId });
  if (session.status !== 'open') {
    const payment = paymentOfSession(db, exit.sessionId);
    if (payment) throw new AppError('ALREADY_PAID', { receiptNumber: payment.receiptNumber });
    throw refusalOfEnded(db, exit.sessionId);
  }
  if (!quoteHolds(exit.quotedAt, session.startTime, now)) {
    const { amount } = chargeAt(db, session.id, exit.agreementId, now);
    throw new AppError('QUOTE_EXPIRED', { amount });
  }
  return session;
}

/** What a payment keeps of the amount it charges. */
export interface ChargedAmount {
  readonly gross: number;
  readonly discount: number;
  readonly amount: number;
  readonly net: number;
  readonly vat: number;
  readonly explanation: Explanation;
}

export interface NewPayment {
  readonly requestId: string;
  readonly session: Session;
  /** The exit that was charged; the stay ends there if it is still open. */
  readonly endTime: number;
  readonly charge: ChargedAmount;
  readonly agreementId: string | null;
  readonly settlement: Settlement;
  readonly lostTicketEvidence: string | null;
  /** For an exception: on whose authority, and why. */
  readonly authorisedBy?: string;
  readonly freeReason?: string;
  readonly belatedReason?: string;
}

const insertPayment = preparedInsert(payments);
const insertTender = preparedInsert(paymentTenders);

const UNEXCEPTIONAL = { authorisedBy: null, freeReason: null, belatedReason: null } as const;

/**
 * Payment, tenders, end of the stay, receipt and record of any way to be paid. Throws SHIFT_NOT_OPEN,
 * CLOCK_BACKWARDS. Answers the payment's id.
 */
export function keepPayment(
  core: Core,
  papers: ReceiptPapers,
  tx: Tx,
  actor: Actor,
  kept: NewPayment,
  now: number,
): string {
  const { session, charge, settlement, endTime, lostTicketEvidence } = kept;
  const shift = requireOpenShift(tx);
  const terminal = thisTerminal(tx);
  const { authorisedBy, freeReason, belatedReason } = kept;
  const payment = {
    id: core.ids.next(now),
    requestId: kept.requestId,
    sessionId: session.id,
    gross: charge.gross,
    discount: charge.discount,
    amount: charge.amount,
    rounding: settlement.rounding,
    net: charge.net,
    vat: charge.vat,
    agreementId: kept.agreementId,
    explanation: charge.explanation,
    receiptNumber: formatNumber(terminal.code, nextNumber(tx, terminal.id, 'receipt')),
    paidAt: now,
    businessDate: businessDateAt(tx, now),
    shiftId: shift.id,
    terminalId: terminal.id,
    processedBy: actor.userId,
    ...(authorisedBy !== undefined && { authorisedBy }),
    ...(freeReason !== undefined && { freeReason }),
    ...(belatedReason !== undefined && { belatedReason }),
  };
  insertPayment(tx, { ...UNEXCEPTIONAL, ...payment, createdAt: now });
  const tenders = settlement.tenders.map((tender) => ({
    ...tender,
    id: core.ids.next(now),
    paymentId: payment.id,
  }));
  for (const tender of tenders) insertTender(tx, tender);
  if (session.status === 'open') {
    const ended = { session, status: 'closed', endTime, reason: null, lostTicketEvidence } as const;
    endSession(core, tx, actor, ended, now);
  }
  const documentId = papers.issueReceipt(tx, payment.id, now);
  const details = {
    ...payment,
    tenders,
    ticketNumber: session.ticketNumber,
    endTime,
    lostTicketEvidence,
    paper: paperSeal(tx, documentId),
  };
  record(
    core,
    tx,
    {
      actor,
      action: 'payment.made',
      entity: 'payments',
      entityId: payment.id,
      details,
      authorisedBy: authorisedBy ?? null,
    },
    now,
  );
  return payment.id;
}

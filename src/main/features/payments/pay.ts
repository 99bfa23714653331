import type { Paid, TenderInput } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import { businessDate } from '@shared/kernel/time';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { paymentTenders, payments } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { endSession, sessionById } from '@main/features/parking/index';
import type { Session } from '@main/features/parking/index';
import { requireOpenShift } from '@main/features/shifts/index';
import { chargeAt } from './charge';
import { quoteHolds, settle } from './domain';
import type { ReceiptPapers } from './ports';
import { paymentByRequest, paymentOfSession, paymentRow, tendersOf } from './repo';
import type { PaymentRow } from './repo';

export interface PayRequest {
  readonly requestId: string;
  readonly sessionId: string;
  readonly quotedAt: number;
  readonly agreementId: string | null;
  readonly tenders: readonly TenderInput[];
  readonly lostTicket: { readonly evidence: string } | null;
}

/** What the screen shows of a payment. */
export function presentPaid(db: Db, row: PaymentRow, documentId: string): Paid {
  const { payment } = row;
  const tenders = tendersOf(db, payment.id);
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

/**
 * Charges a stay and lets the car out: payment, tenders, end of the stay, receipt, audit and outbox in
 * one transaction. The same `requestId` twice answers the first payment. Throws ALREADY_PAID
 * {receiptNumber}, SESSION_NOT_OPEN, SHIFT_NOT_OPEN, QUOTE_EXPIRED {amount}, TENDERS_DO_NOT_ADD_UP,
 * REFERENCE_REQUIRED, NOT_FOUND, CONFLICT (the request paid another stay).
 */
export function pay(core: Core, papers: ReceiptPapers, actor: Actor, request: PayRequest): Paid {
  return write(core, ['payments.changed', 'sessions.changed'], (tx) => {
    const again = paymentByRequest(tx, request.requestId);
    if (again) {
      // A request that was another car's must not let this one out as paid.
      if (again.sessionId !== request.sessionId) {
        throw new AppError('CONFLICT', { receiptNumber: again.receiptNumber });
      }
      return paidAnswer(tx, again.id, papers.receiptOf(tx, again.id));
    }
    const session = requireUnpaid(tx, request.sessionId);
    const now = core.clock.now();
    if (!quoteHolds(request.quotedAt, session.startTime, now)) {
      const { amount } = chargeAt(tx, session.id, request.agreementId, now);
      throw new AppError('QUOTE_EXPIRED', { amount });
    }
    const { paymentId, documentId } = keepPayment(core, papers, tx, actor, request, session, now);
    return paidAnswer(tx, paymentId, documentId);
  });
}

function paidAnswer(db: Db, paymentId: string, documentId: string): Paid {
  const row = paymentRow(db, paymentId);
  if (!row) throw new AppError('NOT_FOUND', { payment: paymentId });
  return presentPaid(db, row, documentId);
}

function requireUnpaid(db: Db, sessionId: string): Session {
  const session = sessionById(db, sessionId);
  if (!session) throw new AppError('NOT_FOUND', { session: sessionId });
  if (session.status === 'open') return session;
  const payment = paymentOfSession(db, sessionId);
  if (payment) throw new AppError('ALREADY_PAID', { receiptNumber: payment.receiptNumber });
  throw new AppError('SESSION_NOT_OPEN');
}

function keepPayment(
  core: Core,
  papers: ReceiptPapers,
  tx: Tx,
  actor: Actor,
  request: PayRequest,
  session: Session,
  now: number,
): { readonly paymentId: string; readonly documentId: string } {
  const shift = requireOpenShift(tx);
  const terminal = thisTerminal(tx);
  const charge = chargeAt(tx, session.id, request.agreementId, request.quotedAt);
  const settlement = settle(charge.amount, request.tenders);
  const payment = {
    id: core.ids.next(now),
    requestId: request.requestId,
    sessionId: session.id,
    gross: charge.gross,
    discount: charge.discount,
    amount: charge.amount,
    rounding: settlement.rounding,
    net: charge.net,
    vat: charge.vat,
    agreementId: request.agreementId,
    explanation: charge.explanation,
    receiptNumber: formatNumber(terminal.code, nextNumber(tx, terminal.id, 'receipt')),
    paidAt: now,
    businessDate: businessDate(now, charge.policy.zone),
    shiftId: shift.id,
    terminalId: terminal.id,
    processedBy: actor.userId,
  };
  tx.insert(payments)
    .values({ ...payment, createdAt: now })
    .run();
  const tenders = settlement.tenders.map((tender) => ({
    ...tender,
    id: core.ids.next(now),
    paymentId: payment.id,
  }));
  if (tenders.length > 0) tx.insert(paymentTenders).values(tenders).run();
  const lostTicketEvidence = request.lostTicket?.evidence ?? null;
  endSession(
    core,
    tx,
    actor,
    { session, status: 'closed', endTime: request.quotedAt, reason: null, lostTicketEvidence },
    now,
  );
  const documentId = papers.issueReceipt(tx, payment.id, now);
  const details = {
    ...payment,
    tenders,
    ticketNumber: session.ticketNumber,
    endTime: request.quotedAt,
    lostTicketEvidence,
    paper: paperSeal(tx, documentId),
  };
  record(
    core,
    tx,
    { actor, action: 'payment.made', entity: 'payments', entityId: payment.id, details },
    now,
  );
  return { paymentId: payment.id, documentId };
}

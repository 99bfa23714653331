import { endStampOf } from '@hq/ingest/event';
import { projector } from '@hq/ingest/projector';
import type { Projectors } from '@hq/ingest/projector';
import {
  PAYMENTS,
  PAYMENT_REVERSALS,
  PAYMENT_TENDERS,
  RECEIVABLES,
  RECEIVABLE_COLLECTIONS,
  SESSIONS,
} from '@hq/ingest/tables';
import {
  paymentMadeSchema,
  paymentReversedSchema,
  receivableCollectedSchema,
  receivablePromisedSchema,
} from '@shared/sync/events/payments';
import { seal } from './seal';

const made = projector(paymentMadeSchema, (body, fact, rows) => {
  const { origin, stamp } = fact;
  rows.put(PAYMENTS, {
    id: body.id,
    ...origin,
    requestId: body.requestId,
    sessionId: body.sessionId,
    gross: body.gross,
    discount: body.discount,
    amount: body.amount,
    rounding: body.rounding,
    net: body.net,
    vat: body.vat,
    agreementId: body.agreementId ?? null,
    explanation: body.explanation,
    receiptNumber: body.receiptNumber,
    paidAt: body.paidAt,
    businessDate: body.businessDate,
    shiftId: body.shiftId,
    processedBy: body.processedBy,
    authorisedBy: body.authorisedBy,
    freeReason: body.freeReason ?? null,
    belatedReason: body.belatedReason ?? null,
  });
  for (const tender of body.tenders) {
    const reference = tender.reference ?? null;
    rows.put(PAYMENT_TENDERS, { ...tender, reference, ...origin, paymentId: body.id });
  }
  rows.put(SESSIONS, {
    id: body.sessionId,
    ticketNumber: body.ticketNumber,
    endStamp: endStampOf('closed', stamp),
    status: 'closed',
    endTime: body.endTime,
    closedBy: body.processedBy,
    exitTerminalId: origin.terminalId,
    lostTicketEvidence: body.lostTicketEvidence ?? null,
    updatedAt: body.at,
  });
  seal(body, fact, rows);
});

const reversed = projector(paymentReversedSchema, (body, fact, rows) => {
  rows.put(PAYMENT_REVERSALS, {
    id: body.reversalId,
    ...fact.origin,
    requestId: body.requestId,
    paymentId: body.id,
    kind: body.kind,
    amount: body.amount,
    cashAmount: body.cashAmount,
    method: body.method ?? null,
    reference: body.reference ?? null,
    reason: body.reason,
    requestedBy: body.requestedBy,
    authorisedBy: body.authorisedBy ?? body.requestedBy,
    shiftId: body.shiftId,
    businessDate: body.businessDate,
    at: body.at,
  });
  seal(body, fact, rows);
});

const promised = projector(receivablePromisedSchema, (body, fact, rows) => {
  rows.put(RECEIVABLES, {
    id: body.id,
    ...fact.origin,
    paymentId: body.paymentId,
    amount: body.amount,
    debtorName: body.debtorName,
    debtorRut: body.debtorRut ?? null,
    debtorPhone: body.debtorPhone ?? null,
    reason: body.reason,
    dueDate: body.dueDate ?? null,
    createdBy: body.createdBy,
    authorisedBy: body.authorisedBy ?? body.createdBy,
    at: body.at,
  });
  seal(body, fact, rows);
});

const collected = projector(receivableCollectedSchema, (body, fact, rows) => {
  rows.put(RECEIVABLE_COLLECTIONS, {
    id: body.id,
    ...fact.origin,
    requestId: body.requestId,
    receivableId: body.receivableId,
    method: body.method,
    amount: body.amount,
    rounding: body.rounding,
    received: body.received,
    change: body.change,
    reference: body.reference ?? null,
    number: body.number,
    shiftId: body.shiftId,
    businessDate: body.businessDate,
    collectedBy: body.collectedBy,
    at: body.at,
  });
  seal(body, fact, rows);
});

export const paymentProjectors: Projectors = {
  'payment.made': { 1: made },
  'payment.voided': { 1: reversed },
  'payment.refunded': { 1: reversed },
  'receivable.promised': { 1: promised },
  'receivable.collected': { 1: collected },
};

import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import { displayPlate } from '@shared/kernel/plate';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { requireUser } from '@main/features/access/index';
import { sessionById } from '@main/features/parking/index';
import {
  collectionById,
  leftOf,
  paymentMoney,
  paymentRow,
  receivableById,
  receivableRow,
  reversalById,
  tendersOf,
} from '@main/features/payments/index';
import type { PaymentRow, ReceiptPapers } from '@main/features/payments/index';
import { readSetting } from '@main/features/settings/index';
import { shiftById } from '@main/features/shifts/index';
import { issueDocument } from './issue';
import { collectionDocument } from './layout/collection';
import type { MoneyHead } from './layout/money-head';
import { promiseDocument } from './layout/promise';
import { reversalDocument } from './layout/reversal';
import { documentAbout } from './repo';

type MoneyPapers = Omit<ReceiptPapers, 'issueReceipt' | 'receiptOf'>;

/** Papers of what is done about money after the charge: reversals, promises, collections. */
export function moneyPapers(core: Core): MoneyPapers {
  return {
    issueReversal: (tx, reversalId, now) => issueReversal(core, tx, reversalId, now),
    reversalOf: (db, reversalId) => documentAbout(db, 'reversal', reversalId).id,
    issuePromise: (tx, receivableId, now) => issuePromise(core, tx, receivableId, now),
    promiseOf: (db, receivableId) => documentAbout(db, 'promise', receivableId).id,
    issueCollection: (tx, collectionId, now) => issueCollection(core, tx, collectionId, now),
    collectionOf: (db, collectionId) => documentAbout(db, 'collection', collectionId).id,
  };
}

function requirePaymentRow(db: Db, paymentId: string): PaymentRow {
  const row = paymentRow(db, paymentId);
  if (!row) throw new AppError('NOT_FOUND', { payment: paymentId });
  return row;
}

function headOf(
  db: Db,
  number: string,
  shiftId: string,
  at: number,
): MoneyHead & { demo: boolean } {
  const company = readSetting(db, 'company');
  const site = readSetting(db, 'site');
  return {
    demo: site.demo,
    companyName: company.name,
    rut: company.rut,
    siteName: site.name,
    terminal: thisTerminal(db).name,
    number,
    at,
    zone: site.zone,
    shiftNumber: shiftById(db, shiftId)?.number ?? 0,
  };
}

function nextPaper(tx: Tx, kind: 'reversal' | 'promise'): string {
  const terminal = thisTerminal(tx);
  return formatNumber(terminal.code, nextNumber(tx, terminal.id, kind));
}

function issueReversal(core: Core, tx: Tx, reversalId: string, now: number): string {
  const reversal = reversalById(tx, reversalId);
  if (!reversal) throw new AppError('NOT_FOUND', { reversal: reversalId });
  const { payment, ticketNumber, plate } = requirePaymentRow(tx, reversal.paymentId);
  const number = nextPaper(tx, 'reversal');
  const content = reversalDocument({
    ...headOf(tx, number, reversal.shiftId, reversal.at),
    kind: reversal.kind,
    receiptNumber: payment.receiptNumber,
    paidAt: payment.paidAt,
    ticketNumber,
    plate,
    paid: payment.amount,
    left: leftOf(paymentMoney(tx, payment)),
    amount: reversal.amount,
    cash: reversal.cashAmount,
    method: reversal.method,
    tenders: tendersOf(tx, payment.id),
    reference: reversal.reference,
    reason: reversal.reason,
    requestedBy: requireUser(tx, reversal.requestedBy).displayName,
    authorisedBy: requireUser(tx, reversal.authorisedBy).displayName,
  });
  const document = {
    kind: 'reversal',
    number,
    subject: displayPlate(plate),
    content,
    sessionId: payment.sessionId,
    paymentId: payment.id,
    recordId: reversalId,
    openDrawer: reversal.cashAmount > 0,
  } as const;
  return issueDocument(core, tx, document, now);
}

function issuePromise(core: Core, tx: Tx, receivableId: string, now: number): string {
  const receivable = receivableRow(tx, receivableId);
  if (!receivable) throw new AppError('NOT_FOUND', { receivable: receivableId });
  const { payment, ticketNumber, plate } = requirePaymentRow(tx, receivable.paymentId);
  const session = sessionById(tx, payment.sessionId);
  const number = nextPaper(tx, 'promise');
  const content = promiseDocument({
    ...headOf(tx, number, payment.shiftId, receivable.at),
    receiptNumber: payment.receiptNumber,
    ticketNumber,
    plate,
    entryAt: session?.startTime ?? payment.paidAt,
    exitAt: session?.endTime ?? payment.paidAt,
    total: payment.amount,
    paid: payment.amount - receivable.amount,
    owed: receivable.amount,
    debtorName: receivable.debtorName,
    debtorRut: receivable.debtorRut,
    debtorPhone: receivable.debtorPhone,
    dueDate: receivable.dueDate,
    reason: receivable.reason,
    requestedBy: requireUser(tx, receivable.createdBy).displayName,
    authorisedBy: requireUser(tx, receivable.authorisedBy).displayName,
  });
  const document = {
    kind: 'promise',
    number,
    subject: displayPlate(plate),
    content,
    sessionId: payment.sessionId,
    paymentId: payment.id,
    recordId: receivableId,
  } as const;
  return issueDocument(core, tx, document, now);
}

function issueCollection(core: Core, tx: Tx, collectionId: string, now: number): string {
  const collection = collectionById(tx, collectionId);
  const receivable = collection && receivableById(tx, collection.receivableId);
  if (!collection || !receivable) throw new AppError('NOT_FOUND', { collection: collectionId });
  const content = collectionDocument({
    ...headOf(tx, collection.number, collection.shiftId, collection.at),
    promiseNumber: receivable.number,
    receiptNumber: receivable.receiptNumber,
    plate: receivable.plate,
    debtorName: receivable.debtorName,
    debtorRut: receivable.debtorRut,
    method: collection.method,
    amount: collection.amount,
    rounding: collection.rounding,
    received: collection.received,
    change: collection.change,
    reference: collection.reference,
    owed: receivable.owed,
    operator: requireUser(tx, collection.collectedBy).displayName,
  });
  const document = {
    kind: 'collection',
    number: collection.number,
    subject: displayPlate(receivable.plate),
    content,
    paymentId: receivable.paymentId,
    recordId: collectionId,
    openDrawer: collection.method === 'cash',
  } as const;
  return issueDocument(core, tx, document, now);
}

import { formatNumber } from '@shared/kernel/ids';
import { AppError } from '@shared/kernel/errors';
import { displayPlate } from '@shared/kernel/plate';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requireUser } from '@main/features/access/index';
import type { BadgePapers } from '@main/features/access/index';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { documents } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import type { TicketPapers } from '@main/features/parking/index';
import { paymentRow } from '@main/features/payments/index';
import type { ReceiptPapers } from '@main/features/payments/index';
import { readSetting } from '@main/features/settings/index';
import { movementById, movementsOf, shiftById } from '@main/features/shifts/index';
import type { CashMovement, ShiftPorts } from '@main/features/shifts/index';
import type { BadgeCodes } from './badge-codes';
import { issueBadge } from './issue-badge';
import { issueDocument } from './issue';
import { cashMovementDocument } from './layout/cash-movement';
import { receiptDocument } from './layout/receipt';
import { ticketDocument } from './layout/ticket';
import { zReportDocument } from './layout/z-report';
import { moneyPapers } from './money-papers';
import { receiptData } from './receipt-data';
import { newestDocument } from './repo';
import type { DocumentRow } from './repo';
import { issueVoidSlip, replaceTicket, requireStay, withdrawTicket } from './stay-papers';
import { ticketData } from './ticket-data';
import { zReportData } from './z-data';

/** Every paper that lower slices ask for, written in the transaction that asks. */
export type Papers = BadgePapers &
  Omit<TicketPapers, 'correctedLate'> &
  ReceiptPapers &
  Omit<ShiftPorts, 'moneyOf'>;

/** @param codes where the codes of new badges wait for the printer */
export function papers(
  core: Core,
  money: Pick<ShiftPorts, 'moneyOf'>,
  codes: BadgeCodes = new Map(),
): Papers {
  return {
    ...moneyPapers(core),
    issueBadge: (tx, badge, now) => issueBadge(core, codes, tx, badge, now),
    issueTicket: (tx, sessionId, now) => issueTicket(core, tx, sessionId, now),
    ticketOf: (tx, sessionId) => required(tx, 'ticket', 'sessionId', sessionId),
    withdrawTicket,
    replaceTicket: (tx, sessionId, replaced, now) =>
      replaceTicket(core, tx, sessionId, replaced, now),
    issueVoidSlip: (tx, slip, now) => issueVoidSlip(core, tx, slip, now),
    issueReceipt: (tx, paymentId, now) => issueReceipt(core, tx, paymentId, now),
    receiptOf: (db, paymentId) => required(db, 'receipt', 'paymentId', paymentId),
    issueZ: (tx, shiftId, now) => {
      const data = zReportData(tx, money, shiftId, now);
      const { code } = thisTerminal(tx);
      const document = {
        kind: 'z',
        number: formatNumber(code, data.zNumber),
        subject: data.operator,
        content: zReportDocument(data),
        shiftId,
      } as const;
      return issueDocument(core, tx, document, now);
    },
    zDocumentOf: (db, shiftId) => required(db, 'z', 'shiftId', shiftId),
    issueCashSlip: (tx, movementId, now) => issueCashSlip(core, tx, movementId, now),
    cashSlipOf: (db, movementId) => {
      const movement = movementById(db, movementId);
      if (!movement) throw new AppError('NOT_FOUND', { movement: movementId });
      return slipOf(db, movement).id;
    },
  };
}

function required(
  db: Db,
  kind: 'ticket' | 'receipt' | 'z',
  owner: 'sessionId' | 'paymentId' | 'shiftId',
  ownerId: string,
): string {
  const row = newestDocument[owner](db).get(ownerId, kind);
  if (!row) throw new AppError('NOT_FOUND', { [kind]: ownerId });
  return row.id;
}

/** A slip is written in the transaction of its movement: the nth movement of a shift has its nth slip. */
function slipOf(db: Db, { id, shiftId }: CashMovement): DocumentRow {
  const place = movementsOf(db, shiftId).findIndex((movement) => movement.id === id);
  const row = db
    .select()
    .from(documents)
    .where(and(eq(documents.kind, 'cash_movement'), eq(documents.shiftId, shiftId)))
    .orderBy(asc(documents.createdAt), asc(sql`rowid`))
    .all()[place];
  if (!row) throw new AppError('NOT_FOUND', { shift: shiftId });
  return row;
}

function issueTicket(core: Core, tx: Tx, sessionId: string, now: number): string {
  const stay = requireStay(tx, sessionId);
  const content = ticketDocument(ticketData(tx, stay));
  const subject = displayPlate(stay.plate);
  const { ticketNumber: number } = stay;
  return issueDocument(core, tx, { kind: 'ticket', number, subject, content, sessionId }, now);
}

function issueReceipt(core: Core, tx: Tx, paymentId: string, now: number): string {
  const row = paymentRow(tx, paymentId);
  if (!row) throw new AppError('NOT_FOUND', { payment: paymentId });
  const data = receiptData(tx, row, requireStay(tx, row.payment.sessionId));
  const document = {
    kind: 'receipt',
    number: row.payment.receiptNumber,
    subject: displayPlate(row.plate),
    content: receiptDocument(data),
    sessionId: row.payment.sessionId,
    paymentId,
    openDrawer: data.tenders.some((tender) => tender.method === 'cash'),
  } as const;
  return issueDocument(core, tx, document, now);
}

function issueCashSlip(core: Core, tx: Tx, movementId: string, now: number): string {
  const movement = movementById(tx, movementId);
  const shift = movement && shiftById(tx, movement.shiftId);
  if (!movement || !shift) throw new AppError('NOT_FOUND', { movement: movementId });
  const site = readSetting(tx, 'site');
  const terminal = thisTerminal(tx);
  const operator = requireUser(tx, movement.userId).displayName;
  const content = cashMovementDocument({
    demo: site.demo,
    companyName: readSetting(tx, 'company').name,
    siteName: site.name,
    terminal: terminal.name,
    shiftNumber: shift.number,
    kind: movement.kind,
    amount: movement.amount,
    reason: movement.reason,
    at: movement.at,
    zone: site.zone,
    operator,
    approvedBy: null,
  });
  const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'cash_movement'));
  const document = {
    kind: 'cash_movement',
    number,
    subject: operator,
    content,
    shiftId: shift.id,
    openDrawer: true,
  } as const;
  return issueDocument(core, tx, document, now);
}

import type { Paid, TenderInput } from '@shared/contracts/payments';
import type { Debtor } from '@shared/contracts/receivables';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import type { Db } from '@main/db/connection';
import { receivables } from '@main/db/schema/index';
import { wallDate } from '@main/features/settings/index';
import { chargeAt } from './charge';
import { keepPayment, paidAnswer, paidBefore, requireExit } from './keep-payment';
import type { ReceiptPapers } from './ports';
import { settlePromise } from './promise-rules';
import { receivableOfPayment } from './receivables-repo';

export interface PromiseRequest {
  readonly requestId: string;
  readonly sessionId: string;
  readonly quotedAt: number;
  readonly agreementId: string | null;
  /** What the driver can pay now. */
  readonly tenders: readonly TenderInput[];
  readonly lostTicket: { readonly evidence: string } | null;
  readonly debtor: Debtor;
  readonly reason: string;
}

export interface PromisedPayment extends Paid {
  readonly receivableId: string;
  readonly owed: number;
  readonly promiseDocumentId: string;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/**
 * Charges a stay whose driver cannot pay all of it now: the payment is of the whole amount, its owed part
 * is a tender `account`, and a receivable says who owes it. Throws NOTHING_OWED, DUE_DATE_PAST and what
 * `pay` throws.
 */
export function promisePayment(
  core: Core,
  papers: ReceiptPapers,
  actor: Actor,
  authorisedBy: string,
  request: PromiseRequest,
): PromisedPayment {
  return write(core, ['payments.changed', 'sessions.changed'], (tx) => {
    const { requestId, sessionId, quotedAt, agreementId, debtor } = request;
    const again = paidBefore(tx, requestId, sessionId);
    if (again) return answer(tx, papers, again);
    const now = core.clock.now();
    if (debtor.dueDate !== null && debtor.dueDate < wallDate(tx, now)) {
      throw new AppError('DUE_DATE_PAST', { date: debtor.dueDate });
    }
    const session = requireExit(tx, request, now);
    const charge = chargeAt(tx, session.id, agreementId, quotedAt);
    const settlement = settlePromise(charge.amount, request.tenders);
    const kept = {
      requestId,
      session,
      endTime: quotedAt,
      charge,
      agreementId,
      settlement,
      lostTicketEvidence: request.lostTicket?.evidence ?? null,
      authorisedBy,
    };
    const paymentId = keepPayment(core, papers, tx, actor, kept, now);
    const receivable = {
      id: core.ids.next(now),
      paymentId,
      amount: settlement.owed,
      debtorName: debtor.name,
      debtorRut: debtor.rut,
      debtorPhone: orNull(debtor.phone),
      reason: request.reason,
      dueDate: debtor.dueDate,
      createdBy: actor.userId,
      authorisedBy,
      at: now,
    };
    tx.insert(receivables).values(receivable).run();
    const paper = paperSeal(tx, papers.issuePromise(tx, receivable.id, now));
    const details = { ...receivable, ticketNumber: session.ticketNumber, paper };
    const entity = 'receivables';
    const action = 'receivable.promised';
    record(
      core,
      tx,
      { actor, action, entity, entityId: receivable.id, details, authorisedBy },
      now,
    );
    return answer(tx, papers, paymentId);
  });
}

function answer(db: Db, papers: ReceiptPapers, paymentId: string): PromisedPayment {
  const receivable = receivableOfPayment(db, paymentId);
  if (!receivable) throw new AppError('CONFLICT', { payment: paymentId });
  return {
    ...paidAnswer(db, papers, paymentId),
    receivableId: receivable.id,
    owed: receivable.amount,
    promiseDocumentId: papers.promiseOf(db, receivable.id),
  };
}

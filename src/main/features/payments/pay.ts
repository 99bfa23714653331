import type { Paid, TenderInput } from '@shared/contracts/payments';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { chargeAt } from './charge';
import { settle } from './domain';
import { keepPayment, paidAnswer, paidBefore, requireExit } from './keep-payment';
import type { ReceiptPapers } from './ports';

export interface PayRequest {
  readonly requestId: string;
  readonly sessionId: string;
  readonly quotedAt: number;
  readonly agreementId: string | null;
  readonly tenders: readonly TenderInput[];
  readonly lostTicket: { readonly evidence: string } | null;
}

/**
 * Charges a stay and lets the car out: payment, tenders, end of the stay, receipt, audit and outbox in
 * one transaction. The same `requestId` twice answers the first payment. Throws ALREADY_PAID
 * {receiptNumber}, SESSION_NOT_OPEN, SHIFT_NOT_OPEN, QUOTE_EXPIRED {amount}, TENDERS_DO_NOT_ADD_UP,
 * REFERENCE_REQUIRED, NOT_FOUND, CONFLICT (the request paid another stay).
 */
export function pay(core: Core, papers: ReceiptPapers, actor: Actor, request: PayRequest): Paid {
  return write(core, ['payments.changed', 'sessions.changed'], (tx) => {
    const { requestId, sessionId, agreementId, quotedAt } = request;
    const again = paidBefore(tx, requestId, sessionId);
    if (again) return paidAnswer(tx, papers, again);
    const now = core.clock.now();
    const session = requireExit(tx, request, now);
    const charge = chargeAt(tx, session.id, agreementId, quotedAt);
    const kept = {
      requestId,
      session,
      endTime: quotedAt,
      charge,
      agreementId,
      settlement: settle(charge.amount, request.tenders),
      lostTicketEvidence: request.lostTicket?.evidence ?? null,
    };
    return paidAnswer(tx, papers, keepPayment(core, papers, tx, actor, kept, now));
  });
}

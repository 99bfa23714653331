import type { Paid } from '@shared/contracts/payments';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { chargeAt } from './charge';
import { settle } from './domain';
import { keepPayment, paidAnswer, paidBefore, requireExit } from './keep-payment';
import type { ReceiptPapers } from './ports';

export interface FreeExitRequest {
  readonly requestId: string;
  readonly sessionId: string;
  readonly quotedAt: number;
  readonly reason: string;
  readonly lostTicket: { readonly evidence: string } | null;
}

/**
 * Lets a car out without paying: a payment of 0 that keeps what the stay would have cost, wholly as a
 * discount, with the reason and who authorised it. Throws what `pay` throws.
 */
export function freeExit(
  core: Core,
  papers: ReceiptPapers,
  actor: Actor,
  authorisedBy: string,
  request: FreeExitRequest,
): Paid {
  return write(core, ['payments.changed', 'sessions.changed'], (tx) => {
    const { requestId, sessionId, quotedAt } = request;
    const again = paidBefore(tx, requestId, sessionId);
    if (again) return paidAnswer(tx, papers, again);
    const now = core.clock.now();
    const session = requireExit(tx, { ...request, agreementId: null }, now);
    const { gross, explanation } = chargeAt(tx, session.id, null, quotedAt);
    const kept = {
      requestId,
      session,
      endTime: quotedAt,
      charge: { gross, discount: gross, amount: 0, net: 0, vat: 0, explanation },
      agreementId: null,
      settlement: settle(0, []),
      lostTicketEvidence: request.lostTicket?.evidence ?? null,
      authorisedBy,
      freeReason: request.reason,
    };
    return paidAnswer(tx, papers, keepPayment(core, papers, tx, actor, kept, now));
  });
}

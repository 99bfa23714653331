import type { Paid, TenderInput } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import { parsePlate } from '@shared/kernel/plate';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import { keepPastStay, pastStayOf, sessionById } from '@main/features/parking/index';
import type { PastStay } from '@main/features/parking/index';
import { isDayClosed, wallDate } from '@main/features/settings/index';
import { policyAt, quoteStay, tariffAt } from '@main/features/tariffs/index';
import type { Quote } from '@main/features/tariffs/index';
import { settle } from './domain';
import { keepPayment, paidAnswer } from './keep-payment';
import type { ReceiptPapers } from './ports';
import { paymentByRequest } from './repo';

export interface BelatedStay {
  readonly plate: string;
  readonly vehicleClass: string;
  readonly entryAt: number;
  readonly exitAt: number;
}

export interface BelatedRequest extends BelatedStay {
  readonly requestId: string;
  readonly tenders: readonly TenderInput[];
  readonly reason: string;
}

/**
 * What a stay of the past cost by the tariff and policy of its entry. Throws BELATED_IN_FUTURE,
 * EXIT_BEFORE_ENTRY, TARIFF_GAP, BELATED_DAY_CLOSED {date}, PLATE_EMPTY, STAY_OVERLAPS {ticketNumber}.
 */
export function belatedQuote(db: Db, stay: BelatedStay, now: number): Quote {
  const { entryAt, exitAt, vehicleClass } = stay;
  if (exitAt > now || entryAt > now) throw new AppError('BELATED_IN_FUTURE');
  if (exitAt < entryAt) throw new AppError('EXIT_BEFORE_ENTRY');
  const date = wallDate(db, entryAt);
  if (isDayClosed(db, date)) throw new AppError('BELATED_DAY_CLOSED', { date });
  const plate = parsePlate(stay.plate).normalised;
  const other = pastStayOf(db, plate, entryAt, exitAt);
  if (other) {
    const { ticketNumber, startTime } = other;
    throw new AppError('STAY_OVERLAPS', { ticketNumber, startTime });
  }
  return quoteStay({
    entry: entryAt,
    exit: exitAt,
    rates: tariffAt(db, vehicleClass, entryAt),
    policy: policyAt(db, entryAt),
  });
}

/**
 * Enters a stay that was charged by hand while the program was down: a closed stay with its real times
 * and a payment of now, in the open shift, marked with the reason. Throws what `belatedQuote` throws,
 * SHIFT_NOT_OPEN, TENDERS_DO_NOT_ADD_UP, NO_FREE_SPOT, CONFLICT (the request was another plate's).
 */
export function belatedReceipt(
  core: Core,
  papers: ReceiptPapers,
  actor: Actor,
  authorisedBy: string,
  request: BelatedRequest,
): Paid {
  return write(core, ['payments.changed', 'sessions.changed'], (tx) => {
    const { requestId, vehicleClass, entryAt, exitAt } = request;
    const plate = parsePlate(request.plate).normalised;
    const again = paymentByRequest(tx, requestId);
    if (again) {
      const answer = paidAnswer(tx, papers, again.id);
      if (answer.plate !== plate) throw new AppError('CONFLICT', { plate: answer.plate });
      return answer;
    }
    const now = core.clock.now();
    const charge = belatedQuote(tx, request, now);
    const past: PastStay = {
      requestId,
      plate,
      vehicleClass,
      entryAt,
      exitAt,
      tariffId: tariffAt(tx, vehicleClass, entryAt).id,
      policy: policyAt(tx, entryAt),
    };
    const sessionId = keepPastStay(core, tx, actor, authorisedBy, past, now);
    const session = sessionById(tx, sessionId);
    if (!session) throw new AppError('NOT_FOUND', { session: sessionId });
    const kept = {
      requestId,
      session,
      endTime: exitAt,
      charge,
      agreementId: null,
      settlement: settle(charge.amount, request.tenders),
      lostTicketEvidence: null,
      authorisedBy,
      belatedReason: request.reason,
    };
    return paidAnswer(tx, papers, keepPayment(core, papers, tx, actor, kept, now));
  });
}

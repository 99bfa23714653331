import type { Charge } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import type { Db } from '@main/db/connection';
import { presentStay, refusalOfEnded, stayById } from '@main/features/parking/index';
import { quoteStay, usableAgreement } from '@main/features/tariffs/index';
import { agreementUses } from './agreement-uses';

/**
 * The charge of an open stay at an instant, by the tariff and policy of its entry. Throws NOT_FOUND,
 * SESSION_NOT_OPEN, ENDED_ELSEWHERE, CLOCK_BACKWARDS, and the AGREEMENT_… of an agreement that may not be used.
 */
export function chargeAt(
  db: Db,
  sessionId: string,
  agreementId: string | null,
  at: number,
): Charge {
  const stay = stayById(db, sessionId);
  if (!stay) throw new AppError('NOT_FOUND', { session: sessionId });
  if (stay.status !== 'open') throw refusalOfEnded(db, sessionId);
  if (at < stay.startTime) {
    throw new AppError('CLOCK_BACKWARDS', { startTime: stay.startTime, endTime: at });
  }
  const agreement =
    agreementId === null ? null : usableAgreement(db, agreementUses, agreementId, at);
  const rates = { dayRate: stay.dayRate, nightRate: stay.nightRate };
  const quote = quoteStay({
    entry: stay.startTime,
    exit: at,
    rates,
    policy: stay.policy,
    discount: agreement?.discount ?? null,
  });
  return {
    ...quote,
    stay: presentStay(stay, at),
    quotedAt: at,
    agreement,
    rates,
    policy: stay.policy,
  };
}

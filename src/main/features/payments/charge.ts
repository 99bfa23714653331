import type { Charge } from '@shared/contracts/payments';
import type { Agreement } from '@shared/contracts/tariffs';
import { AppError } from '@shared/kernel/errors';
import type { Db } from '@main/db/connection';
import { presentStay, stayById } from '@main/features/parking/index';
import { activeAgreements, quoteStay } from '@main/features/tariffs/index';

function chosenAgreement(db: Db, agreementId: string | null): Agreement | null {
  if (agreementId === null) return null;
  const agreement = activeAgreements(db).find((each) => each.agreementId === agreementId);
  if (!agreement) throw new AppError('NOT_FOUND', { agreement: agreementId });
  return agreement;
}

/**
 * The charge of an open stay at an instant, by the tariff and policy of its entry. Throws NOT_FOUND,
 * SESSION_NOT_OPEN, CLOCK_BACKWARDS.
 */
export function chargeAt(
  db: Db,
  sessionId: string,
  agreementId: string | null,
  at: number,
): Charge {
  const stay = stayById(db, sessionId);
  if (!stay) throw new AppError('NOT_FOUND', { session: sessionId });
  if (stay.status !== 'open') throw new AppError('SESSION_NOT_OPEN');
  if (at < stay.startTime) {
    throw new AppError('CLOCK_BACKWARDS', { startTime: stay.startTime, endTime: at });
  }
  const agreement = chosenAgreement(db, agreementId);
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

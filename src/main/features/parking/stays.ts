import type { OpenStay } from '@shared/contracts/parking';
import { AppError } from '@shared/kernel/errors';
import { parsePlate } from '@shared/kernel/plate';
import type { Db } from '@main/db/connection';
import { quoteStay } from '@main/features/tariffs/index';
import { refusalOfEnded } from './own-stay';
import { openStays, stayById } from './repo';
import type { StayRow } from './repo';

/** What a stay costs at an instant by the tariff and policy of its entry, before discounts. */
function grossAt(stay: StayRow, at: number): { minutes: number; amount: number } {
  // A clock that was set back shows nothing rather than a negative stay.
  const exit = Math.max(at, stay.startTime);
  const quote = quoteStay({ entry: stay.startTime, exit, rates: stay, policy: stay.policy });
  return { minutes: quote.minutes, amount: quote.gross };
}

/** An open stay as the screen shows it at `at`. */
export function presentStay(stay: StayRow, at: number): OpenStay {
  return {
    sessionId: stay.sessionId,
    ticketNumber: stay.ticketNumber,
    plate: parsePlate(stay.plate),
    vehicleClass: stay.vehicleClass,
    spotId: stay.spotId,
    spotCode: stay.spotCode,
    startTime: stay.startTime,
    booth: stay.booth,
    ...grossAt(stay, at),
  };
}

/** Throws NOT_FOUND, SESSION_NOT_OPEN, ENDED_ELSEWHERE {booth, endTime}. */
export function requireOpenStay(db: Db, sessionId: string): StayRow {
  const stay = stayById(db, sessionId);
  if (!stay) throw new AppError('NOT_FOUND', { session: sessionId });
  if (stay.status !== 'open') throw refusalOfEnded(db, sessionId);
  return stay;
}

/** Open stays of at least so many hours, oldest first: the ones somebody may have forgotten. */
export function agedStays(db: Db, hours: number, at: number): OpenStay[] {
  return openStays(db)
    .filter((stay) => stay.startTime <= at - hours * 3_600_000)
    .map((stay) => presentStay(stay, at));
}

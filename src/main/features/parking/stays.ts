import type { OpenStay } from '@shared/contracts/parking';
import { parsePlate } from '@shared/kernel/plate';
import { quoteStay } from '@main/features/tariffs/index';
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
    ...grossAt(stay, at),
  };
}

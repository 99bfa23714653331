import type { Db } from '@main/db/connection';
import type { StayRow } from '@main/features/parking/index';
import { classByCode } from '@main/features/tariffs/index';
import type { TicketData } from './layout/ticket';
import { ticketFrame } from './ticket-frame';

/** Everything a ticket says of a stay as it stands. */
export function ticketData(db: Db, stay: StayRow): TicketData {
  return {
    ...ticketFrame(db),
    ticketNumber: stay.ticketNumber,
    plate: stay.plate,
    entryAt: stay.startTime,
    spot: stay.spotCode,
    vehicleClass: classByCode(db, stay.vehicleClass).name,
    rates: { dayRate: stay.dayRate, nightRate: stay.nightRate },
    policy: stay.policy,
    replacement: null,
  };
}

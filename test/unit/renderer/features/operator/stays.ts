import type { Board, BoardSpot, Lookup, OpenStay } from '@shared/contracts/parking';
import type { Charge } from '@shared/contracts/payments';
import { displayPlate, parsePlate } from '@shared/kernel/plate';
import { cashRounded, splitVat } from '@shared/kernel/money';

const START = Date.UTC(2026, 10, 19, 17, 28);

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function stayOf(plate: string, number = 1): OpenStay {
  return {
    sessionId: idOf(number),
    ticketNumber: `B-${String(number).padStart(6, '0')}`,
    plate: parsePlate(plate),
    vehicleClass: 'car',
    spotId: idOf(1000 + number),
    spotCode: `A${number}`,
    startTime: START,
    booth: null,
    minutes: 134,
    amount: 4020,
  };
}

export function insideOf(plate: string, number = 1): Extract<Lookup, { kind: 'inside' }> {
  return { kind: 'inside', stay: stayOf(plate, number), debt: null, twin: null };
}

export function outsideOf(
  plate: string,
  change: Partial<Extract<Lookup, { kind: 'outside' }>> = {},
): Extract<Lookup, { kind: 'outside' }> {
  return {
    kind: 'outside',
    plate: { ...parsePlate(plate), display: displayPlate(plate) },
    vehicleClass: 'car',
    classes: [{ code: 'car', name: 'Auto', spotKind: 'car' }],
    visits: 0,
    lastVisit: null,
    closed: null,
    notice: null,
    debt: null,
    proposedSpotId: idOf(1005),
    proposedSpotCode: 'A5',
    similar: [],
    ...change,
  };
}

export function severalOf(stays: OpenStay[]): Extract<Lookup, { kind: 'several' }> {
  return { kind: 'several', stays, asNew: outsideOf('KR') };
}

export function spotNumber(number: number, change: Partial<BoardSpot> = {}): BoardSpot {
  return {
    spotId: idOf(1000 + number),
    code: `A${number}`,
    kind: 'car',
    state: 'free',
    reason: null,
    until: null,
    cell: null,
    stay: null,
    also: null,
    ...change,
  };
}

export function zoneOf(number: number, spots: BoardSpot[]): Board['zones'][number] {
  return { zoneId: idOf(9000 + number), name: `Zona ${number}`, spots };
}

export function boardOf(spots: BoardSpot[]): Board {
  return {
    at: START,
    zones: [zoneOf(1, spots)],
    counts: { free: 0, occupied: 0, reserved: 0, outOfService: 0, overnight: 0 },
  };
}

export function chargeOf(amount: number, number = 1, quotedAt = START): Charge {
  return {
    stay: stayOf('KRTV62', number),
    quotedAt,
    minutes: 134,
    chargeableMinutes: 134,
    dayMinutes: 134,
    nightMinutes: 0,
    gross: amount,
    discount: 0,
    amount,
    ...splitVat(amount),
    cashAmount: cashRounded(amount),
    explanation: { minutes: 134, chargeableMinutes: 134, lines: [], amount, ...splitVat(amount) },
    agreement: null,
    rates: { dayRate: 1800, nightRate: 900 },
    policy: {
      mode: 'per_minute',
      zone: 'America/Santiago',
      dayFrom: '08:00',
      dayTo: '21:00',
      firstTranche: 30,
      nextTranche: 10,
      freeMinutes: 0,
      dailyCap: null,
    },
  };
}

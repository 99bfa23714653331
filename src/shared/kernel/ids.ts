import { v7 } from 'uuid';

/** Source of the ids of synced rows: UUIDv7, so that they sort by the time they were made. */
export interface IdSource {
  next(nowMs: number): string;
}

/** Random ids; the instant is passed in so that a simulated clock shows in them too. */
export function randomIds(): IdSource {
  return { next: (nowMs) => v7({ msecs: nowMs }) };
}

/** Reproducible ids for simulations: the same seed gives the same database. */
export function seededIds(randomByte: () => number): IdSource {
  return {
    next: (nowMs) =>
      v7({ msecs: nowMs, seq: 0, random: Uint8Array.from({ length: 16 }, randomByte) }),
  };
}

const TICKET = /^([A-Z]{1,3})-?(\d{6,9})$/;

/** `B`, 4512 → `B-004512`: what people read and scan. */
export function formatNumber(terminalCode: string, value: number): string {
  return `${terminalCode}-${String(value).padStart(6, '0')}`;
}

/**
 * Reads a ticket code as typed or scanned (`b004512`, `B'004512` from a scanner on another
 * keyboard layout). `null` when it cannot be one: no plate format has this shape.
 */
export function parseTicketCode(text: string): string | null {
  const match = TICKET.exec(text.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  return match ? `${match[1]}-${match[2]}` : null;
}

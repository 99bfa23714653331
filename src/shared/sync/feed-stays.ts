import { clpSchema, idSchema, instantSchema } from '@shared/contracts/common';
import { VOID_KINDS } from '@shared/contracts/stays';
import { z } from 'zod';

/** A booth as the others of its site call it. */
export const boothSchema = z.object({ id: idSchema, code: z.string(), name: z.string() });
export type BoothName = z.infer<typeof boothSchema>;

/** How a stay ended, and where: paid there, or voided there. */
export const stayEndSchema = z.object({
  status: z.enum(['closed', 'voided']),
  /** The exit that was charged; of a voided stay, when it was voided. */
  endTime: instantSchema,
  terminal: boothSchema,
  by: idSchema,
  lostTicketEvidence: z.string().nullable(),
  voidReason: z.string().nullable(),
  voidKind: z.enum(VOID_KINDS).nullable(),
  /** Of the payment that closed it. */
  receiptNumber: z.string().nullable(),
  amount: clpSchema.nullable(),
});
export type StayEnd = z.infer<typeof stayEndSchema>;

/** Where a car stands, by whose word. The newest word holds (`laterPlace`). */
export const placeSchema = z.object({
  spotId: idSchema,
  /** UTC ms, by the clock of the booth that said it. */
  at: instantSchema,
  terminalId: idSchema,
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A stay of a site, whole: the key of its entry is `sessionId`. Ids of tariff, spot and people are the
 * site's; the vehicle goes by its plate, for every booth has its own row of it.
 */
export const feedStaySchema = z.object({
  sessionId: idSchema,
  requestId: idSchema,
  ticketNumber: z.string(),
  plate: z.string(),
  vehicleClass: z.string(),
  tariffId: idSchema,
  policySnapshot: z.record(z.string(), z.unknown()),
  startTime: instantSchema,
  /** Of the booth where it entered. */
  businessDate: z.iso.date(),
  openedBy: idSchema,
  entryTerminal: boothSchema,
  place: placeSchema,
  end: stayEndSchema.nullable(),
});
export type FeedStay = z.infer<typeof feedStaySchema>;

/** Of two words about where a car stands, the newer; at the same instant that of the greater terminal id. */
export function laterPlace(a: Place, b: Place): Place {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.terminalId >= b.terminalId ? a : b;
}

/** One payment of a stay that was paid at more than one booth. */
export const conflictPaymentSchema = z.object({
  paymentId: idSchema,
  terminal: boothSchema,
  receiptNumber: z.string(),
  amount: clpSchema,
  /** What is not given back of it. */
  left: clpSchema,
  paidAt: instantSchema,
  processedBy: idSchema,
});
export type ConflictPayment = z.infer<typeof conflictPaymentSchema>;

/** A stay that booths charged while they were apart; the key of its entry is `sessionId`. */
export const feedConflictSchema = z.object({
  sessionId: idSchema,
  ticketNumber: z.string(),
  plate: z.string(),
  /** First paid first: that one stands, the others are to be given back. */
  payments: z.array(conflictPaymentSchema).min(2),
  /** When only one of them was left, by HQ's clock; `null`: it waits. */
  settledAt: instantSchema.nullable(),
});
export type FeedConflict = z.infer<typeof feedConflictSchema>;

/** In the order in which they were paid; at the same instant by terminal id. */
export function inOrderOfPayment(payments: readonly ConflictPayment[]): ConflictPayment[] {
  return payments.toSorted(
    (a, b) => a.paidAt - b.paidAt || (a.terminal.id < b.terminal.id ? -1 : 1),
  );
}

/**
 * Whether a stay is paid twice: something is left of the payments of two booths. A payment of nothing
 * (within the free time, let out free) takes nobody's money and is no conflict.
 */
export function isPaidTwice(payments: readonly ConflictPayment[]): boolean {
  const paid = payments.filter(({ left }) => left > 0);
  return new Set(paid.map(({ terminal }) => terminal.id)).size > 1;
}

/** The payments to give back: those with something left, save the one that was paid first. */
export function toGiveBack(payments: readonly ConflictPayment[]): ConflictPayment[] {
  return inOrderOfPayment(payments.filter(({ left }) => left > 0)).slice(1);
}

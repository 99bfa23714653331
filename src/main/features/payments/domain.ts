import { AppError } from '@shared/kernel/errors';
import { cashRounded } from '@shared/kernel/money';

/** What the customer gives. Cash: handed over; the rest: the exact part charged there. */
export type TenderOffer =
  | { readonly method: 'cash'; readonly received: number }
  | {
      readonly method: 'debit' | 'credit' | 'transfer';
      readonly amount: number;
      readonly reference: string;
    };

/** A tender as it is kept: `amount` = `received` − `change`. `account`: owed by a promise. */
export interface SettledTender {
  readonly method: 'cash' | 'debit' | 'credit' | 'transfer' | 'account';
  readonly amount: number;
  readonly received: number;
  readonly change: number;
  readonly reference: string | null;
}

export interface Settlement {
  readonly tenders: readonly SettledTender[];
  /** Ley 20.956: of the cash part only, once. */
  readonly rounding: number;
  readonly received: number;
  readonly change: number;
}

/**
 * Settles an amount with what is offered: Σ received − Σ change = amount + rounding, always. The part
 * not covered by cards and transfers is cash, rounded. Throws `TENDERS_DO_NOT_ADD_UP` with `missing`
 * or `excess` pesos, and `REFERENCE_REQUIRED` for a transfer that could not be reconciled.
 */
export function settle(amount: number, offers: readonly TenderOffer[]): Settlement {
  const exact = offers.filter((offer) => offer.method !== 'cash').map(settleExact);
  const cash = offers.filter((offer) => offer.method === 'cash');
  const cashPart = amount - exact.reduce((sum, tender) => sum + tender.amount, 0);
  if (cashPart < 0) throw new AppError('TENDERS_DO_NOT_ADD_UP', { excess: -cashPart });
  if (cash.length === 0) {
    if (cashPart > 0) throw new AppError('TENDERS_DO_NOT_ADD_UP', { missing: cashPart });
    return { tenders: exact, rounding: 0, received: amount, change: 0 };
  }
  const handed = cash.reduce((sum, offer) => sum + offer.received, 0);
  const due = cashRounded(cashPart);
  if (cashPart === 0 && handed > 0) throw new AppError('TENDERS_DO_NOT_ADD_UP', { excess: handed });
  if (handed < due) throw new AppError('TENDERS_DO_NOT_ADD_UP', { missing: due - handed });
  const change = handed - due;
  const inCash: SettledTender = {
    method: 'cash',
    amount: due,
    received: handed,
    change,
    reference: null,
  };
  return {
    tenders: cashPart === 0 ? exact : [...exact, inCash],
    rounding: due - cashPart,
    received: amount - cashPart + handed,
    change,
  };
}

type ExactOffer = Exclude<TenderOffer, { method: 'cash' }>;

/** A card or transfer as it is kept. Throws `REFERENCE_REQUIRED` for a transfer without its number. */
export function settleExact(
  offer: ExactOffer,
): SettledTender & { readonly method: ExactOffer['method'] } {
  const reference = offer.reference.trim();
  if (offer.method === 'transfer' && reference === '') throw new AppError('REFERENCE_REQUIRED');
  return {
    method: offer.method,
    amount: offer.amount,
    received: offer.amount,
    change: 0,
    reference: reference === '' ? null : reference,
  };
}

/** An amount shown may be paid for so long, so that what was said to the driver holds. */
export const QUOTE_GRACE_MS = 3 * 60_000;
/** The screen's instant comes from main; anything later is not believed. */
const AHEAD_TOLERANCE_MS = 1_000;

/** Whether an amount quoted for `quotedAt` may still be charged at `now`. */
export function quoteHolds(quotedAt: number, startTime: number, now: number): boolean {
  return (
    quotedAt >= startTime &&
    quotedAt <= now + AHEAD_TOLERANCE_MS &&
    now - quotedAt <= QUOTE_GRACE_MS
  );
}

import { AppError } from '@shared/kernel/errors';
import { cashRounding } from '@shared/kernel/money';
import { settleExact } from './domain';
import type { SettledTender, Settlement, TenderOffer } from './domain';

/** A settlement whose last tender, `account`, is what is owed. */
export interface Promised extends Settlement {
  readonly owed: number;
}

/**
 * What the driver has now is taken as it is; the rest is owed. Cash is whole coins, so nothing is
 * rounded before the debt is paid. Throws `NOTHING_OWED` when it covers everything, `AMOUNT_INVALID`
 * for cash that no coins make, `REFERENCE_REQUIRED`.
 */
export function settlePromise(amount: number, offers: readonly TenderOffer[]): Promised {
  const taken = offers.map(takeNow).filter((tender) => tender.amount > 0);
  const paid = taken.reduce((sum, tender) => sum + tender.amount, 0);
  const owed = amount - paid;
  if (owed <= 0) throw new AppError('NOTHING_OWED', { amount });
  const account = {
    method: 'account',
    amount: owed,
    received: owed,
    change: 0,
    reference: null,
  } as const;
  return { tenders: [...taken, account], rounding: 0, received: paid, change: 0, owed };
}

function takeNow(offer: TenderOffer): SettledTender {
  if (offer.method !== 'cash') return settleExact(offer);
  const { received } = offer;
  if (received % 10 !== 0) throw new AppError('AMOUNT_INVALID', { value: String(received) });
  return { method: 'cash', amount: received, received, change: 0, reference: null };
}

export type CollectionOffer =
  | { readonly method: 'cash'; readonly received: number }
  | { readonly method: 'debit' | 'credit' | 'transfer'; readonly reference: string };

export interface SettledCollection {
  readonly method: 'cash' | 'debit' | 'credit' | 'transfer';
  /** Ley 20.956, in cash only. */
  readonly rounding: number;
  readonly received: number;
  readonly change: number;
  readonly reference: string | null;
}

/**
 * Settles part of a debt: received − change = amount + rounding. Throws `TENDERS_DO_NOT_ADD_UP {missing}`
 * and `REFERENCE_REQUIRED`.
 */
export function settleCollection(amount: number, offer: CollectionOffer): SettledCollection {
  if (offer.method !== 'cash') {
    const { method, reference } = settleExact({ ...offer, amount });
    return { method, rounding: 0, received: amount, change: 0, reference };
  }
  const rounding = cashRounding(amount);
  const change = offer.received - amount - rounding;
  if (change < 0) throw new AppError('TENDERS_DO_NOT_ADD_UP', { missing: -change });
  return { method: 'cash', rounding, received: offer.received, change, reference: null };
}

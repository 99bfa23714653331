import type { RefundMethod } from '@shared/contracts/payments';
import { AppError } from '@shared/kernel/errors';
import { cashRounded } from '@shared/kernel/money';

type Method = 'cash' | 'debit' | 'credit' | 'transfer' | 'gateway' | 'account';

interface Part {
  readonly method: Method;
  readonly amount: number;
}

/** A reversal as it counts for the next one; a void has no method: it went back as it came. */
export interface PastReversal {
  readonly method: Method | null;
  readonly amount: number;
}

/** A payment's money, whatever happened to it since. */
export interface PaymentMoney {
  /** What the stay cost. */
  readonly amount: number;
  readonly tenders: readonly Part[];
  /** What was collected later of its promise. */
  readonly collected: readonly Part[];
  readonly reversals: readonly PastReversal[];
}

export interface WayBack {
  readonly method: RefundMethod;
  /** Pesos of the payment, at most. */
  readonly most: number;
}

const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, part) => sum + part.amount, 0);

const by = <T extends { readonly method: Method | null }>(parts: readonly T[], method: Method) =>
  parts.filter((part) => part.method === method);

const CARDS = ['debit', 'credit', 'transfer'] as const;

/** Pesos of a payment that were neither voided nor refunded. */
export function leftOf(money: PaymentMoney): number {
  return money.amount - sumOf(money.reversals);
}

/** What its promise still owes; 0 without one, and once everything was given back. */
export function owedOf(money: PaymentMoney): number {
  const promised = sumOf(by(money.tenders, 'account'));
  const forgiven = sumOf(by(money.reversals, 'account'));
  const voided = money.reversals.some((reversal) => reversal.method === null);
  return voided ? 0 : promised - sumOf(money.collected) - forgiven;
}

/**
 * How what is left may be given back: money that came in goes back in cash, or by the way it came and
 * at most so much; what never came in can only be forgiven.
 */
export function waysBack(money: PaymentMoney): WayBack[] {
  const owed = owedOf(money);
  const received = leftOf(money) - owed;
  const came = CARDS.map((method) => {
    const paid = sumOf(by(money.tenders, method)) + sumOf(by(money.collected, method));
    return { method, most: Math.min(received, paid - sumOf(by(money.reversals, method))) };
  });
  const ways: WayBack[] = [
    { method: 'cash', most: received },
    ...came,
    { method: 'account', most: owed },
  ];
  return ways.filter((way) => way.most > 0);
}

/**
 * Cash that leaves the drawer for a refund in cash (Ley 20.956): all that was given back of the payment
 * in cash is rounded together, so that many small refunds give back what one would.
 */
export function cashBack(money: PaymentMoney, amount: number): number {
  const before = sumOf(by(money.reversals, 'cash'));
  return cashRounded(before + amount) - cashRounded(before);
}

/** Throws `MORE_THAN_PAID {most}`. */
export function checkRefund(money: PaymentMoney, method: RefundMethod, amount: number): void {
  const most = waysBack(money).find((way) => way.method === method)?.most ?? 0;
  if (amount > most) throw new AppError('MORE_THAN_PAID', { most });
}

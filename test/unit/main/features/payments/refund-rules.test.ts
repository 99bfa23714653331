import {
  cashBack,
  checkRefund,
  leftOf,
  owedOf,
  waysBack,
} from '@main/features/payments/refund-rules';
import type { PaymentMoney } from '@main/features/payments/refund-rules';
import { describe, expect, test } from 'vitest';

const NONE: PaymentMoney = { amount: 0, tenders: [], collected: [], reversals: [] };
const money = (given: Partial<PaymentMoney>): PaymentMoney => ({ ...NONE, ...given });

/** $3.000 by card, $1.000 in cash, $6.000 promised, of which $2.000 came by transfer and $500 in cash. */
const mixed = money({
  amount: 10_000,
  tenders: [
    { method: 'debit', amount: 3000 },
    { method: 'cash', amount: 1000 },
    { method: 'account', amount: 6000 },
  ],
  collected: [
    { method: 'transfer', amount: 2000 },
    { method: 'cash', amount: 500 },
  ],
});

describe('what is left of a payment', () => {
  test('is what was neither voided nor refunded', () => {
    expect(leftOf(mixed)).toBe(10_000);
    const reversals = [
      { method: 'cash', amount: 700 },
      { method: 'account', amount: 300 },
    ] as const;
    expect(leftOf({ ...mixed, reversals })).toBe(9000);
  });

  test('is owed as far as it was promised, and neither collected nor forgiven', () => {
    expect(owedOf(money({ amount: 500, tenders: [{ method: 'cash', amount: 500 }] }))).toBe(0);
    expect(owedOf(mixed)).toBe(3500);
    expect(owedOf({ ...mixed, reversals: [{ method: 'account', amount: 1500 }] })).toBe(2000);
    expect(owedOf({ ...mixed, reversals: [{ method: 'debit', amount: 1500 }] })).toBe(3500);
    expect(owedOf({ ...mixed, reversals: [{ method: null, amount: 10_000 }] })).toBe(0);
  });
});

describe('what is left goes back', () => {
  test('in cash, or by the way it came and at most so much; what never came is forgiven', () => {
    expect(waysBack(mixed)).toEqual([
      { method: 'cash', most: 6500 },
      { method: 'debit', most: 3000 },
      { method: 'transfer', most: 2000 },
      { method: 'account', most: 3500 },
    ]);
  });

  test('less what went back that way before, and never more than came in and is left', () => {
    const reversals = [
      { method: 'debit', amount: 2500 },
      { method: 'cash', amount: 3600 },
    ] as const;
    expect(waysBack({ ...mixed, reversals })).toEqual([
      { method: 'cash', most: 400 },
      { method: 'debit', most: 400 },
      { method: 'transfer', most: 400 },
      { method: 'account', most: 3500 },
    ]);
  });

  test('by card as much less as went back by card, where enough is left', () => {
    const reversals = [{ method: 'debit', amount: 2500 }] as const;
    expect(waysBack({ ...mixed, reversals })).toContainEqual({ method: 'debit', most: 500 });
  });

  test('no way when nothing is left', () => {
    const tenders = [{ method: 'credit', amount: 800 }] as const;
    const reversals = [{ method: 'credit', amount: 800 }] as const;
    expect(waysBack(money({ amount: 800, tenders, reversals }))).toEqual([]);
  });

  test.each([
    ['cash', 6500],
    ['debit', 3000],
    ['credit', 0],
    ['account', 3500],
  ] as const)('by %s up to %i, and not a peso more', (method, most) => {
    checkRefund(mixed, method, most);
    expect(() => checkRefund(mixed, method, most + 1)).toThrow(
      expect.objectContaining({ code: 'MORE_THAN_PAID', details: { most } }),
    );
  });
});

describe('cash that leaves the drawer', () => {
  test('is rounded over all that was given back in cash, so that parts give what the whole does', () => {
    const first = money({ amount: 100 });
    expect(cashBack(first, 3)).toBe(0);
    expect(cashBack(first, 6)).toBe(10);
    const second = { ...first, reversals: [{ method: 'cash', amount: 3 }] } as const;
    expect(cashBack(second, 3)).toBe(10);
    const third = { ...first, reversals: [{ method: 'cash', amount: 26 }] } as const;
    expect(cashBack(third, 3)).toBe(0);
    const byCard = { ...first, reversals: [{ method: 'debit', amount: 3 }] } as const;
    expect(cashBack(byCard, 3)).toBe(0);
  });
});

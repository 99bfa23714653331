import { QUOTE_GRACE_MS, quoteHolds, settle } from '@main/features/payments/domain';
import type { TenderOffer } from '@main/features/payments/domain';
import { AppError } from '@shared/kernel/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const amount = fc.nat(200_000);
const exact: fc.Arbitrary<TenderOffer> = fc.record({
  method: fc.constantFrom('debit', 'credit', 'transfer'),
  amount: fc.integer({ min: 1, max: 60_000 }),
  reference: fc.constantFrom('4711', ' 88 '),
});
const cash: fc.Arbitrary<TenderOffer> = fc.record({
  method: fc.constant('cash' as const),
  received: fc.nat(250_000),
});
const offers = fc.array(fc.oneof(exact, cash), { maxLength: 8 });

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** The settlement, or the refusal by its code. */
function outcome(due: number, offered: readonly TenderOffer[]) {
  try {
    return { settled: settle(due, offered) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error };
    throw error;
  }
}

describe('settling an amount with any mix of tenders', () => {
  test('Σ received − Σ change = amount + rounding, to the peso', () => {
    fc.assert(
      fc.property(amount, offers, (due, offered) => {
        const { settled } = outcome(due, offered);
        fc.pre(settled !== undefined);
        const { tenders, rounding } = settled;
        expect(sum(tenders, (it) => it.received) - sum(tenders, (it) => it.change)).toBe(
          due + rounding,
        );
        expect(sum(tenders, (it) => it.amount)).toBe(due + rounding);
        expect(settled.received).toBe(sum(tenders, (it) => it.received));
        expect(settled.change).toBe(sum(tenders, (it) => it.change));
        for (const it of tenders) expect(it.amount).toBe(it.received - it.change);
        for (const it of tenders)
          expect(Math.min(it.amount, it.received, it.change)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('rounding is of the cash part only, once, within the law', () => {
    fc.assert(
      fc.property(amount, fc.array(exact), fc.nat(250_000), (due, cards, received) => {
        const { settled } = outcome(due, [...cards, { method: 'cash', received }]);
        fc.pre(settled !== undefined);
        const cashPart = due - sum(cards, (it) => ('amount' in it ? it.amount : 0));
        const digit = cashPart % 10;
        expect(settled.rounding).toBe(digit === 0 ? 0 : digit <= 5 ? -digit : 10 - digit);
        expect(settled.tenders.filter((it) => it.method === 'cash').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('without cash there is no rounding and no change', () => {
    fc.assert(
      fc.property(fc.array(exact), (cards) => {
        const due = sum(cards, (it) => ('amount' in it ? it.amount : 0));
        const settled = settle(due, cards);
        expect(settled).toMatchObject({ rounding: 0, change: 0, received: due });
        expect(settled.tenders).toHaveLength(cards.length);
      }),
    );
  });

  test('a refusal names what is missing or too much, and that settles it', () => {
    fc.assert(
      fc.property(amount, offers, (due, offered) => {
        const { refused } = outcome(due, offered);
        fc.pre(refused !== undefined);
        const { missing, excess } = refused.details as { missing?: number; excess?: number };
        expect(refused.code).toBe('TENDERS_DO_NOT_ADD_UP');
        expect((missing ?? excess ?? 0) > 0).toBe(true);
        if (missing === undefined) return;
        // In cash it is what is missing after rounding; by card to the peso.
        const more: TenderOffer = offered.some((it) => it.method === 'cash')
          ? { method: 'cash', received: missing }
          : { method: 'debit', amount: missing, reference: '' };
        expect(() => settle(due, [...offered, more])).not.toThrow();
      }),
    );
  });

  test('the order and the number of piles of cash change nothing', () => {
    fc.assert(
      fc.property(amount, fc.array(cash, { minLength: 1 }), (due, piles) => {
        const whole = sum(piles, (it) => ('received' in it ? it.received : 0));
        expect(outcome(due, piles)).toEqual(outcome(due, [{ method: 'cash', received: whole }]));
      }),
    );
  });
});

describe('by hand', () => {
  const card = (paid: number): TenderOffer => ({ method: 'debit', amount: paid, reference: '' });

  test.each([
    [4025, [{ method: 'cash', received: 5000 }], { rounding: -5, change: 980 }],
    [4026, [{ method: 'cash', received: 5000 }], { rounding: 4, change: 970 }],
    [1830, [card(1000), { method: 'cash', received: 1000 }], { rounding: 0, change: 170 }],
    [1833, [card(1000), { method: 'cash', received: 830 }], { rounding: -3, change: 0 }],
    [1003, [card(1000), { method: 'cash', received: 0 }], { rounding: -3, change: 0 }],
    [0, [], { rounding: 0, change: 0 }],
    [4, [{ method: 'cash', received: 0 }], { rounding: -4, change: 0 }],
  ] as const)('%i', (due, offered, expected) => {
    expect(settle(due, offered)).toMatchObject(expected);
  });

  test.each([
    [1830, [], { missing: 1830 }],
    [1830, [card(1829)], { missing: 1 }],
    [1830, [card(1831)], { excess: 1 }],
    [1830, [card(1830), { method: 'cash', received: 10 }], { excess: 10 }],
    [1836, [{ method: 'cash', received: 1836 }], { missing: 4 }],
    [0, [{ method: 'cash', received: 100 }], { excess: 100 }],
  ] as const)('%i is refused', (due, offered, details) => {
    expect(outcome(due, offered).refused).toMatchObject({ code: 'TENDERS_DO_NOT_ADD_UP', details });
  });

  test('a transfer without a reference could not be reconciled', () => {
    const transfer = { method: 'transfer', amount: 100, reference: '  ' } as const;
    expect(outcome(100, [transfer]).refused?.code).toBe('REFERENCE_REQUIRED');
  });
});

test('an amount that was shown holds for three minutes and not from the future', () => {
  const start = 1_000_000_000;
  const now = start + 3_600_000;
  expect(quoteHolds(now, start, now)).toBe(true);
  expect(quoteHolds(now - QUOTE_GRACE_MS, start, now)).toBe(true);
  expect(quoteHolds(now - QUOTE_GRACE_MS - 1, start, now)).toBe(false);
  expect(quoteHolds(now + 1001, start, now)).toBe(false);
  expect(quoteHolds(start - 1, start, start)).toBe(false);
});

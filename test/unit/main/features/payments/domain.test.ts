import { QUOTE_GRACE_MS, quoteHolds, settle, settleExact } from '@main/features/payments/domain';
import { describe, expect, test } from 'vitest';

describe('tenders as they are kept', () => {
  test('cash is one tender, after those that are exact', () => {
    const settled = settle(5003, [
      { method: 'cash', received: 2000 },
      { method: 'debit', amount: 1000, reference: '' },
      { method: 'cash', received: 2500 },
    ]);
    expect(settled).toEqual({
      tenders: [
        { method: 'debit', amount: 1000, received: 1000, change: 0, reference: null },
        { method: 'cash', amount: 4000, received: 4500, change: 500, reference: null },
      ],
      rounding: -3,
      received: 5500,
      change: 500,
    });
  });

  test('cash of nothing beside a card that pays it all is no tender, and no fault', () => {
    const card = { method: 'credit', amount: 700, reference: '1' } as const;
    expect(settle(700, [card, { method: 'cash', received: 0 }]).tenders).toHaveLength(1);
    expect(() => settle(700, [card, { method: 'cash', received: 1 }])).toThrow(
      expect.objectContaining({ code: 'TENDERS_DO_NOT_ADD_UP', details: { excess: 1 } }),
    );
  });

  test('a reference is kept without its spaces, an empty one not at all', () => {
    const kept = (reference: string) =>
      settleExact({ method: 'debit', amount: 1, reference }).reference;
    expect([kept(' 88 '), kept('  '), kept('')]).toEqual(['88', null, null]);
  });
});

describe('an amount that was said', () => {
  const now = 10 ** 12;

  test('holds for three minutes, and for a stay that began that very instant', () => {
    expect(QUOTE_GRACE_MS).toBe(180_000);
    expect(quoteHolds(now - 180_000, 0, now)).toBe(true);
    expect(quoteHolds(now - 180_001, 0, now)).toBe(false);
    expect(quoteHolds(now, now, now)).toBe(true);
    expect(quoteHolds(now, now + 1, now)).toBe(false);
  });

  test('of a second ahead is believed, of more not', () => {
    expect(quoteHolds(now + 1000, 0, now)).toBe(true);
    expect(quoteHolds(now + 1001, 0, now)).toBe(false);
  });
});

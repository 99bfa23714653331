import { settleCollection, settlePromise } from '@main/features/payments/promise-rules';
import { AppError } from '@shared/kernel/errors';
import { describe, expect, test } from 'vitest';

const refusal = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const account = (amount: number) => ({
  method: 'account',
  amount,
  received: amount,
  change: 0,
  reference: null,
});

describe('what is not paid now', () => {
  test('is owed as the last tender, and what is given now is taken as it is', () => {
    const settled = settlePromise(5000, [
      { method: 'cash', received: 1500 },
      { method: 'transfer', amount: 999, reference: ' 4711 ' },
    ]);
    expect(settled).toEqual({
      tenders: [
        { method: 'cash', amount: 1500, received: 1500, change: 0, reference: null },
        { method: 'transfer', amount: 999, received: 999, change: 0, reference: '4711' },
        account(2501),
      ],
      rounding: 0,
      received: 2499,
      change: 0,
      owed: 2501,
    });
  });

  test('is all of it when nothing is given; no coins are no tender', () => {
    const all = { tenders: [account(1234)], rounding: 0, received: 0, change: 0, owed: 1234 };
    expect(settlePromise(1234, [])).toEqual(all);
    expect(settlePromise(1234, [{ method: 'cash', received: 0 }])).toEqual(all);
  });

  test('is one peso at least', () => {
    const paid = (amount: number) => [{ method: 'debit', amount, reference: '' }] as const;
    expect(settlePromise(100, paid(99)).owed).toBe(1);
    for (const amount of [100, 101]) {
      const refused = refusal(() => settlePromise(100, paid(amount)));
      expect([refused.code, refused.details]).toEqual(['NOTHING_OWED', { amount: 100 }]);
    }
  });

  test('is not what no coins make', () => {
    const refused = refusal(() => settlePromise(5000, [{ method: 'cash', received: 1005 }]));
    expect([refused.code, refused.details]).toEqual(['AMOUNT_INVALID', { value: '1005' }]);
  });

  test('a transfer has its number', () => {
    const offer = { method: 'transfer', amount: 10, reference: ' ' } as const;
    expect(refusal(() => settlePromise(5000, [offer])).code).toBe('REFERENCE_REQUIRED');
  });
});

describe('part of a debt', () => {
  test('in cash is rounded once, with change: received − change = amount + rounding', () => {
    expect(settleCollection(1234, { method: 'cash', received: 2000 })).toEqual({
      method: 'cash',
      rounding: -4,
      received: 2000,
      change: 770,
      reference: null,
    });
    expect(settleCollection(1236, { method: 'cash', received: 1240 })).toMatchObject({
      rounding: 4,
      change: 0,
    });
  });

  test('in cash that does not reach is refused with what is missing', () => {
    const refused = refusal(() => settleCollection(1236, { method: 'cash', received: 1239 }));
    expect([refused.code, refused.details]).toEqual(['TENDERS_DO_NOT_ADD_UP', { missing: 1 }]);
  });

  test('by card or transfer is exact', () => {
    expect(settleCollection(1234, { method: 'debit', reference: ' 88 ' })).toEqual({
      method: 'debit',
      rounding: 0,
      received: 1234,
      change: 0,
      reference: '88',
    });
    expect(settleCollection(7, { method: 'credit', reference: '' }).reference).toBeNull();
    const bare = { method: 'transfer', reference: '' } as const;
    expect(refusal(() => settleCollection(7, bare)).code).toBe('REFERENCE_REQUIRED');
  });
});

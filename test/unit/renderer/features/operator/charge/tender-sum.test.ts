import { sumTenders } from '@renderer/features/operator/charge/tender-sum';
import {
  NO_TENDER,
  type RowMethod,
  type TenderRow,
  type TenderState,
} from '@renderer/features/operator/charge/tender-state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const row = (method: RowMethod, amount = '', reference = ''): TenderRow => ({
  key: 1,
  method,
  amount,
  reference,
});
const mixed = (...rows: TenderRow[]): TenderState => ({ ...NO_TENDER, method: 'mixed', rows });

describe('cash', () => {
  test('not typed, is the exact rounded sum', () => {
    expect(sumTenders(3618, NO_TENDER)).toMatchObject({
      cashDue: 3620,
      rounding: 2,
      received: 3620,
      change: 0,
      obstacle: null,
      tenders: [{ method: 'cash', received: 3620 }],
    });
  });

  test('gives change from what was handed over', () => {
    expect(sumTenders(3618, { ...NO_TENDER, received: '5000' })).toMatchObject({
      change: 1380,
      missing: 0,
    });
  });

  test('that is not enough says what is missing', () => {
    expect(sumTenders(3618, { ...NO_TENDER, received: '3000' })).toMatchObject({
      missing: 620,
      obstacle: 'missing',
    });
  });

  test('of one to five pesos is rounded to nothing and still paid', () => {
    expect(sumTenders(4, NO_TENDER)).toMatchObject({
      cashDue: 0,
      rounding: -4,
      obstacle: null,
      tenders: [{ method: 'cash', received: 0 }],
    });
  });
});

test('a card is charged to the peso, without rounding', () => {
  expect(sumTenders(3618, { ...NO_TENDER, method: 'debit' })).toMatchObject({
    rounding: 0,
    tenders: [{ method: 'debit', amount: 3618, reference: '' }],
  });
});

test('nothing to pay needs no tender', () => {
  expect(sumTenders(0, NO_TENDER)).toMatchObject({ obstacle: null, tenders: [] });
});

describe('several tenders', () => {
  test('only the cash part is rounded', () => {
    expect(sumTenders(8518, mixed(row('debit', '5000'), row('cash')))).toMatchObject({
      cashPart: 3518,
      cashDue: 3520,
      rounding: 2,
      rowAmounts: [5000, 3520],
      obstacle: null,
    });
  });

  test('a row without an amount takes the rest', () => {
    expect(sumTenders(8518, mixed(row('debit', '5000'), row('credit')))).toMatchObject({
      rowAmounts: [5000, 3518],
      obstacle: null,
    });
  });

  test('beside cash it does not: the operator says how much', () => {
    expect(sumTenders(8518, mixed(row('debit'), row('cash')))).toMatchObject({
      obstacle: 'empty_row',
    });
  });

  test('a transfer needs its number', () => {
    expect(sumTenders(8518, mixed(row('transfer')))).toMatchObject({ obstacle: 'reference' });
    expect(sumTenders(8518, mixed(row('transfer', '', '99812')))).toMatchObject({
      obstacle: null,
      tenders: [{ method: 'transfer', amount: 8518, reference: '99812' }],
    });
  });

  test('too much on a card is not change', () => {
    expect(sumTenders(8518, mixed(row('debit', '9000')))).toMatchObject({
      excess: 482,
      change: 0,
      obstacle: 'excess',
    });
  });

  test('none yet: all is missing', () => {
    expect(sumTenders(8518, mixed())).toMatchObject({ missing: 8518, obstacle: 'missing' });
  });
});

test('what is ready adds up: tenders − change = amount + rounding', () => {
  const rows = fc.array(
    fc.record({
      key: fc.constant(1),
      method: fc.constantFrom<RowMethod>('debit', 'credit', 'transfer'),
      amount: fc.oneof(fc.constant(''), fc.nat(40_000).map(String)),
      reference: fc.constant('1'),
    }),
    { maxLength: 4 },
  );
  const cash = fc.option(fc.oneof(fc.constant(''), fc.nat(60_000).map(String)), { nil: null });
  fc.assert(
    fc.property(fc.nat(60_000), rows, cash, (amount, others, handed) => {
      const all = handed === null ? others : [...others, row('cash', handed)];
      const sum = sumTenders(amount, mixed(...all));
      if (sum.obstacle !== null) return;
      const paid = sum.tenders.reduce(
        (total, it) => total + (it.method === 'cash' ? it.received : it.amount),
        0,
      );
      expect(paid - sum.change).toBe(amount + sum.rounding);
    }),
  );
});

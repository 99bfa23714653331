import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  assertClp,
  cashRounded,
  cashRounding,
  formatClp,
  isClp,
  splitVat,
} from '@shared/kernel/money';

const MAX = Number.MAX_SAFE_INTEGER;
const anyAmount = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.maxSafeInteger());

test.each([0, 1, -402, MAX, -MAX])('%d is pesos', (value) => {
  expect(isClp(value)).toBe(true);
  expect(() => assertClp(value)).not.toThrow();
});

test.each([0.5, NaN, Infinity, MAX + 1, '100', 100n, null, undefined])(
  '%s is not pesos',
  (value) => {
    expect(isClp(value)).toBe(false);
    expect(() => assertClp(value)).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }));
  },
);

describe('VAT inside a total', () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0], // 0.840 → 1
    [3, 3, 0], // 2.521 → 3
    [119, 100, 19],
    [1050, 882, 168], // 882.353
    [1190, 1000, 190],
    [1000, 840, 160], // 840.336
    [12_350, 10_378, 1_972], // 10378.151
    [-1050, -882, -168],
    [MAX, 7_569_075_003_984_026, MAX - 7_569_075_003_984_026],
  ])('%d = %d + %d', (total, net, vat) => {
    expect(splitVat(total)).toEqual({ net, vat });
  });

  test('is total / 1.19 rounded half up, exactly, for any amount', () => {
    fc.assert(
      fc.property(anyAmount, (total) => {
        const size = BigInt(Math.abs(total));
        const net = Number((size * 200n + 119n) / 238n);
        expect(splitVat(total)).toEqual({
          net: (total < 0 ? -net : net) + 0,
          vat: total - (total < 0 ? -net : net),
        });
      }),
    );
  });

  test('refuses what is not whole pesos', () => {
    expect(() => splitVat(10.5)).toThrow(expect.objectContaining({ code: 'AMOUNT_INVALID' }));
  });
});

describe('cash rounding (Ley 20.956)', () => {
  test.each([
    [0, 0],
    [1, 0],
    [5, 0],
    [6, 10],
    [9, 10],
    [1050, 1050],
    [1051, 1050],
    [1055, 1050],
    [1056, 1060],
    [1059, 1060],
    [12_345, 12_340],
    [-1055, -1050],
    [-1056, -1060],
  ])('%d is paid with %d', (amount, paid) => {
    expect(cashRounded(amount)).toBe(paid);
    expect(cashRounding(amount)).toBe(paid - amount);
  });

  test('lands on a ten and moves by at most five', () => {
    fc.assert(
      fc.property(fc.integer(), (amount) => {
        expect(cashRounded(amount) % 10 === 0).toBe(true);
        expect(Math.abs(cashRounding(amount))).toBeLessThanOrEqual(5);
        expect(cashRounding(-amount) + cashRounding(amount)).toBe(0);
        expect(Object.is(cashRounded(amount), -0)).toBe(false);
      }),
    );
  });
});

describe('formatClp', () => {
  test.each([
    [0, '$0'],
    [-0, '$0'],
    [7, '$7'],
    [402, '$402'],
    [-402, '\u2212$402'],
    [1000, '$1.000'],
    [12_350, '$12.350'],
    [999_999, '$999.999'],
    [1_234_567, '$1.234.567'],
    [-1_000_000, '\u2212$1.000.000'],
  ])('%d', (amount, text) => {
    expect(formatClp(amount)).toBe(text);
  });

  test('groups as the Chilean locale does', () => {
    const reference = new Intl.NumberFormat('es-CL', { useGrouping: 'always' });
    fc.assert(
      fc.property(fc.maxSafeNat(), (amount) => {
        expect(formatClp(amount)).toBe(`$${reference.format(amount)}`);
      }),
    );
  });
});

test('what is no pesos is named, and refused wherever pesos are asked for', () => {
  const named = expect.objectContaining({
    code: 'AMOUNT_INVALID',
    message: 'not whole pesos',
    details: { value: '0.5' },
  });
  for (const work of [assertClp, splitVat, cashRounding, cashRounded, formatClp]) {
    expect(() => work(0.5)).toThrow(named);
  }
});

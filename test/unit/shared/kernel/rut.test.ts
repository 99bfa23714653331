import { formatRut, parseRut } from '@shared/kernel/rut';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a RUT is read however it is written', () => {
  test.each([
    ['76.086.428-5', '76086428-5'],
    ['760864285', '76086428-5'],
    [' 76086428 - 5 ', '76086428-5'],
    ['12.345.678-5', '12345678-5'],
    ['10.000.013-k', '10000013-K'],
    ['0012345678-5', '12345678-5'],
  ])('%s', (text, rut) => {
    expect(parseRut(text)).toBe(rut);
  });
});

test.each(['', '5', '76.086.428-4', '76.086.428', 'K', '76086428-55', '76a86428-5', '123456789-2'])(
  'this is no RUT: %j',
  (text) => {
    expect(parseRut(text)).toBeNull();
  },
);

/** The check digit by the recipe of the Civil Registry, written as a table walk. */
function checkDigit(body: number): string {
  let rest = 1;
  let place = 0;
  for (let left = body; left > 0; left = Math.floor(left / 10)) {
    rest = (rest + (left % 10) * (9 - (place % 6))) % 11;
    place += 1;
  }
  return rest > 0 ? String(rest - 1) : 'K';
}

test('of the eleven check digits exactly one is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (body) => {
      const right = [...'0123456789K'].filter((digit) => parseRut(`${body}-${digit}`) !== null);
      expect(right).toEqual([checkDigit(body)]);
    }),
  );
});

test('what is printed reads as the same RUT', () => {
  expect(formatRut('76086428-5')).toBe('76.086.428-5');
  expect(formatRut('999999-K')).toBe('999.999-K');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (body) => {
      const rut = `${body}-${checkDigit(body)}`;
      expect(parseRut(formatRut(rut))).toBe(rut);
    }),
  );
});

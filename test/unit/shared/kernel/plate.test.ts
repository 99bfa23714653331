import { MAX_PLATE_LENGTH, displayPlate, normalisePlate, parsePlate } from '@shared/kernel/plate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a plate is recognised by its shape', () => {
  test.each([
    ['krtv62', 'cl_current', 'KRTV·62'],
    ['AB-12-34', 'cl_old', 'AB·12·34'],
    ['bcdfg7', 'cl_new', 'BCDFG·7'],
    ['abc12', 'cl_motorcycle', 'ABC·12'],
    ['bbcd 1', 'cl_motorcycle', 'BBCD·1'],
    ['AE 123 CD', 'ar_mercosur', 'AE·123·CD'],
    ['abc 123', 'ar_old', 'ABC·123'],
    ['ABC1D23', 'br_mercosur', 'ABC·1D23'],
  ])('%s', (text, format, display) => {
    expect(parsePlate(text)).toMatchObject({ format, display });
  });
});

test.each(['ZH 123456', 'M-AB 1', 'X', '7777', 'CD-0-0-1'])(
  'an unknown plate is taken as it is: %s',
  (text) => {
    const normalised = text.replace(/[^A-Z0-9]/g, '');
    expect(parsePlate(text)).toEqual({ normalised, display: normalised, format: 'unknown' });
  },
);

test.each(['', '   ', '---', '漢字', '\u0000'])('nothing readable is no plate: %j', (text) => {
  expect(() => parsePlate(text)).toThrow(expect.objectContaining({ code: 'PLATE_EMPTY' }));
});

test('accents, case and what a scanner on another keyboard adds do not make another vehicle', () => {
  for (const text of [
    'krtv62',
    'KRTV·62',
    'krtv-62\r\n',
    " k'rt\tv 62 ",
    'ＫＲＴＶ６２',
    'Krtv́62',
  ]) {
    expect(normalisePlate(text)).toBe('KRTV62');
  }
});

test('whatever is typed becomes a bounded key that stays itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalisePlate(text);
      expect(once).toMatch(/^[A-Z0-9]*$/);
      expect(once.length).toBeLessThanOrEqual(MAX_PLATE_LENGTH);
      expect(normalisePlate(once)).toBe(once);
    }),
  );
});

test('what is shown of a plate reads as the same plate', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{1,12}$/), (plate) => {
      expect(normalisePlate(displayPlate(plate))).toBe(plate);
    }),
  );
});

test.each([
  'KRTV627',
  'XAB1234',
  'BCDFG78',
  'XXABC12',
  'BBCD123',
  'XABC123',
  'AE123CD9',
  'XXABC1D23',
])('%s only begins or ends like a shape that is known', (text) => {
  expect(parsePlate(text)).toMatchObject({ format: 'unknown', display: text });
});

test('what is too long is cut, not refused', () => {
  expect(normalisePlate('ABCDEFGHIJKLMNOP')).toBe('ABCDEFGHIJKL');
});

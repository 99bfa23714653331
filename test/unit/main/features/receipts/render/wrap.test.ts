import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap, wrapRow } from '@main/features/receipts/render/wrap';

const words = fc.string({ maxLength: 120 });

test('breaks at spaces and cuts only what is longer than a line', () => {
  expect(wrap('uno dos tres', 7)).toEqual(['uno dos', 'tres']);
  expect(wrap('abcdefghij k', 4)).toEqual(['abcd', 'efgh', 'ij k']);
  expect(wrap('', 10)).toEqual(['']);
});

test('a no-break space keeps words together and prints as a space', () => {
  expect(wrap('Ley 19.496, N°\u00a04', 14)).toEqual(['Ley 19.496,', 'N° 4']);
});

test('a value stands at the right edge of the last line of its label', () => {
  expect(wrapRow('Neto', '$3.040', 16)).toEqual(['Neto      $3.040']);
  expect(wrapRow('Devoluciones en efectivo', '$1.800', 24)).toEqual([
    'Devoluciones en',
    'efectivo          $1.800',
  ]);
});

test('a value too long to share a line goes below', () => {
  expect(wrapRow('Motivo', 'un valor muy largo', 20)).toEqual(['Motivo', '  un valor muy largo']);
});

test('label and value never touch: there is always a space between them', () => {
  expect(wrapRow('Neto del mesy', '$5', 16)).toEqual(['Neto del mesy $5']);
  expect(wrapRow('Neto del mes y', '$5', 16)).toEqual(['Neto del mes', 'y             $5']);
  expect(wrapRow('Neto del mes ya', '$5', 16)).toEqual(['Neto del mes', 'ya            $5']);
});

test('no line is ever longer than the paper, and no letter is lost', () => {
  fc.assert(
    fc.property(words, words, fc.constantFrom(16, 32, 42, 48), (left, right, width) => {
      const lines = wrapRow(left, right, width);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      const letters = (text: string): string => text.replace(/[ \u00a0]/g, '');
      expect(letters(lines.join(''))).toBe(letters(left + right));
    }),
  );
});

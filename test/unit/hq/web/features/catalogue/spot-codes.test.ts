import { spotCodesOf } from '@hq/web/features/catalogue/spots/spot-codes';
import { expect, test } from 'vitest';

test.each<[string, string[] | null]>([
  ['A1', ['A1']],
  ['A1-A4, B7', ['A1', 'A2', 'A3', 'A4', 'B7']],
  ['a9-11;C1', ['a9', 'a10', 'a11', 'C1']],
  ['P08-P10', ['P08', 'P09', 'P10']],
  // Painted so: no range.
  ['EV-3', ['EV-3']],
  ['12-14', ['12', '13', '14']],
  ['A1-B3', ['A1-B3']],
  ['A5-A2', ['A5-A2']],
  ['', null],
  ['A 1!', null],
  ['A1-A300', null],
])('%s: %o', (text, codes) => {
  expect(spotCodesOf(text)).toEqual(codes);
});

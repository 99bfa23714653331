import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecord } from '@shared/kernel/csv';
import { parseCsv } from '@test/helpers/csv';

test('fields are quoted only where the format needs it', () => {
  expect(csvRecord(['a', 'b c', 'd,e', 'f"g', 'h\ni', null, 12, true, ''])).toBe(
    'a,b c,"d,e","f""g","h\ni",,12,true,',
  );
});

test.each(['=1+1', '+56 9', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is not left a formula', (text) => {
  expect(parseCsv(csvRecord([text]))).toEqual([[`'${text}`]]);
});

test('a number keeps its sign', () => {
  expect(csvRecord([-402])).toBe('-402');
});

test('whatever the texts are, they come back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const text = rows.map((row) => csvRecord(row.map((cell) => `x${cell}`))).join('\r\n');
        expect(parseCsv(text)).toEqual(rows.map((row) => row.map((cell) => `x${cell}`)));
      },
    ),
  );
});

import { clockOf, nextInterval } from '@renderer/features/site/hours-draft';
import { readingOf } from '@renderer/features/site/scanner-reading';
import { paperLinesOf } from '@shared/kernel/paper-texts';
import { expect, test } from 'vitest';

test.each([
  ['8', '08:00'],
  ['830', '08:30'],
  ['8:30', '08:30'],
  ['2359', '23:59'],
  ['24', null],
  ['8:75', null],
  ['', null],
  ['mañana', null],
])('a time typed as %j is %j', (text, clock) => {
  expect(clockOf(text)).toBe(clock);
});

test('the next interval of a day begins after its last one', () => {
  expect(nextInterval([])).toEqual({ from: '08:00', to: '21:00' });
  expect(nextInterval([{ from: '08:00', to: '13:00' }])).toEqual({ from: '14:00', to: '23:00' });
});

test('a scanner is told from a person by its speed, and what ends its code is seen', () => {
  const strokes = (gap: number, ...keys: string[]) =>
    keys.map((key, index) => ({ key, at: 1000 + index * gap }));
  expect(readingOf(strokes(5, 'B', '-', '1', '2', 'Enter'))).toEqual({
    text: 'B-12',
    end: 'Enter',
    took: 15,
    fast: true,
  });
  expect(readingOf(strokes(120, 'K', 'R', 'T', 'V'))).toMatchObject({ end: null, fast: false });
  expect(readingOf([])).toBeNull();
});

test('lines of a text are counted as they are printed', () => {
  expect(paperLinesOf('', 32)).toBe(0);
  expect(paperLinesOf('uno\ndos', 32)).toBe(2);
  expect(paperLinesOf(`${'a'.repeat(30)} ${'b'.repeat(30)}`, 32)).toBe(2);
  expect(paperLinesOf('x'.repeat(65), 32)).toBe(3);
});

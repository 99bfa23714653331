import { formatNumber, parseTicketCode, randomIds, seededIds } from '@shared/kernel/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a ticket code is read as typed or scanned', () => {
  test.each([
    ['B-004512', 'B-004512'],
    ['b004512', 'B-004512'],
    ["B'004512", 'B-004512'],
    ['  b/004512\r\n', 'B-004512'],
    ['ABC-1234567', 'ABC-1234567'],
  ])('%j', (text, code) => {
    expect(parseTicketCode(text)).toBe(code);
  });
});

test.each(['', 'KRTV62', 'AB1234', 'AB123CD', 'ABCD-004512', 'B-00451', '004512', 'B-0045120000'])(
  'this is no ticket code: %j',
  (text) => {
    expect(parseTicketCode(text)).toBeNull();
  },
);

test('every number that is printed can be read back', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{1,3}$/),
      fc.integer({ min: 1, max: 999_999_999 }),
      (terminal, value) => {
        const number = formatNumber(terminal, value);
        expect(parseTicketCode(number)).toBe(number);
        expect(parseTicketCode(number.replace('-', '').toLowerCase())).toBe(number);
      },
    ),
  );
});

test('ids sort by the instant that was passed in and never repeat', () => {
  const ids = randomIds();
  const made = Array.from({ length: 1000 }, (_, i) => ids.next(1_700_000_000_000 + i * 1000));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(Array.from({ length: 10_000 }, () => ids.next(1_700_000_000_000))).size).toBe(
    10_000,
  );
});

test('the same seed makes the same ids, another one others', () => {
  const bytes = (seed: number) => {
    let state = seed;
    return () => (state = (state * 75 + 74) % 65_537) % 256;
  };
  const some = (seed: number) => {
    const ids = seededIds(bytes(seed));
    return [ids.next(1), ids.next(1), ids.next(2)];
  };
  expect(some(1)).toEqual(some(1));
  expect(some(1)).not.toEqual(some(2));
  expect(new Set(some(1)).size).toBe(3);
});

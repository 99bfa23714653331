import { DENOMINATIONS, countTotal, denominationCountSchema } from '@shared/kernel/denominations';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('a drawer adds up', () => {
  expect(countTotal({})).toBe(0);
  expect(countTotal({ '20000': 2, '10000': 4, '500': 3, '10': 7 })).toBe(81_570);
});

test('two piles count as much together as apart', () => {
  const pile = fc.record(
    Object.fromEntries(DENOMINATIONS.map((value) => [String(value), fc.nat(1000)])),
  );
  fc.assert(
    fc.property(pile, pile, (one, other) => {
      const both = Object.fromEntries(
        DENOMINATIONS.map(String).map((value) => [value, (one[value] ?? 0) + (other[value] ?? 0)]),
      );
      expect(countTotal(both)).toBe(countTotal(one) + countTotal(other));
    }),
  );
});

test.each([
  { '20000': -1 },
  { '20000': 1.5 },
  { '20000': '1' },
  { '15000': 1 },
  { '20000': 100_001 },
  { '1': 1 },
  [],
  null,
])('no count of notes and coins: %j', (count) => {
  expect(denominationCountSchema.safeParse(count).success).toBe(false);
});

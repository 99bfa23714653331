import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenderInputSchema } from '@shared/contracts/payments';
import { piecesOf } from '@cli/simulate/cash';
import { mistyped, newVisitor } from '@cli/simulate/plates';
import { seededRandom } from '@cli/simulate/random';
import { chooseTenders } from '@cli/simulate/tenders';
import { settle } from '@main/features/payments/domain';
import { countTotal } from '@shared/kernel/denominations';
import { parsePlate } from '@shared/kernel/plate';

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('whatever is offered is what the screen could send, and settles the amount', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 0, max: 200_000 }), (chance, amount) => {
      const tenders = chooseTenders(seededRandom(chance), amount);
      for (const tender of tenders) tenderInputSchema.parse(tender);
      const { received, change, rounding } = settle(amount, tenders);
      expect(received - change).toBe(amount + rounding);
    }),
  );
});

test('the pieces of a count make its sum', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 0, max: 50_000 }), (chance, tens) => {
      expect(countTotal(piecesOf(seededRandom(chance), tens * 10))).toBe(tens * 10);
    }),
  );
});

test('plates of every recognised Chilean format come, and foreign ones', () => {
  const random = seededRandom(1);
  const formats = new Set(
    Array.from({ length: 2_000 }, () => parsePlate(newVisitor(random).plate).format),
  );
  expect([...formats].toSorted()).toEqual([
    'ar_mercosur',
    'ar_old',
    'br_mercosur',
    'cl_current',
    'cl_motorcycle',
    'cl_new',
    'cl_old',
    'unknown',
  ]);
});

test.each(['KRTV62', 'AA1234'])('a slip of %s is another plate', (plate) => {
  expect(mistyped(plate)).not.toBe(plate);
});

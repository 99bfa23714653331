import { madeUpOf, newMadeUp } from '@renderer/features/tariffs/simulator/made-up';
import { percentOf } from '@renderer/features/tariffs/simulator/percent';
import { expect, test } from 'vitest';

const ZONE = 'America/Santiago';
const NOON = Date.parse('2026-11-20T15:00:00Z');

test('a stay by hand begins now and lasts two hours; the next one is like it', () => {
  const first = { ...newMadeUp([], ZONE, NOON), vehicleClass: 'car' };
  expect(first).toMatchObject({ entry: '2026-11-20T12:00', exit: '2026-11-20T14:00' });
  expect(newMadeUp([first], ZONE, NOON)).toEqual({ ...first, id: 2 });
  expect(madeUpOf([first], ZONE)).toEqual([
    { vehicleClass: 'car', entry: NOON, exit: NOON + 120 * 60_000 },
  ]);
});

test.each([{ vehicleClass: '' }, { entry: '' }, { exit: '2026-11-20T11:59' }])(
  'is not asked for while %j',
  (change) => {
    const stay = { ...newMadeUp([], ZONE, NOON), vehicleClass: 'car', ...change };
    expect(madeUpOf([stay], ZONE)).toBeNull();
  },
);

test.each([
  [1940, 5820, '+33,3\u00A0%'],
  [-120, 5820, '−2,1\u00A0%'],
  [5, 0, ''],
])('%s of %s is %s', (part, whole, words) => {
  expect(percentOf(part, whole)).toBe(words);
});

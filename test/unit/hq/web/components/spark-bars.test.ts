import { sparkBars } from '@hq/web/components/spark-bars';
import { expect, test } from 'vitest';

test('the highest value fills the height, a little is still to be seen, nothing is nothing', () => {
  const bars = sparkBars([0, 1, null, 1000], 40, 20);
  expect(bars.map((it) => it.x)).toEqual([10, 30]);
  expect(bars[1]).toMatchObject({ y: 0, height: 20, width: 9 });
  expect(bars[0]?.height).toBe(1.5);
});

test('a day without money, or with less than none, has no bars', () => {
  expect(sparkBars([0, 0, null], 30, 20)).toEqual([]);
  expect(sparkBars([-500, 0], 30, 20)).toEqual([]);
});

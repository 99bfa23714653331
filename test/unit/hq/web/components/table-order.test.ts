import { nextOrder, ordered } from '@hq/web/components/table-order';
import { expect, test } from 'vitest';

test('a number column begins with its largest, text with its first; clicking again turns it', () => {
  expect(nextOrder(null, 'revenue', false)).toEqual({ key: 'revenue', down: true });
  expect(nextOrder(null, 'name', true)).toEqual({ key: 'name', down: false });
  const order = { key: 'name', down: false };
  expect(nextOrder(order, 'name', true)).toEqual({ key: 'name', down: true });
  expect(nextOrder(order, 'revenue', false)).toEqual({ key: 'revenue', down: true });
});

test('text is sorted as the language does, and what has no value comes last either way', () => {
  const by = (it: string | number | null) => it;
  expect(ordered(['Ñuñoa', 'Oriente', 'Norte', 'caja 10', 'caja 2'], by, false, 'es')).toEqual([
    'caja 2',
    'caja 10',
    'Norte',
    'Ñuñoa',
    'Oriente',
  ]);
  expect(ordered([3, null, 1], by, false, 'es')).toEqual([1, 3, null]);
  expect(ordered([3, null, 1], by, true, 'es')).toEqual([3, 1, null]);
});

import { ratesChange } from '@hq/web/features/tariffs/rates-change';
import { expect, test } from 'vitest';

test('only the tariffs of a change are told, as pesos', () => {
  const rows = [
    {
      kind: 'tariff',
      key: '1',
      before: null,
      follows: { dayRate: 1500, nightRate: 900 },
      after: { dayRate: 1800, nightRate: 900 },
    },
    { kind: 'class', key: 'car', before: null, follows: null, after: { name: 'Auto' } },
    {
      kind: 'tariff',
      key: '2',
      before: { dayRate: 1, nightRate: 'x' },
      follows: null,
      after: null,
    },
  ];
  expect(ratesChange(rows)).toEqual([
    { key: '1', before: '$1.500 / $900', after: '$1.800 / $900' },
    { key: '2', before: null, after: null },
  ]);
});

import { valueText } from '@hq/web/features/site-day/difference-words';
import { expect, test } from 'vitest';

test.each([
  ['sales.total', 12_350, '$12.350'],
  ['voids.count', 3, '3'],
  ['stays.in', 120, '120'],
  ['payments', 1_200, '1.200'],
  ['revenue', -400, '−$400'],
  ['receipts.first', 'A-000001', 'A-000001'],
  ['receipts', null, '—'],
  ['cash.shifts', [1], '[1]'],
])('%s %o reads %s', (field, value, text) => {
  expect(valueText(field, value)).toBe(text);
});

import { totalText } from '@renderer/features/days/difference-words';
import { expect, test } from 'vitest';

test('totals are pesos, counts are counts, and what is missing is a dash', () => {
  expect(totalText('sales.total', 12350)).toBe('$12.350');
  expect(totalText('byMethod.cash.amount', 1000)).toBe('$1.000');
  expect(totalText('byMethod.cash.count', 12)).toBe('12');
  expect(totalText('tickets.issued', 1200)).toBe('1200');
  expect(totalText('tickets.range.last', 'B-000124')).toBe('B-000124');
  expect(totalText('receipts', null)).toBe('—');
});

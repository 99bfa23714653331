import { isDate } from '@hq/web/components/dates';
import { expect, test } from 'vitest';

test('dates are known from nonsense', () => {
  expect(isDate('2026-02-28')).toBe(true);
  for (const text of ['2026-02-30', '26-2-3', '', '2026-11-20T00:00']) {
    expect(isDate(text)).toBe(false);
  }
});

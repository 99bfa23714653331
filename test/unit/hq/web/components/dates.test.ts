import { PERIODS, isDate, moved, periodDates } from '@hq/web/components/dates';
import { describe, expect, test } from 'vitest';

describe('periods, as of Friday 2026-11-20', () => {
  test.each([
    ['today', '2026-11-20', '2026-11-20'],
    ['yesterday', '2026-11-19', '2026-11-19'],
    ['this_week', '2026-11-16', '2026-11-20'],
    ['last_week', '2026-11-09', '2026-11-15'],
    ['this_month', '2026-11-01', '2026-11-20'],
    ['last_month', '2026-10-01', '2026-10-31'],
    ['this_year', '2026-01-01', '2026-11-20'],
  ] as const)('%s', (period, from, to) => {
    expect(periodDates(period, '2026-11-20')).toEqual({ from, to });
  });

  test('are in order on any day, the first of a month and a Monday too', () => {
    for (const today of ['2026-01-01', '2024-02-29', '2026-11-16', '2026-12-31']) {
      for (const period of PERIODS) {
        const { from, to } = periodDates(period, today);
        expect(from <= to && to <= today, `${period} of ${today}`).toBe(true);
      }
    }
  });
});

test('dates are moved by days and known from nonsense', () => {
  expect(moved('2026-03-01', -1)).toBe('2026-02-28');
  expect(isDate('2026-02-28')).toBe(true);
  for (const text of ['2026-02-30', '26-2-3', '', '2026-11-20T00:00']) {
    expect(isDate(text)).toBe(false);
  }
});

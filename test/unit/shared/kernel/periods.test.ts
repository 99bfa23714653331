import { PERIOD_PRESETS, presetDates } from '@shared/kernel/periods';
import { expect, test } from 'vitest';

// A Friday.
const TODAY = '2026-11-20';

test.each([
  ['today', '2026-11-20', '2026-11-20'],
  ['yesterday', '2026-11-19', '2026-11-19'],
  ['this_week', '2026-11-16', '2026-11-20'],
  ['last_week', '2026-11-09', '2026-11-15'],
  ['this_month', '2026-11-01', '2026-11-20'],
  ['last_month', '2026-10-01', '2026-10-31'],
  ['this_year', '2026-01-01', '2026-11-20'],
] as const)('%s is %s to %s', (preset, from, to) => {
  expect(presetDates(preset, TODAY)).toEqual({ from, to });
});

test('the last month of January is of the year before, and February may have 29 days', () => {
  expect(presetDates('last_month', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(presetDates('last_month', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('a period is in order on any day, the first of a month and a Monday too', () => {
  for (const today of ['2026-01-01', '2024-02-29', '2026-11-16', '2026-12-31']) {
    for (const preset of PERIOD_PRESETS) {
      const { from, to } = presetDates(preset, today);
      expect(from <= to && to <= today, `${preset} of ${today}`).toBe(true);
    }
  }
});

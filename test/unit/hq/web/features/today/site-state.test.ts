import { matching, occupancy, rowTone, sums } from '@hq/web/features/today/site-state';
import { siteToday } from '@test/helpers/hq-site-today';
import { describe, expect, test } from 'vitest';

const NOW = Date.parse('2026-11-20T15:00:00Z');
const MINUTE = 60_000;
const heard = (minutesAgo: number) => ({ lastContactAt: NOW - minutesAgo * MINUTE });

describe('the mark of a row', () => {
  test.each([
    ['good', 'heard just now', heard(1)],
    ['attention', 'quiet for more than ten minutes', heard(11)],
    ['trouble', 'silent for more than an hour', heard(61)],
    ['trouble', 'never heard', { lastContactAt: null }],
    ['attention', 'a warning', { ...heard(1), alarms: { critical: 0, warning: 1, notice: 0 } }],
    ['good', 'only a notice', { ...heard(1), alarms: { critical: 0, warning: 0, notice: 3 } }],
    ['trouble', 'a grave alarm', { ...heard(1), alarms: { critical: 1, warning: 0, notice: 0 } }],
    ['trouble', 'a closing that differs', { ...heard(1), differences: 1 }],
  ] as const)('%s: %s', (tone, _what, given) => {
    expect(rowTone(siteToday(given), NOW)).toBe(tone);
  });
});

describe('searching', () => {
  const sites = [
    siteToday({ siteId: 'a', name: 'Sede Ñuñoa', address: 'Irarrázaval 100' }),
    siteToday({ siteId: 'b', name: 'Sede Puerto', address: 'Errázuriz 20' }),
  ];
  const found = (text: string) => matching(sites, text).map((it) => it.siteId);

  test('finds by name and address, without accents or case, all words at once', () => {
    expect(found('nunoa')).toEqual(['a']);
    expect(found('SEDE errazu')).toEqual(['b']);
    expect(found('sede')).toEqual(['a', 'b']);
    expect(found('  ')).toEqual(['a', 'b']);
    expect(found('puerto irarrazaval')).toEqual([]);
  });
});

test('sums and shares are of the sites that are shown', () => {
  const sites = [
    siteToday({ revenue: 1000, payments: 1, openStays: 5, spots: 10, cashInDrawers: 300 }),
    siteToday({ revenue: 500, payments: 2, openStays: 1, spots: 20, waiting: 4 }),
  ];
  const sum = sums(sites);
  expect(sum).toEqual({
    revenue: 1500,
    payments: 3,
    openStays: 6,
    spots: 30,
    cash: 300,
    waiting: 4,
  });
  expect(occupancy(sum)).toBe(20);
  expect(occupancy(siteToday({ openStays: 3 }))).toBeNull();
});

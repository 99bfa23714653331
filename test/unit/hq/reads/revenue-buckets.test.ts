import { comparedPeriod, daysBetween, revenueBuckets } from '@hq/reads/revenue-buckets';
import { describe, expect, it } from 'vitest';

const row = (key: string, revenue: number) => ({
  key,
  revenue,
  payments: 1,
  sales: revenue,
  reversed: 0,
  discounts: 0,
});

describe('revenueBuckets', () => {
  it('has every day of a period, also those in which nothing happened', () => {
    const period = { from: '2026-02-27', to: '2026-03-02' };
    const buckets = revenueBuckets('day', period, [row('2026-03-01', 500)]);
    expect(buckets.map(({ key, revenue }) => [key, revenue])).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 0],
      ['2026-03-01', 500],
      ['2026-03-02', 0],
    ]);
  });

  it('cuts weeks at Mondays and numbers them by their Thursday', () => {
    const period = { from: '2026-12-30', to: '2027-01-05' };
    const rows = [row('2026-12-31', 1), row('2027-01-03', 2), row('2027-01-04', 4)];
    expect(revenueBuckets('week', period, rows)).toMatchObject([
      { key: '2026-W53', from: '2026-12-30', to: '2027-01-03', revenue: 3, payments: 2 },
      { key: '2027-W01', from: '2027-01-04', to: '2027-01-05', revenue: 4 },
    ]);
  });

  it('cuts months, and ends them where the period ends', () => {
    const buckets = revenueBuckets('month', { from: '2026-01-30', to: '2026-03-01' }, []);
    expect(buckets.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2026-01', '2026-01-30', '2026-01-31'],
      ['2026-02', '2026-02-01', '2026-02-28'],
      ['2026-03', '2026-03-01', '2026-03-01'],
    ]);
  });

  it('has the twenty-four hours of the day over the whole period', () => {
    const buckets = revenueBuckets('hour', { from: '2026-01-01', to: '2026-01-31' }, [
      row('07', 9),
    ]);
    expect(buckets).toHaveLength(24);
    expect(buckets[7]).toMatchObject({ key: '07', revenue: 9, from: '2026-01-01' });
  });
});

describe('comparedPeriod', () => {
  it('is as long and just before, or the same dates a year ago', () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(comparedPeriod(march, 'previous')).toEqual({ from: '2026-01-29', to: '2026-02-28' });
    expect(comparedPeriod(march, 'year')).toEqual({ from: '2025-03-01', to: '2025-03-31' });
    const leap = { from: '2028-02-29', to: '2028-02-29' };
    expect(comparedPeriod(leap, 'year')).toEqual({ from: '2027-02-28', to: '2027-02-28' });
  });

  it('counts days across a clock change', () => {
    expect(daysBetween('2026-04-04', '2026-04-05')).toBe(2);
    expect(daysBetween('2026-09-05', '2026-09-06')).toBe(2);
  });
});

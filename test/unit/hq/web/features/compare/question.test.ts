import {
  askedOf,
  daysOf,
  longest,
  occupancyGrain,
  readQuestion,
} from '@hq/web/features/compare/question';
import { describe, expect, test } from 'vitest';

const TODAY = '2026-11-20';

describe('what an address asks to compare', () => {
  test('is this month by day beside the one before when it says nothing', () => {
    expect(readQuestion({}, TODAY)).toEqual({
      measure: 'revenue',
      period: 'this_month',
      from: '2026-11-01',
      to: TODAY,
      by: 'day',
      compare: 'previous',
      siteIds: [],
    });
  });

  test('is what it says', () => {
    const asked = readQuestion(
      { period: 'last_week', by: 'hour', compare: 'year', sites: 'a,b', measure: 'occupancy' },
      TODAY,
    );
    expect(asked).toMatchObject({ from: '2026-11-09', to: '2026-11-15', by: 'hour' });
    expect(askedOf(asked)).toEqual({ from: '2026-11-09', to: '2026-11-15', sites: 'a,b' });
  });

  test('takes dates, but no nonsense', () => {
    expect(readQuestion({ from: '2026-10-05', to: '2026-10-07' }, TODAY)).toMatchObject({
      period: 'dates',
      from: '2026-10-05',
      to: '2026-10-07',
    });
    for (const query of [
      { from: '2026-10-07', to: '2026-10-05' },
      { from: '2026-02-30', to: '2026-03-01' },
      { from: 'x', by: 'minute', compare: 'never', measure: 'joy' },
    ]) {
      expect(readQuestion(query, TODAY)).toEqual(readQuestion({}, TODAY));
    }
  });

  test('may be as long as HQ answers', () => {
    const month = readQuestion({ from: '2026-10-01', to: '2026-10-31' }, TODAY);
    expect(daysOf(month)).toBe(31);
    expect(longest({ measure: 'occupancy', by: 'hour' })).toBe(31);
    expect(longest({ measure: 'revenue', by: 'hour' })).toBeGreaterThan(1000);
    expect(occupancyGrain('week')).toBe('day');
  });
});

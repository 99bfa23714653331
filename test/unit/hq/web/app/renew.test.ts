import { tellsOf, withRows } from '@hq/web/app/renew';
import { listAlarms } from '@shared/hq/alarms';
import { getSiteDay } from '@shared/hq/days';
import { getRevenueSummary } from '@shared/hq/revenue';
import { siteToday } from '@test/helpers/hq-site-today';
import { describe, expect, test } from 'vitest';

describe('what is asked again when sites changed', () => {
  test('is what tells of them, and what tells of all', () => {
    const ofA = [getSiteDay.id, { params: { siteId: 'a', date: '2026-11-20' } }];
    expect(tellsOf(ofA, ['b', 'a'])).toBe(true);
    expect(tellsOf(ofA, ['b'])).toBe(false);
    expect(tellsOf([listAlarms.id, { query: {} }], ['b'])).toBe(true);
    expect(tellsOf([getRevenueSummary.id, { query: {} }], ['b'])).toBe(false);
  });
});

describe('rows as they are now', () => {
  test('take the place of the old ones, in the same order; others are not added', () => {
    const list = {
      items: [siteToday({ siteId: 'a', revenue: 1 }), siteToday({ siteId: 'b', revenue: 2 })],
      next: null,
      now: 10,
    };
    const fresh = {
      items: [siteToday({ siteId: 'b', revenue: 5 }), siteToday({ siteId: 'c', revenue: 9 })],
      next: null,
      now: 20,
    };
    const merged = withRows(list, fresh);
    expect(merged.items.map((it) => [it.siteId, it.revenue])).toEqual([
      ['a', 1],
      ['b', 5],
    ]);
    expect(merged.now).toBe(20);
  });
});

import { byGravity } from '@hq/web/features/alarms/alarm-order';
import { placeOf } from '@hq/web/features/alarms/alarm-place';
import type { Alarm } from '@shared/hq/alarms';
import { expect, test } from 'vitest';

const alarm = (given: Partial<Alarm>): Alarm => ({
  alarmId: '1',
  site: { siteId: 's', name: 'Sede Puerto', zone: 'America/Santiago' },
  terminal: null,
  code: 'SILENT',
  severity: 'warning',
  subject: '',
  details: {},
  raisedAt: 0,
  settledAt: null,
  settledBy: null,
  settledNote: null,
  ...given,
});

test('the gravest come first, and of the equally grave the newest', () => {
  const all = [
    alarm({ alarmId: 'notice', severity: 'notice', raisedAt: 9 }),
    alarm({ alarmId: 'old', severity: 'critical', raisedAt: 1 }),
    alarm({ alarmId: 'warning', raisedAt: 5 }),
    alarm({ alarmId: 'new', severity: 'critical', raisedAt: 2 }),
  ];
  expect(byGravity(all).map((it) => it.alarmId)).toEqual(['new', 'old', 'warning', 'notice']);
});

test('an alarm leads to where it can be seen', () => {
  const day = { date: '2026-11-20' };
  expect(placeOf(alarm({ code: 'DAY_DIFFERS', details: day }))).toEqual([
    { page: 'site', siteId: 's' },
    { ...day, part: 'closings' },
  ]);
  expect(placeOf(alarm({ code: 'SILENT' }))).toEqual([
    { page: 'terminals' },
    { find: 'Sede Puerto' },
  ]);
  expect(placeOf(alarm({ code: 'NEW_KIND' }))).toEqual([{ page: 'site', siteId: 's' }, {}]);
});

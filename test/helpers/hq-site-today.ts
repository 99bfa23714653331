import type { SiteToday } from '@shared/hq/sites';

/** A quiet site as HQ tells of it, but for what is given. */
export function siteToday(given: Partial<SiteToday> = {}): SiteToday {
  return {
    siteId: 'a',
    name: 'Sede Puerto',
    zone: 'America/Santiago',
    address: 'Calle 1',
    date: '2026-11-20',
    revenue: 0,
    payments: 0,
    entries: 0,
    exits: 0,
    hours: Array.from({ length: 24 }, () => 0),
    afterClosing: null,
    openStays: 0,
    spots: 0,
    openShifts: 0,
    cashInDrawers: 0,
    terminals: [],
    lastContactAt: null,
    waiting: 0,
    oldestWaitingAt: null,
    alarms: { critical: 0, warning: 0, notice: 0 },
    differences: 0,
    ...given,
  };
}

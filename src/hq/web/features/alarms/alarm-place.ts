import type { Place, Query } from '@hq/web/app/route';
import type { Alarm } from '@shared/hq/alarms';

/** Where what an alarm is about can be seen. */
export function placeOf(alarm: Alarm): [Place, Query] {
  const site: Place = { page: 'site', siteId: alarm.site.siteId };
  const { date } = alarm.details;
  const day: Query = typeof date === 'string' ? { date } : {};
  switch (alarm.code) {
    case 'DAY_DIFFERS':
      return [site, { ...day, part: 'closings' }];
    case 'PAID_TWICE':
      return [site, { ...day, part: 'payments' }];
    case 'SILENT':
    case 'CLOCK_SKEW':
    case 'TAMPERED':
    case 'FORK':
    case 'REPLAYED':
    case 'SIGNATURE_WRONG':
    case 'EVENTS_ONLY_AT_HQ':
      return [{ page: 'terminals' }, { find: alarm.site.name }];
    default:
      return [site, day];
  }
}

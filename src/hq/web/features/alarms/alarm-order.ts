import { ALARM_SEVERITIES } from '@shared/hq/alarms';
import type { Alarm } from '@shared/hq/alarms';

/** Gravest first, and among the equally grave the newest. */
export function byGravity(alarms: readonly Alarm[]): Alarm[] {
  const rank = (it: Alarm) => ALARM_SEVERITIES.indexOf(it.severity);
  return alarms.toSorted((a, b) => rank(a) - rank(b) || b.raisedAt - a.raisedAt);
}

import { businessDate, parseClock } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';
import { nextDate, readSetting } from '@main/features/settings/index';

interface Change<T> {
  readonly at: number;
  readonly value: T;
}

const CHANGES = `SELECT at, json_extract(details, ?) AS value FROM audit_log
  WHERE entity = 'settings' AND entity_id = ? AND action = 'setting.changed' ORDER BY seq`;

function changesOf(db: Db, key: string, path: string): Change<string>[] {
  const rows = db.$client.prepare<[string, string], Change<string | null>>(CHANGES).all(path, key);
  return rows.filter((row): row is Change<string> => typeof row.value === 'string');
}

/** The newest of some changes at an instant; what is before the first is the fallback. */
function valueAt<T>(changes: readonly Change<T>[], at: number, fallback: T): T {
  return changes.findLast((change) => change.at <= at)?.value ?? fallback;
}

/** Business dates as they were given when something happened, whatever was set or closed since. */
export interface Calendar {
  /** @param at UTC ms; @param zone of the row where it keeps one */
  dateThen(at: number, zone?: string | null): string;
}

/** Reads what was set when, once; for counting a day again and for `verify`. */
export function calendarOf(db: Db): Calendar {
  const zones = changesOf(db, 'site', '$.after.zone');
  const cutovers = changesOf(db, 'businessDay', '$.after.cutover');
  const closings = db.$client
    .prepare<[], Change<string>>(
      `SELECT c.created_at AS at, c.business_date AS value FROM day_closings c
         JOIN terminals t ON t.id = c.terminal_id WHERE t.is_self = 1 ORDER BY c.created_at`,
    )
    .all();
  return {
    dateThen: (at, zone) => {
      const here = zone ?? valueAt(zones, at, null) ?? readSetting(db, 'site').zone;
      const cutover = parseClock(valueAt(cutovers, at, '00:00')) ?? 0;
      const date = businessDate(at, here, cutover);
      const closed = closings.findLast((closing) => closing.at < at)?.value;
      return closed !== undefined && date <= closed ? nextDate(closed) : date;
    },
  };
}

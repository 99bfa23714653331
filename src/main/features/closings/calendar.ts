import { dateThen, saidAt } from '@shared/kernel/day-calendar';
import type { Said } from '@shared/kernel/day-calendar';
import type { Db } from '@main/db/connection';
import { readSetting } from '@main/features/settings/index';

const CHANGES = `SELECT at, json_extract(details, ?) AS value FROM audit_log
  WHERE entity = 'settings' AND entity_id = ? AND action = 'setting.changed' ORDER BY seq`;

function changesOf(db: Db, key: string, path: string): Said[] {
  const rows = db.$client
    .prepare<[string, string], { at: number; value: string | null }>(CHANGES)
    .all(path, key);
  return rows.filter((row): row is Said => typeof row.value === 'string');
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
    .prepare<[], Said>(
      `SELECT c.created_at AS at, c.business_date AS value FROM day_closings c
         JOIN terminals t ON t.id = c.terminal_id WHERE t.is_self = 1 ORDER BY c.created_at`,
    )
    .all();
  return {
    dateThen: (at, zone) => {
      const here = zone ?? saidAt(zones, at) ?? readSetting(db, 'site').zone;
      return dateThen({ cutovers, closings }, at, here);
    },
  };
}

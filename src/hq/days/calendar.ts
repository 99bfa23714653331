import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { dateThen, saidAt } from '@shared/kernel/day-calendar';
import type { Said } from '@shared/kernel/day-calendar';
import { sql } from 'drizzle-orm';

interface Change {
  readonly at: number;
  readonly key: string;
  readonly value: string | null;
}

/** Business dates as a booth gave them when something happened, whatever was set or closed since. */
export interface Calendar {
  /** @param at UTC ms */
  dateThen(at: number): string;
}

/**
 * For voidings of booths that did not say their date: made from what the booth told of its settings and
 * closings.
 * @param zone where it told none
 */
export async function calendarOf(
  tx: HqTx,
  siteId: string,
  terminalId: string,
  zone: string,
): Promise<Calendar> {
  const settings = await rowsOf<Change>(
    tx,
    sql`SELECT (payload::json ->> 'at')::bigint AS at, payload::json ->> 'id' AS key,
          coalesce(payload::json #>> '{after,zone}', payload::json #>> '{after,cutover}') AS value
        FROM events WHERE site_id = ${siteId} AND kind = 'setting.changed' AND terminal_id = ${terminalId}
          AND payload::json ->> 'id' IN ('site', 'businessDay')
        ORDER BY epoch, seq`,
  );
  const closings = await rowsOf<Said>(
    tx,
    sql`SELECT created_at AS at, business_date AS value FROM day_closings
        WHERE site_id = ${siteId} AND terminal_id = ${terminalId} ORDER BY created_at`,
  );
  const changesOf = (key: string): Said[] =>
    settings.flatMap(({ at, key: of, value }) =>
      of === key && value !== null ? [{ at, value }] : [],
    );
  const zones = changesOf('site');
  const cutovers = changesOf('businessDay');
  return {
    dateThen: (at) => dateThen({ cutovers, closings }, at, saidAt(zones, at) ?? zone),
  };
}

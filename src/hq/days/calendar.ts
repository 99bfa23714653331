import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { businessDate, parseClock } from '@shared/kernel/time';
import { sql } from 'drizzle-orm';

interface Change {
  readonly at: number;
  readonly key: string;
  readonly value: string;
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
  const closings = await rowsOf<{ at: number; date: string }>(
    tx,
    sql`SELECT created_at AS at, business_date AS date FROM day_closings
        WHERE site_id = ${siteId} AND terminal_id = ${terminalId} ORDER BY created_at`,
  );
  const valueAt = (key: string, at: number): string | undefined =>
    settings.findLast((it) => it.key === key && it.at <= at)?.value;
  return {
    dateThen: (at) => {
      const cutover = parseClock(valueAt('businessDay', at) ?? '00:00') ?? 0;
      const date = businessDate(at, valueAt('site', at) ?? zone, cutover);
      const closed = closings.findLast((closing) => closing.at < at)?.date;
      return closed !== undefined && date <= closed ? nextDate(closed) : date;
    },
  };
}

const nextDate = (date: string): string =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toString();

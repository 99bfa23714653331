import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { siteDays } from '@hq/db/schema/index';
import type { SiteRef, TerminalRef } from '@shared/hq/common';
import type { SiteDay } from '@shared/hq/days';
import { and, eq, sql } from 'drizzle-orm';
import { closingsOfDay } from './closings';
import { SITE, UNNAMED } from './fragments';
import { reversalsOfDay } from './reversals';
import { shiftsOfDay } from './shifts';
import { totalsFrom } from './totals';

/** Reversals of a day that are told with it; a day with more is listed by `/api/reversals`. */
const MOST_REVERSALS = 500;

async function hoursOfDay(db: HqReader, siteId: string, date: string): Promise<SiteDay['hours']> {
  return rowsOf(
    db,
    sql`SELECT hour, sum(sales - reversed)::bigint AS revenue, sum(payments)::int AS payments
      FROM site_hours WHERE site_id = ${siteId} AND business_date = ${date}
      GROUP BY hour ORDER BY hour`,
  );
}

async function boothsOf(db: HqReader, siteId: string): Promise<Map<string, TerminalRef>> {
  const rows = await rowsOf<TerminalRef>(
    db,
    sql`SELECT id AS "terminalId", code, name FROM terminals WHERE site_id = ${siteId}`,
  );
  return new Map(rows.map((row) => [row.terminalId, row]));
}

/** One business date of a site; `null` when there is no such site. */
export async function siteDay(db: HqReader, siteId: string, date: string): Promise<SiteDay | null> {
  const [site] = await rowsOf<{ site: SiteRef }>(
    db,
    sql`SELECT ${SITE} AS site FROM sites s WHERE s.site_id = ${siteId}`,
  );
  if (!site) return null;
  const [days, booths, hours, closings, shifts, reversals] = await Promise.all([
    db
      .select()
      .from(siteDays)
      .where(and(eq(siteDays.siteId, siteId), eq(siteDays.businessDate, date))),
    boothsOf(db, siteId),
    hoursOfDay(db, siteId, date),
    closingsOfDay(db, siteId, date),
    shiftsOfDay(db, siteId, date),
    reversalsOfDay(db, siteId, date, MOST_REVERSALS),
  ]);
  const byTerminal = days
    .map((day) => ({
      terminal: booths.get(day.terminalId) ?? {
        terminalId: day.terminalId,
        code: UNNAMED,
        name: UNNAMED,
      },
      totals: totalsFrom([day]),
    }))
    .toSorted((a, b) => (a.terminal.code < b.terminal.code ? -1 : 1));
  return {
    site: site.site,
    date,
    totals: totalsFrom(days),
    byTerminal,
    hours,
    closings,
    shifts,
    reversals,
  };
}

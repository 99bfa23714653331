import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { SiteRef } from '@shared/hq/common';
import type {
  RevenueFigures,
  RevenueGrain,
  RevenuePeriod,
  RevenueSummary,
} from '@shared/hq/revenue';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, SITE } from './fragments';
import type { Seen } from './fragments';
import { addFigures, comparedPeriod, NO_FIGURES, revenueBuckets } from './revenue-buckets';
import type { RevenueRow } from './revenue-buckets';

export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY_FIGURES = sql`sum(payments)::bigint AS payments, sum(sales)::bigint AS sales,
  sum(void_amount + refund_amount)::bigint AS reversed, sum(discounts)::bigint AS discounts,
  sum(sales - void_amount - refund_amount)::bigint AS revenue`;
const HOUR_FIGURES = sql`sum(payments)::bigint AS payments, sum(sales)::bigint AS sales,
  sum(reversed)::bigint AS reversed, sum(discounts)::bigint AS discounts,
  sum(sales - reversed)::bigint AS revenue`;

interface Grouped extends RevenueFigures {
  /** Of a date; `null` in a row of a site. */
  readonly date: string | null;
  readonly siteId: string | null;
}

/** By date and by site at one go: each row is one or the other. */
export function revenueByDayQuery(seen: Seen, { from, to }: Period): SQL {
  return sql`SELECT d.business_date AS date, d.site_id AS "siteId", ${DAY_FIGURES}
    FROM sites s JOIN site_days d ON d.site_id = s.site_id
    WHERE ${amongSites(sql`s.site_id`, seen)} AND d.business_date BETWEEN ${from} AND ${to}
    GROUP BY GROUPING SETS ((d.business_date), (d.site_id))`;
}

export function revenueByHourQuery(seen: Seen, { from, to }: Period): SQL {
  return sql`SELECT lpad(d.hour::text, 2, '0') AS key, ${HOUR_FIGURES}
    FROM sites s JOIN site_hours d ON d.site_id = s.site_id
    WHERE ${amongSites(sql`s.site_id`, seen)} AND d.business_date BETWEEN ${from} AND ${to}
    GROUP BY d.hour`;
}

interface Counted extends RevenuePeriod {
  readonly bySite: ReadonlyMap<string, RevenueFigures>;
}

const figuresOf = ({ revenue, payments, sales, reversed, discounts }: RevenueFigures) => ({
  revenue,
  payments,
  sales,
  reversed,
  discounts,
});

async function count(
  db: HqReader,
  seen: Seen,
  grain: RevenueGrain,
  period: Period,
): Promise<Counted> {
  const [grouped, hours] = await Promise.all([
    rowsOf<Grouped>(db, revenueByDayQuery(seen, period)),
    grain === 'hour' ? rowsOf<RevenueRow>(db, revenueByHourQuery(seen, period)) : [],
  ]);
  const days = grouped.flatMap((row) =>
    row.date === null ? [] : [{ key: row.date, ...figuresOf(row) }],
  );
  const bySite = new Map(
    grouped.flatMap((row) => (row.siteId === null ? [] : [[row.siteId, figuresOf(row)] as const])),
  );
  return {
    ...period,
    total: days.reduce<RevenueFigures>((sum, day) => addFigures(sum, day), NO_FIGURES),
    buckets: revenueBuckets(grain, period, grain === 'hour' ? hours : days),
    bySite,
  };
}

/** Revenue of a period by buckets and by site, beside another period. */
export async function revenueSummary(
  db: HqReader,
  seen: Seen,
  by: RevenueGrain,
  period: Period,
  compare: 'none' | 'previous' | 'year',
): Promise<RevenueSummary> {
  const [now, then, sites] = await Promise.all([
    count(db, seen, by, period),
    compare === 'none' ? null : count(db, seen, by, comparedPeriod(period, compare)),
    rowsOf<{ site: SiteRef }>(
      db,
      sql`SELECT ${SITE} AS site FROM sites s WHERE ${amongSites(sql`s.site_id`, seen)}`,
    ),
  ]);
  const { bySite, ...shown } = now;
  return {
    by,
    ...shown,
    compared: then && { from: then.from, to: then.to, total: then.total, buckets: then.buckets },
    sites: sites
      .map(({ site }) => ({
        site,
        ...(bySite.get(site.siteId) ?? NO_FIGURES),
        comparedRevenue: then && (then.bySite.get(site.siteId)?.revenue ?? 0),
      }))
      .toSorted((a, b) => b.revenue - a.revenue || (a.site.name < b.site.name ? -1 : 1)),
  };
}

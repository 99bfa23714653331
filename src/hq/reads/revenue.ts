import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { SiteRef } from '@shared/hq/common';
import type {
  RevenueFigures,
  RevenueGrain,
  RevenuePeriod,
  RevenueSummary,
} from '@shared/hq/revenue';
import { sql } from 'drizzle-orm';
import { amongSites, SITE } from './fragments';
import type { Seen } from './fragments';
import { addFigures, comparedPeriod, NO_FIGURES, revenueBuckets } from './revenue-buckets';
import type { Period } from './months';
import { revenueQuery } from './revenue-queries';
import type { RevenueGroup } from './revenue-queries';

/** A month stands under the first of its dates that the period has. */
function dateIn(grain: RevenueGrain, { from }: Period, key: string): string {
  if (grain !== 'month') return key;
  const first = `${key}-01`;
  return first < from ? from : first;
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
  const groups = await rowsOf<RevenueGroup>(db, revenueQuery(seen, grain, period));
  const rows = groups.flatMap((row) =>
    row.key === null ? [] : [{ key: dateIn(grain, period, row.key), ...figuresOf(row) }],
  );
  const bySite = new Map(
    groups.flatMap((row) => (row.siteId === null ? [] : [[row.siteId, figuresOf(row)] as const])),
  );
  return {
    ...period,
    total: rows.reduce<RevenueFigures>((sum, row) => addFigures(sum, row), NO_FIGURES),
    buckets: revenueBuckets(grain, period, rows),
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

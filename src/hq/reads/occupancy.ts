import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { SiteRef } from '@shared/hq/common';
import type { OccupancyGrain, OccupancyReport } from '@shared/hq/occupancy';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, SITE } from './fragments';
import type { Seen } from './fragments';
import { inMonths } from './months';
import type { Period } from './months';
import { averageOf, bucketsOf, occupiedIn, percentOf, spansBetween } from './occupancy-buckets';
import type { FlowRow, Occupied } from './occupancy-buckets';
import { monthSpan } from '@hq/summaries/calendar';
import type { Span } from '@hq/summaries/calendar';

/** Spots in service of the site `s`. */
export const SPOTS = sql`(SELECT count(*)::int FROM spots o WHERE o.site_id = s.site_id
  AND o.retired_at IS NULL AND o.status IS DISTINCT FROM 'out_of_service')`;

/** Cars inside at the site `s`: the flow of all months, so that no stay is read. */
export const INSIDE = sql`(SELECT coalesce(sum(f.entries - f.exits), 0)::int FROM stay_flow f
  WHERE f.site_id = s.site_id AND f.grain = 'month')`;

export interface Walk {
  readonly siteIds: readonly string[];
  /** Beginnings of the first span, of its month, and the end of the last one. */
  readonly begin: number;
  readonly month: number;
  readonly end: number;
}

/** The flow of the sites of one zone, bucket by bucket, all sites together and each by itself. */
export function flowQuery(grain: OccupancyGrain, { siteIds, begin, end }: Walk): SQL {
  return sql`SELECT at, sum(entries)::int AS entries, sum(exits)::int AS exits,
      sum(entry_ms)::bigint AS "entryMs", sum(exit_ms)::bigint AS "exitMs"
    FROM stay_flow WHERE ${amongSites(sql`site_id`, siteIds)} AND grain = ${grain}
      AND at >= ${begin} AND at < ${end} GROUP BY at`;
}

/** How many were inside each site at the beginning of a walk: months before it, then its days. */
export function insideQuery({ siteIds, begin, month }: Walk): SQL {
  return sql`SELECT site_id AS "siteId", sum(entries - exits)::int AS inside FROM stay_flow
    WHERE ${amongSites(sql`site_id`, siteIds)}
      AND ((grain = 'month' AND at < ${month}) OR (grain = 'day' AND at >= ${month} AND at < ${begin}))
    GROUP BY site_id`;
}

interface LongSpan extends Span {
  readonly grain: 'day' | 'month';
}

/** The months that lie in a period whole, and the days beside them; of a question by month its months. */
function longSpans({ by, ...period }: OccupancyAsked, zone: string): LongSpan[] {
  const spans = (grain: 'day' | 'month', of: Period): LongSpan[] =>
    spansBetween(grain, of, zone).map(({ at, end }) => ({ grain, at, end }));
  if (by === 'month') return spans('month', period);
  const { whole, rest } = inMonths(period);
  const months = whole && { from: `${whole.first}-01`, to: `${whole.last}-01` };
  return [...(months ? spans('month', months) : []), ...rest.flatMap((part) => spans('day', part))];
}

/**
 * What each site had in the whole period, up to `until`: each coming and going counts from its instant
 * on, first to the end of its span and then over the spans that follow.
 */
export function siteFlowQuery(
  { siteIds }: Pick<Walk, 'siteIds'>,
  spans: readonly LongSpan[],
  until: number,
): SQL {
  // Kept apart by OFFSET 0, each row is looked up by its key: joined as a whole, all there is would be read.
  return sql`SELECT s.site_id AS "siteId", sum(f.entries)::int AS entries, sum(f.exits)::int AS exits,
      sum(f.entry_ms - f.exit_ms + (f.entries - f.exits) * (${until}::bigint - d."end"))::bigint AS "movedMs"
    FROM sites s CROSS JOIN jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      AS d(grain text, at bigint, "end" bigint)
      CROSS JOIN LATERAL (SELECT f.* FROM stay_flow f
        WHERE f.site_id = s.site_id AND f.grain = d.grain AND f.at = d.at OFFSET 0) AS f
    WHERE ${amongSites(sql`s.site_id`, siteIds)} GROUP BY s.site_id`;
}

interface SiteFlow {
  readonly siteId: string;
  readonly entries: number;
  readonly exits: number;
  readonly movedMs: number;
}

export interface OccupancyAsked {
  readonly by: OccupancyGrain;
  readonly from: string;
  readonly to: string;
}

/** How full sites were, each by its own calendar. @param now UTC ms */
export async function occupancyReport(
  db: HqReader,
  seen: Seen,
  asked: OccupancyAsked,
  now: number,
): Promise<OccupancyReport> {
  const sites = await rowsOf<{ site: SiteRef; spots: number; openStays: number }>(
    db,
    sql`SELECT ${SITE} AS site, ${SPOTS} AS spots, ${INSIDE} AS "openStays" FROM sites s
      WHERE ${amongSites(sql`s.site_id`, seen)} ORDER BY s.name, s.site_id`,
  );
  const found = sites.map(({ site, ...rest }) => ({ ...site, ...rest }));
  const zones = Map.groupBy(found, ({ zone }) => zone);
  const walked = await Promise.all(
    [...zones.entries()].map(([zone, of]) =>
      walkZone(
        db,
        zone,
        of.map(({ siteId }) => siteId),
        asked,
        now,
      ),
    ),
  );
  const spots = found.reduce((sum, site) => sum + site.spots, 0);
  const bySite = new Map(walked.flatMap(({ sites: of }) => [...of.entries()]));
  return {
    ...asked,
    now,
    spots,
    openStays: found.reduce((sum, site) => sum + site.openStays, 0),
    buckets: bucketsOf(
      walked.map(({ buckets }) => buckets),
      spots,
    ),
    sites: found.map(({ spots: own, openStays, ...site }) => {
      const { entries, exits, average } = bySite.get(site.siteId) ?? NOTHING;
      return {
        site,
        spots: own,
        openStays,
        entries,
        exits,
        average,
        percent: percentOf(average, own),
      };
    }),
  };
}

interface SiteAverage {
  readonly entries: number;
  readonly exits: number;
  readonly average: number;
}

const NOTHING: SiteAverage = { entries: 0, exits: 0, average: 0 };

interface Walked {
  readonly buckets: readonly Occupied[];
  readonly sites: ReadonlyMap<string, SiteAverage>;
}

async function walkZone(
  db: HqReader,
  zone: string,
  siteIds: readonly string[],
  asked: OccupancyAsked,
  now: number,
): Promise<Walked> {
  const spans = spansBetween(asked.by, asked, zone);
  const long = longSpans(asked, zone).filter(({ at }) => at < now);
  const begin = spans[0]?.at ?? 0;
  const month = monthSpan(asked.from.slice(0, 7), zone).at;
  const walk: Walk = { siteIds, begin, month, end: spans.at(-1)?.end ?? begin };
  const until = Math.max(begin, Math.min(now, walk.end));
  const [flow, inside, moved] = await Promise.all([
    rowsOf<FlowRow>(db, flowQuery(asked.by, walk)),
    rowsOf<{ siteId: string; inside: number }>(db, insideQuery(walk)),
    rowsOf<SiteFlow>(db, siteFlowQuery(walk, long, until)),
  ]);
  const before = new Map(inside.map((row) => [row.siteId, row.inside]));
  const flows = new Map(moved.map((row) => [row.siteId, row]));
  const together = inside.reduce((sum, row) => sum + row.inside, 0);
  return {
    buckets: occupiedIn(spans, flow, together, now),
    sites: new Map(
      siteIds.map((siteId) => {
        const { entries = 0, exits = 0, movedMs = 0 } = flows.get(siteId) ?? {};
        const carMs = (before.get(siteId) ?? 0) * (until - begin) + movedMs;
        return [siteId, { entries, exits, average: averageOf(carMs, until - begin) }];
      }),
    ),
  };
}

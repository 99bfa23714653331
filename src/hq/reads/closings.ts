import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { dayTotalsSchema } from '@shared/contracts/closings';
import type { Page } from '@shared/hq/common';
import type { ClosingDetail, ClosingLine } from '@shared/hq/days';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, between, booth, person, SITE } from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

export interface ClosingFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state: 'waiting' | 'confirmed' | 'different' | 'all';
}

const ORDER: Order = {
  list: 'day-closings',
  columns: [sql`d.business_date`, sql`d.created_at`, sql`d.id`],
  kinds: ['text', 'number', 'text'],
  descending: true,
};

/** What HQ's own count of the closing `d` came to. */
const CONFIRMATION = sql`LEFT JOIN day_confirmations f ON f.site_id = d.site_id
  AND f.terminal_id = d.terminal_id AND f.business_date = d.business_date AND f.closing_id = d.id`;

const STATES: Readonly<Record<ClosingFilter['state'], SQL>> = {
  all: sql`true`,
  waiting: sql`f.closing_id IS NULL`,
  confirmed: sql`f.state = 'confirmed'`,
  different: sql`f.state = 'differs'`,
};

/** A number inside the totals as the booth wrote them; 0 where there is none. */
const told = (path: string): SQL =>
  sql`CASE WHEN jsonb_typeof(d.totals #> ${path}::text[]) = 'number'
    THEN (d.totals #>> ${path}::text[])::bigint ELSE 0 END`;

const CLOSING_LINE = sql`d.id AS "closingId", ${SITE} AS site, ${booth(sql`d.terminal_id`)} AS terminal,
  d.business_date AS date, d.created_at AS "closedAt", ${person(sql`d.closed_by`)} AS "closedBy",
  CASE f.state WHEN 'confirmed' THEN 'confirmed' WHEN 'differs' THEN 'different' ELSE 'waiting' END AS state,
  f.counted_at AS "checkedAt", ${told('{revenue}')} AS revenue, ${told('{payments}')} AS payments,
  ${told('{cash,difference}')} AS "cashDifference", coalesce(f.differences, '[]') AS differences`;

export function closingsQuery(seen: Seen, filter: ClosingFilter, page: PageAsked): SQL {
  return sql`WITH found AS MATERIALIZED (
      SELECT d.* FROM sites s CROSS JOIN LATERAL (
        SELECT d.* FROM day_closings d ${CONFIRMATION} WHERE d.site_id = s.site_id
          AND ${STATES[filter.state]} AND ${between(sql`d.business_date`, filter)}
          AND ${after(ORDER, page.cursor)}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS d
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${CLOSING_LINE} FROM found d JOIN sites s ON s.site_id = d.site_id ${CONFIRMATION}
    ORDER BY ${inOrder(ORDER)}`;
}

export async function listClosings(
  db: HqReader,
  seen: Seen,
  filter: ClosingFilter,
  page: PageAsked,
): Promise<Page<ClosingLine>> {
  const rows = await rowsOf<ClosingLine>(db, closingsQuery(seen, filter, page));
  return pageFrom(
    ORDER,
    rows,
    page.limit,
    (row) => [row.date, row.closedAt, row.closingId],
    (row) => row,
  );
}

type Found = Omit<ClosingDetail, 'totals'> & { readonly totals: unknown };

/** The closings of one business date, booth by booth, with what each told. */
export async function closingsOfDay(
  db: HqReader,
  siteId: string,
  date: string,
): Promise<ClosingDetail[]> {
  const found = await rowsOf<Found>(
    db,
    sql`SELECT ${CLOSING_LINE}, d.totals,
        coalesce((SELECT jsonb_agg(jsonb_build_object('number', a.number, 'at', a.created_at,
            'by', ${person(sql`a.created_by`)}, 'reason', a.reason) ORDER BY a.number)
          FROM day_closing_addenda a
          WHERE a.site_id = d.site_id AND a.day_closing_id = d.id
            AND a.terminal_id = d.terminal_id), '[]') AS addenda
      FROM day_closings d JOIN sites s ON s.site_id = d.site_id ${CONFIRMATION}
      WHERE d.site_id = ${siteId} AND d.business_date = ${date} ORDER BY d.created_at, d.id`,
  );
  return found.map((closing) => {
    const totals = dayTotalsSchema.safeParse(closing.totals);
    return { ...closing, totals: totals.success ? totals.data : null };
  });
}

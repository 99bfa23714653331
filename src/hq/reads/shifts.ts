import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { Page } from '@shared/hq/common';
import type { ShiftDetail, ShiftLine } from '@shared/hq/shifts';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, between, booth, person, SITE, UNNAMED } from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

export interface ShiftFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state: 'open' | 'closed' | 'different' | 'all';
}

const ORDER: Order = {
  list: 'shifts',
  columns: [sql`h.business_date`, sql`h.opened_at`, sql`h.id`],
  kinds: ['text', 'number', 'text'],
  descending: true,
};

/** A row of which only the closing was understood is no shift yet. */
const KNOWN = sql`h.number IS NOT NULL AND h.opened_at IS NOT NULL AND h.business_date IS NOT NULL`;

const STATES: Readonly<Record<ShiftFilter['state'], SQL>> = {
  all: sql`true`,
  open: sql`h.closed_at IS NULL`,
  closed: sql`h.closed_at IS NOT NULL`,
  different: sql`h.difference <> 0`,
};

/** Of the shift `h` at the site `s`, with its sums `m`. */
const SHIFT_LINE = sql`h.id AS "shiftId", ${SITE} AS site, ${booth(sql`h.terminal_id`)} AS terminal, h.number,
  coalesce(${person(sql`h.user_id`)}, ${UNNAMED}) AS operator, h.business_date AS date,
  h.opened_at AS "openedAt", coalesce(h.float_amount, 0) AS float, coalesce(m.payments, 0) AS payments,
  coalesce(m.revenue, 0) AS revenue,
  coalesce(h.expected_amount, coalesce(h.float_amount, 0) + coalesce(m.cash, 0)) AS expected,
  h.closed_at AS "closedAt", ${person(sql`h.closed_by`)} AS "closedBy", h.z_number AS "zNumber",
  h.counted_amount AS counted, h.difference, h.explanation`;

const WITH_SUMS = sql`JOIN sites s ON s.site_id = h.site_id
  LEFT JOIN shift_sums m ON m.site_id = h.site_id AND m.shift_id = h.id`;

export function shiftsQuery(seen: Seen, filter: ShiftFilter, page: PageAsked): SQL {
  return sql`WITH found AS MATERIALIZED (
      SELECT h.* FROM sites s CROSS JOIN LATERAL (
        SELECT h.* FROM shifts h WHERE h.site_id = s.site_id AND ${KNOWN} AND ${STATES[filter.state]}
          AND ${between(sql`h.business_date`, filter)} AND ${after(ORDER, page.cursor)}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS h
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${SHIFT_LINE} FROM found h ${WITH_SUMS} ORDER BY ${inOrder(ORDER)}`;
}

export async function listShifts(
  db: HqReader,
  seen: Seen,
  filter: ShiftFilter,
  page: PageAsked,
): Promise<Page<ShiftLine>> {
  const rows = await rowsOf<ShiftLine>(db, shiftsQuery(seen, filter, page));
  return pageFrom(
    ORDER,
    rows,
    page.limit,
    (row) => [row.date, row.openedAt, row.shiftId],
    (row) => row,
  );
}

/** That were opened on a business date, in order of opening. */
export function shiftsOfDay(db: HqReader, siteId: string, date: string): Promise<ShiftLine[]> {
  return rowsOf<ShiftLine>(
    db,
    sql`SELECT ${SHIFT_LINE} FROM shifts h ${WITH_SUMS}
      WHERE h.site_id = ${siteId} AND h.business_date = ${date} AND ${KNOWN}
      ORDER BY h.opened_at, h.id`,
  );
}

/** One shift with what was moved and counted in its drawer; `null` when HQ holds none. */
export async function shiftDetail(
  db: HqReader,
  siteId: string,
  shiftId: string,
): Promise<ShiftDetail | null> {
  const [found] = await rowsOf<ShiftDetail>(
    db,
    sql`SELECT ${SHIFT_LINE},
        coalesce((SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'amount', c.amount,
            'reason', c.reason, 'by', ${person(sql`c.user_id`)},
            'authorisedBy', ${person(sql`c.authorised_by`)}, 'at', c.at) ORDER BY c.at, c.id)
          FROM cash_movements c WHERE c.site_id = h.site_id AND c.shift_id = h.id), '[]') AS movements,
        coalesce((SELECT jsonb_agg(jsonb_build_object('amount', c.amount, 'by', ${person(sql`c.user_id`)},
            'at', c.at) ORDER BY c.at, c.id)
          FROM shift_counts c WHERE c.site_id = h.site_id AND c.shift_id = h.id), '[]') AS counts
      FROM shifts h ${WITH_SUMS} WHERE h.site_id = ${siteId} AND h.id = ${shiftId} AND ${KNOWN}`,
  );
  return found ?? null;
}

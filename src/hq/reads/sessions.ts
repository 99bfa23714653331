import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { Page } from '@shared/hq/common';
import type { SessionDetail, SessionLine } from '@shared/hq/sessions';
import { parseTicketCode } from '@shared/kernel/ids';
import { normalisePlate } from '@shared/kernel/plate';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import {
  amongSites,
  beginsWith,
  between,
  booth,
  className,
  person,
  SITE,
  UNNAMED,
} from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';
import { WITH_REVERSED } from './payments';

export interface SessionFilter {
  readonly plate?: string | undefined;
  readonly ticket?: string | undefined;
  readonly status?: SessionLine['status'] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const ORDER: Order = {
  list: 'sessions',
  columns: [sql`x.business_date`, sql`x.start_time`, sql`x.id`],
  kinds: ['text', 'number', 'text'],
  descending: true,
};

/** A row of which only the end is known is no stay yet. */
const KNOWN = sql`x.business_date IS NOT NULL AND x.start_time IS NOT NULL AND x.ticket_number IS NOT NULL`;

/** Of the stay `x` at the site `s`. */
const SESSION_LINE = sql`x.id AS "sessionId", ${SITE} AS site, x.ticket_number AS "ticketNumber",
  coalesce(x.plate, ${UNNAMED}) AS plate, ${className(sql`x.vehicle_class`)} AS "vehicleClass",
  coalesce(x.spot_code, (SELECT o.code FROM spots o WHERE o.site_id = s.site_id AND o.id = x.spot_id),
    ${UNNAMED}) AS spot,
  x.status, x.void_kind AS "voidKind", x.start_time AS "startTime", x.end_time AS "endTime",
  x.business_date AS date, ${booth(sql`x.entry_terminal_id`)} AS "entryTerminal",
  ${booth(sql`x.exit_terminal_id`)} AS "exitTerminal",
  coalesce(${person(sql`x.opened_by`)}, ${UNNAMED}) AS "openedBy", ${person(sql`x.closed_by`)} AS "closedBy",
  (SELECT p.amount FROM payments p WHERE p.site_id = x.site_id AND p.session_id = x.id
    ORDER BY p.paid_at, p.terminal_id LIMIT 1) AS amount`;

/** What finds few: looked up first, whatever the day. */
function chosen({ plate, ticket }: SessionFilter): SQL | null {
  const parts: SQL[] = [];
  if (plate !== undefined) {
    const normalised = normalisePlate(plate);
    parts.push(normalised.length >= 2 ? beginsWith(sql`x.plate`, normalised) : sql`false`);
  }
  if (ticket !== undefined) {
    parts.push(sql`x.ticket_number = ${parseTicketCode(ticket) ?? ticket.toUpperCase()}`);
  }
  return parts.length === 0 ? null : sql.join(parts, sql` AND `);
}

/** Newest day of entry first, then newest time. */
export function sessionsQuery(seen: Seen, filter: SessionFilter, page: PageAsked): SQL {
  const few = chosen(filter);
  // Kept apart, so that a plate is never looked for along the days.
  const source =
    few === null
      ? sql`sessions x WHERE x.site_id = s.site_id`
      : sql`(SELECT x.* FROM sessions x WHERE x.site_id = s.site_id AND ${few} OFFSET 0) AS x WHERE true`;
  const status = filter.status === undefined ? sql`true` : sql`x.status = ${filter.status}`;
  return sql`WITH found AS MATERIALIZED (
      SELECT x.* FROM sites s CROSS JOIN LATERAL (
        SELECT x.* FROM ${source} AND ${KNOWN} AND ${status}
          AND ${between(sql`x.business_date`, filter)} AND ${after(ORDER, page.cursor)}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS x
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${SESSION_LINE} FROM found x JOIN sites s ON s.site_id = x.site_id
    ORDER BY ${inOrder(ORDER)}`;
}

export async function listSessions(
  db: HqReader,
  seen: Seen,
  filter: SessionFilter,
  page: PageAsked,
): Promise<Page<SessionLine>> {
  const rows = await rowsOf<SessionLine>(db, sessionsQuery(seen, filter, page));
  return pageFrom(
    ORDER,
    rows,
    page.limit,
    (row) => [row.date, row.startTime, row.sessionId],
    (row) => row,
  );
}

/** One stay and its payments; `null` when HQ holds none. */
export async function sessionDetail(
  db: HqReader,
  siteId: string,
  sessionId: string,
): Promise<SessionDetail | null> {
  const [found] = await rowsOf<SessionDetail>(
    db,
    sql`SELECT ${SESSION_LINE}, x.void_reason AS "voidReason",
        x.lost_ticket_evidence AS "lostTicketEvidence",
        coalesce((SELECT jsonb_agg(jsonb_build_object('paymentId', p.id, 'receiptNumber', p.receipt_number,
            'amount', p.amount, 'reversed', v.amount, 'paidAt', p.paid_at) ORDER BY p.paid_at, p.id)
          FROM payments p ${WITH_REVERSED}
          WHERE p.site_id = x.site_id AND p.session_id = x.id), '[]') AS payments
      FROM sessions x JOIN sites s ON s.site_id = x.site_id
      WHERE x.site_id = ${siteId} AND x.id = ${sessionId} AND ${KNOWN}`,
  );
  return found ?? null;
}

import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { Page } from '@shared/hq/common';
import type { ReversalLine } from '@shared/hq/payments';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, between, booth, person, SITE, UNNAMED } from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

const ORDER: Order = {
  list: 'reversals',
  columns: [sql`r.business_date`, sql`r.at`, sql`r.id`],
  kinds: ['text', 'number', 'text'],
  descending: true,
};

/** Of the reversal `r` at the site `s`, with its payment `q`. */
const REVERSAL_LINE = sql`r.id AS "reversalId", ${SITE} AS site, ${booth(sql`r.terminal_id`)} AS terminal,
  r.payment_id AS "paymentId", coalesce(q.receipt_number, ${UNNAMED}) AS "receiptNumber", r.kind, r.amount,
  r.cash_amount AS "cashAmount", r.method, r.reason, ${person(sql`r.requested_by`)} AS "requestedBy",
  ${person(sql`r.authorised_by`)} AS "authorisedBy", r.at, r.business_date AS date,
  coalesce(q.business_date, r.business_date) AS "paidOn"`;

const WITH_PAYMENT = sql`JOIN sites s ON s.site_id = r.site_id
  LEFT JOIN payments q ON q.site_id = r.site_id AND q.id = r.payment_id`;

export interface ReversalFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function reversalsQuery(seen: Seen, filter: ReversalFilter, page: PageAsked): SQL {
  return sql`WITH found AS MATERIALIZED (
      SELECT r.* FROM sites s CROSS JOIN LATERAL (
        SELECT r.* FROM payment_reversals r WHERE r.site_id = s.site_id
          AND ${between(sql`r.business_date`, filter)} AND ${after(ORDER, page.cursor)}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS r
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${REVERSAL_LINE} FROM found r ${WITH_PAYMENT} ORDER BY ${inOrder(ORDER)}`;
}

export async function listReversals(
  db: HqReader,
  seen: Seen,
  filter: ReversalFilter,
  page: PageAsked,
): Promise<Page<ReversalLine>> {
  const rows = await rowsOf<ReversalLine>(db, reversalsQuery(seen, filter, page));
  return pageFrom(
    ORDER,
    rows,
    page.limit,
    (row) => [row.date, row.at, row.reversalId],
    (row) => row,
  );
}

/** Of one payment, oldest first. */
export function reversalsOfPayment(
  db: HqReader,
  siteId: string,
  paymentId: string,
): Promise<ReversalLine[]> {
  return rowsOf<ReversalLine>(
    db,
    sql`SELECT ${REVERSAL_LINE} FROM payment_reversals r ${WITH_PAYMENT}
      WHERE r.site_id = ${siteId} AND r.payment_id = ${paymentId} ORDER BY r.at, r.id`,
  );
}

/** That moved on a business date of a site, oldest first; at most `most`. */
export function reversalsOfDay(
  db: HqReader,
  siteId: string,
  date: string,
  most: number,
): Promise<ReversalLine[]> {
  return rowsOf<ReversalLine>(
    db,
    sql`SELECT ${REVERSAL_LINE} FROM payment_reversals r ${WITH_PAYMENT}
      WHERE r.site_id = ${siteId} AND r.business_date = ${date} ORDER BY r.at, r.id LIMIT ${most}`,
  );
}

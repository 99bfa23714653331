import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { Page } from '@shared/hq/common';
import type { PaymentLine } from '@shared/hq/payments';
import { normalisePlate } from '@shared/kernel/plate';
import { parseTicketCode } from '@shared/kernel/ids';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites, beginsWith, between, booth, person, SITE } from './fragments';
import type { Seen } from './fragments';
import { after, inOrder, pageFrom } from './pages';
import type { Order, PageAsked } from './pages';

export interface PaymentFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
  readonly method?: string | undefined;
}

const ORDER: Order = {
  list: 'payments',
  columns: [sql`p.business_date`, sql`p.paid_at`, sql`p.id`],
  kinds: ['text', 'number', 'text'],
  descending: true,
};

/** What was voided and refunded of the payment `p`, as `v`. */
export const WITH_REVERSED = sql`CROSS JOIN LATERAL (
  SELECT coalesce(sum(r.amount), 0)::bigint AS amount, coalesce(bool_or(r.kind = 'void'), false) AS voided
  FROM payment_reversals r WHERE r.site_id = p.site_id AND r.payment_id = p.id) AS v`;

/** Of the payment `p` of the site `s`, with its stay `x` and reversals `v`. */
export const PAYMENT_LINE = sql`p.id AS "paymentId", ${SITE} AS site, ${booth(sql`p.terminal_id`)} AS terminal,
  p.receipt_number AS "receiptNumber", p.paid_at AS "paidAt", p.business_date AS date,
  p.session_id AS "sessionId", coalesce(x.ticket_number, '—') AS "ticketNumber",
  coalesce(x.plate, '—') AS plate, p.amount, p.discount, v.amount AS reversed,
  CASE WHEN v.voided THEN 'voided' WHEN v.amount = 0 THEN 'paid'
    WHEN v.amount < p.amount THEN 'refunded_part' ELSE 'refunded' END AS state,
  coalesce((SELECT jsonb_agg(DISTINCT t.method) FROM payment_tenders t
    WHERE t.site_id = p.site_id AND t.payment_id = p.id), '[]') AS methods,
  ${person(sql`p.processed_by`)} AS operator, p.free_reason AS "freeReason"`;

/** Payments whose receipt or ticket has this number, or whose plate begins so. */
function named(text: string): SQL {
  const number = parseTicketCode(text) ?? text;
  const plate = normalisePlate(text);
  return sql`p.id IN (
    SELECT q.id FROM payments q WHERE q.site_id = s.site_id AND q.receipt_number = ${number}
    UNION ALL
    SELECT q.id FROM sessions y JOIN payments q ON q.site_id = y.site_id AND q.session_id = y.id
      WHERE y.site_id = s.site_id AND y.ticket_number = ${number}
    UNION ALL
    SELECT q.id FROM sessions y JOIN payments q ON q.site_id = y.site_id AND q.session_id = y.id
      WHERE y.site_id = s.site_id AND ${plate.length >= 2 ? beginsWith(sql`y.plate`, plate) : sql`false`})`;
}

const paidBy = (method: string): SQL =>
  sql`EXISTS (SELECT 1 FROM payment_tenders t
    WHERE t.site_id = p.site_id AND t.payment_id = p.id AND t.method = ${method})`;

/** Newest day first, then newest time: of each site no more is read than one page. */
export function paymentsQuery(seen: Seen, filter: PaymentFilter, page: PageAsked): SQL {
  const { text, method } = filter;
  const conditions = sql.join(
    [
      between(sql`p.business_date`, filter),
      after(ORDER, page.cursor),
      ...(text === undefined ? [] : [named(text)]),
      ...(method === undefined ? [] : [paidBy(method)]),
    ],
    sql` AND `,
  );
  return sql`WITH found AS MATERIALIZED (
      SELECT p.* FROM sites s CROSS JOIN LATERAL (
        SELECT p.* FROM payments p WHERE p.site_id = s.site_id AND ${conditions}
        ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
      ) AS p
      WHERE ${amongSites(sql`s.site_id`, seen)}
      ORDER BY ${inOrder(ORDER)} LIMIT ${page.limit + 1}
    )
    SELECT ${PAYMENT_LINE}
    FROM found p JOIN sites s ON s.site_id = p.site_id
      LEFT JOIN sessions x ON x.site_id = p.site_id AND x.id = p.session_id
      ${WITH_REVERSED}
    ORDER BY ${inOrder(ORDER)}`;
}

export async function listPayments(
  db: HqReader,
  seen: Seen,
  filter: PaymentFilter,
  page: PageAsked,
): Promise<Page<PaymentLine>> {
  const rows = await rowsOf<PaymentLine>(db, paymentsQuery(seen, filter, page));
  return pageFrom(
    ORDER,
    rows,
    page.limit,
    (row) => [row.date, row.paidAt, row.paymentId],
    (row) => row,
  );
}

import type { RevenueFigures, RevenueGrain } from '@shared/hq/revenue';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites } from './fragments';
import type { Seen } from './fragments';
import { inMonths } from './months';
import type { InMonths, Period } from './months';

/** What a bucket or a site comes to. */
export interface RevenueGroup extends RevenueFigures {
  /** A date, an hour `00`–`23`, or a date in a month, by grain; `null` in a row of a site. */
  readonly key: string | null;
  readonly siteId: string | null;
}

const FIGURES = sql`sum(d.payments)::bigint AS payments, sum(d.sales)::bigint AS sales,
  sum(d.reversed)::bigint AS reversed, sum(d.discounts)::bigint AS discounts,
  sum(d.sales - d.reversed)::bigint AS revenue`;

/** One kind of rows: of the sites `s`, keyed as a grain wants it. */
function rowsOf(
  table: 'site_days' | 'site_hours' | 'site_months',
  seen: Seen,
  key: SQL,
  at: SQL,
): SQL {
  const reversed =
    table === 'site_days' ? sql`d.void_amount + d.refund_amount AS reversed` : sql`d.reversed`;
  return sql`SELECT d.site_id, ${key} AS key, d.payments, d.sales, ${reversed}, d.discounts
    FROM sites s JOIN ${sql.raw(table)} d ON d.site_id = s.site_id
    WHERE ${amongSites(sql`s.site_id`, seen)} AND ${at}`;
}

const onDates = ({ from, to }: Period): SQL => sql`d.business_date BETWEEN ${from} AND ${to}`;

/** Rows that come to the figures of a period: its whole months, and the days or hours beside them. */
function parts(
  seen: Seen,
  { whole, rest }: InMonths,
  fine: 'site_days' | 'site_hours',
  key: { readonly ofMonths: SQL; readonly ofDates: SQL },
): SQL {
  const months =
    whole &&
    rowsOf(
      'site_months',
      seen,
      key.ofMonths,
      sql`d.month BETWEEN ${whole.first} AND ${whole.last}`,
    );
  const dates = rest.map((part) => rowsOf(fine, seen, key.ofDates, onDates(part)));
  return sql.join([...(months ? [months] : []), ...dates], sql` UNION ALL `);
}

const BOTH = sql`GROUP BY GROUPING SETS ((d.key), (d.site_id))`;
const HOUR = sql`lpad(d.hour::text, 2, '0')`;

/** What was taken in a period, by bucket and by site at one go: each row is one or the other. */
export function revenueQuery(seen: Seen, grain: RevenueGrain, period: Period): SQL {
  const cut = inMonths(period);
  if (grain === 'hour' || grain === 'month') {
    const fine = grain === 'hour' ? 'site_hours' : 'site_days';
    const key =
      grain === 'hour'
        ? { ofMonths: HOUR, ofDates: HOUR }
        : { ofMonths: sql`d.month || '-01'`, ofDates: sql`d.business_date` };
    return sql`SELECT d.key, d.site_id AS "siteId", ${FIGURES} FROM (${parts(seen, cut, fine, key)}) AS d ${BOTH}`;
  }
  const days = rowsOf('site_days', seen, sql`d.business_date`, onDates(period));
  if (cut.whole === null) {
    return sql`SELECT d.key, d.site_id AS "siteId", ${FIGURES} FROM (${days}) AS d ${BOTH}`;
  }
  const none = { ofMonths: sql`NULL`, ofDates: sql`NULL` };
  return sql`SELECT d.key, NULL AS "siteId", ${FIGURES} FROM (${days}) AS d GROUP BY d.key
    UNION ALL
    SELECT NULL, d.site_id, ${FIGURES} FROM (${parts(seen, cut, 'site_days', none)}) AS d GROUP BY d.site_id`;
}

import type { RevenueFigures, RevenueGrain } from '@shared/hq/revenue';
import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { amongSites } from './fragments';
import type { Seen } from './fragments';
import { fewestDays } from './months';
import type { Period } from './months';

/** What a bucket or a site comes to. */
export interface RevenueGroup extends RevenueFigures {
  /** A date, a month, or an hour `00`–`23`; `null` in a row of a site. */
  readonly key: string | null;
  readonly siteId: string | null;
}

type Table = 'site_days' | 'site_hours' | 'site_months';

interface Part {
  readonly table: Table;
  /** Of the rows `d`: what they are told apart by besides the site. */
  readonly key: SQL;
  readonly where: SQL;
  readonly sign: 1 | -1;
}

/** Rows of a part, or sums of them: what is asked adds them up. */
function ofEachSite(seen: Seen, { table, key, where, sign }: Part): SQL {
  const reversed = sql.raw(
    table === 'site_days' ? 'd.void_amount + d.refund_amount' : 'd.reversed',
  );
  const figures = (of: (column: SQL) => SQL): SQL => {
    const plus = sql.raw(sign === 1 ? '' : '-');
    return sql`${plus}${of(sql`d.payments`)} AS payments, ${plus}${of(sql`d.sales`)} AS sales,
      ${plus}${of(reversed)} AS reversed, ${plus}${of(sql`d.discounts`)} AS discounts`;
  };
  // Months are few enough to be read whole where most of them are wanted, days are found by their date.
  if (table !== 'site_hours') {
    return sql`SELECT d.site_id, ${key} AS key, ${figures((column) => sql`(${column})`)}
      FROM ${sql.raw(table)} d WHERE ${amongSites(sql`d.site_id`, seen)} AND ${where}`;
  }
  // Summed inside, site by site: joined as a whole, the server would read everything there ever was.
  return sql`SELECT s.site_id, d.* FROM sites s CROSS JOIN LATERAL (
      SELECT ${key} AS key, ${figures((column) => sql`sum(${column})`)}
      FROM site_hours d WHERE d.site_id = s.site_id AND ${where} GROUP BY 1
    ) AS d WHERE ${amongSites(sql`s.site_id`, seen)}`;
}

const onDates = ({ from, to }: Period): SQL => sql`d.business_date BETWEEN ${from} AND ${to}`;

/** Months, and the days or hours that are to be added to them or taken from them. */
function partsOf(
  period: Period,
  fine: 'site_days' | 'site_hours',
  key: { readonly ofMonths: SQL; readonly ofDates: SQL },
): Part[] {
  const { months, days } = fewestDays(period);
  const dates = days.map((part) => ({
    table: fine,
    key: key.ofDates,
    where: onDates(part),
    sign: part.sign,
  }));
  if (months === null) return dates;
  const where = sql`d.month BETWEEN ${months.first} AND ${months.last}`;
  return [{ table: 'site_months', key: key.ofMonths, where, sign: 1 }, ...dates];
}

const together = (seen: Seen, parts: readonly Part[]): SQL =>
  sql.join(
    parts.map((part) => ofEachSite(seen, part)),
    sql` UNION ALL `,
  );

const FIGURES = sql`sum(d.payments)::bigint AS payments, sum(d.sales)::bigint AS sales,
  sum(d.reversed)::bigint AS reversed, sum(d.discounts)::bigint AS discounts,
  sum(d.sales - d.reversed)::bigint AS revenue`;

/** Each row is of a bucket or of a site. */
function bothWays(seen: Seen, key: SQL, parts: readonly Part[]): SQL {
  return sql`SELECT ${key} AS key, d.site_id AS "siteId", ${FIGURES}
    FROM (${together(seen, parts)}) AS d GROUP BY GROUPING SETS ((d.key), (d.site_id))`;
}

const HOUR = sql`d.hour`;
const MONTH = { ofMonths: sql`d.month`, ofDates: sql`left(d.business_date, 7)` };
const NO_KEY = { ofMonths: sql`NULL::text`, ofDates: sql`NULL::text` };

/** What was taken in a period, by bucket and by site. */
export function revenueQuery(seen: Seen, grain: RevenueGrain, period: Period): SQL {
  if (grain === 'hour') {
    const hours = partsOf(period, 'site_hours', { ofMonths: HOUR, ofDates: HOUR });
    return bothWays(seen, sql`lpad(d.key::text, 2, '0')`, hours);
  }
  if (grain === 'month') return bothWays(seen, sql`d.key`, partsOf(period, 'site_days', MONTH));
  const days: Part = {
    table: 'site_days',
    key: sql`d.business_date`,
    where: onDates(period),
    sign: 1,
  };
  if (fewestDays(period).months === null) return bothWays(seen, sql`d.key`, [days]);
  return sql`SELECT d.key, NULL AS "siteId", ${FIGURES} FROM (${together(seen, [days])}) AS d GROUP BY d.key
    UNION ALL
    SELECT NULL, d.site_id, ${FIGURES} FROM (${together(seen, partsOf(period, 'site_days', NO_KEY))}) AS d
      GROUP BY d.site_id`;
}

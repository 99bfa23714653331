import type { HqTx } from '@hq/db/database';
import { shiftSums, siteDays, siteHours, siteMonths, stayFlow } from '@hq/db/schema/summaries';
import { TENDER_METHODS } from '@shared/contracts/common';
import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/**
 * Makes a site's sums anew from the rows HQ holds, whatever they were: after its events were projected
 * again. Nobody may store rows of the site meanwhile.
 */
export async function recountSums(tx: HqTx, siteId: string, zone: string): Promise<void> {
  for (const table of [siteDays, siteHours, siteMonths, stayFlow, shiftSums]) {
    await tx.delete(table).where(eq(table.siteId, siteId));
  }
  await tx.execute(daysOf(siteId, zone));
  await tx.execute(hoursOf(siteId, zone));
  await tx.execute(monthsOf(siteId));
  await tx.execute(flowOf(siteId, zone));
  await tx.execute(drawersOf(siteId));
}

/** The wall clock of a zone at an instant, as PostgreSQL's timestamp without zone. */
const wall = (at: SQL, zone: string): SQL =>
  sql`(to_timestamp(${at} / 1000.0) AT TIME ZONE ${zone})`;

const SUMMED = [
  'payments',
  'sales',
  'net',
  'vat',
  'rounding',
  'discounted',
  'discounts',
  'free_exits',
  'free_amount',
  'minutes_inside',
  'voids',
  'void_amount',
  'refunds',
  'refund_amount',
  'cash_reversed',
  'collections',
  'collection_amount',
  'collected_cash',
  'entries',
  'voided_stays',
  ...TENDER_METHODS.flatMap((method) => [`${method}_tenders`, `${method}_amount`]),
] as const;

/** One part of a day's sums: the columns it has, the others are nothing. */
function part(columns: Readonly<Record<string, string>>, from: SQL): SQL {
  const values = SUMMED.map((name) => `${columns[name] ?? '0'} AS ${name}`).join(', ');
  return sql`SELECT ${sql.raw(columns['date'] ?? 'business_date')} AS business_date,
    ${sql.raw(columns['terminal'] ?? 'terminal_id')} AS terminal_id, ${sql.raw(values)} ${from}`;
}

function daysOf(siteId: string, zone: string): SQL {
  const parts = [
    part(
      {
        payments: '1',
        sales: 'amount',
        net: 'net',
        vat: 'vat',
        rounding: 'rounding',
        discounted: '(discount > 0 AND free_reason IS NULL)::int',
        discounts: 'CASE WHEN free_reason IS NULL THEN discount ELSE 0 END',
        free_exits: '(free_reason IS NOT NULL)::int',
        free_amount: 'CASE WHEN free_reason IS NULL THEN 0 ELSE gross END',
        minutes_inside: "coalesce((explanation->>'minutes')::bigint, 0)",
      },
      sql`FROM payments WHERE site_id = ${siteId}`,
    ),
    ...TENDER_METHODS.map((method) =>
      part(
        {
          date: 'p.business_date',
          terminal: 'p.terminal_id',
          [`${method}_tenders`]: '1',
          [`${method}_amount`]: 't.amount',
        },
        sql`FROM payment_tenders t JOIN payments p ON p.site_id = t.site_id AND p.id = t.payment_id
          WHERE t.site_id = ${siteId} AND t.method = ${method}`,
      ),
    ),
    part(
      {
        voids: "(kind = 'void')::int",
        void_amount: "CASE WHEN kind = 'void' THEN amount ELSE 0 END",
        refunds: "(kind = 'refund')::int",
        refund_amount: "CASE WHEN kind = 'refund' THEN amount ELSE 0 END",
        cash_reversed: 'cash_amount',
      },
      sql`FROM payment_reversals WHERE site_id = ${siteId}`,
    ),
    part(
      {
        collections: '1',
        collection_amount: 'amount',
        collected_cash: "CASE WHEN method = 'cash' THEN received - change ELSE 0 END",
      },
      sql`FROM receivable_collections WHERE site_id = ${siteId}`,
    ),
    part({ terminal: 'entry_terminal_id', entries: '1' }, sql`${staysOf(siteId)}`),
    sql`SELECT coalesce(end_date, to_char(${wall(sql`end_time`, zone)}, 'YYYY-MM-DD')) AS business_date,
      coalesce(exit_terminal_id, entry_terminal_id) AS terminal_id,
      ${sql.raw(SUMMED.map((name) => `${name === 'voided_stays' ? 1 : 0} AS ${name}`).join(', '))}
      ${staysOf(siteId)} AND status = 'voided' AND end_time IS NOT NULL`,
  ];
  const columns = sql.raw(SUMMED.join(', '));
  const sums = sql.raw(SUMMED.map((name) => `sum(${name})`).join(', '));
  return sql`INSERT INTO site_days (site_id, business_date, terminal_id, ${columns})
    SELECT ${siteId}, business_date, terminal_id, ${sums}
    FROM (${sql.join(parts, sql` UNION ALL `)}) AS parts GROUP BY business_date, terminal_id`;
}

/** Stays whose opening is known. */
const staysOf = (siteId: string): SQL =>
  sql`FROM sessions WHERE site_id = ${siteId} AND start_time IS NOT NULL
    AND business_date IS NOT NULL AND entry_terminal_id IS NOT NULL`;

function hoursOf(siteId: string, zone: string): SQL {
  const hour = (at: SQL): SQL => sql`extract(hour FROM ${wall(at, zone)})::int`;
  return sql`INSERT INTO site_hours
      (site_id, business_date, hour, terminal_id, payments, sales, reversed, discounts)
    SELECT ${siteId}, business_date, hour, terminal_id, sum(payments), sum(sales), sum(reversed),
      sum(discounts)
    FROM (
      SELECT business_date, ${hour(sql`paid_at`)} AS hour, terminal_id, 1 AS payments, amount AS sales,
        0::bigint AS reversed, CASE WHEN free_reason IS NULL THEN discount ELSE 0 END AS discounts
      FROM payments WHERE site_id = ${siteId}
      UNION ALL
      SELECT business_date, ${hour(sql`at`)}, terminal_id, 0, 0, amount, 0
      FROM payment_reversals WHERE site_id = ${siteId}
    ) AS parts GROUP BY business_date, hour, terminal_id`;
}

/** After the hours: they are what a month adds up. */
function monthsOf(siteId: string): SQL {
  return sql`INSERT INTO site_months (site_id, month, hour, payments, sales, reversed, discounts)
    SELECT site_id, left(business_date, 7), hour, sum(payments), sum(sales), sum(reversed), sum(discounts)
    FROM site_hours WHERE site_id = ${siteId} GROUP BY 1, 2, 3`;
}

function flowOf(siteId: string, zone: string): SQL {
  // The hour's own length is taken from the instant: an hour that a clock change repeats is two.
  const hourBegin = (at: SQL): SQL =>
    sql`${at} - (extract(epoch FROM ${wall(at, zone)}) * 1000)::bigint % 3600000`;
  const begin = (at: SQL, grain: string): SQL =>
    grain === 'hour'
      ? hourBegin(at)
      : sql`(extract(epoch FROM date_trunc(${grain}, ${wall(at, zone)}) AT TIME ZONE ${zone}) * 1000)::bigint`;
  const end = (at: SQL, grain: string): SQL =>
    grain === 'hour'
      ? sql`${hourBegin(at)} + 3600000`
      : sql`(extract(epoch FROM (date_trunc(${grain}, ${wall(at, zone)}) + ${`1 ${grain}`}::interval)
          AT TIME ZONE ${zone}) * 1000)::bigint`;
  const parts = ['hour', 'day', 'month'].flatMap((grain) => [
    sql`SELECT ${grain}::text AS grain, ${begin(sql`start_time`, grain)} AS at, 1 AS entries, 0 AS exits,
      ${end(sql`start_time`, grain)} - start_time AS entry_ms, 0::bigint AS exit_ms ${staysOf(siteId)}`,
    sql`SELECT ${grain}::text AS grain, ${begin(sql`end_time`, grain)} AS at, 0 AS entries, 1 AS exits,
      0::bigint AS entry_ms, ${end(sql`end_time`, grain)} - end_time AS exit_ms
      ${staysOf(siteId)} AND status <> 'open' AND end_time IS NOT NULL`,
  ]);
  return sql`INSERT INTO stay_flow (site_id, grain, at, entries, exits, entry_ms, exit_ms)
    SELECT ${siteId}, grain, at, sum(entries), sum(exits), sum(entry_ms), sum(exit_ms)
    FROM (${sql.join(parts, sql` UNION ALL `)}) AS parts GROUP BY grain, at`;
}

function drawersOf(siteId: string): SQL {
  return sql`INSERT INTO shift_sums (site_id, shift_id, payments, revenue, cash)
    SELECT ${siteId}, shift_id, sum(payments), sum(revenue), sum(cash) FROM (
      SELECT shift_id, 1 AS payments, amount AS revenue, 0::bigint AS cash
      FROM payments WHERE site_id = ${siteId}
      UNION ALL
      SELECT p.shift_id, 0, 0, t.amount
      FROM payment_tenders t JOIN payments p ON p.site_id = t.site_id AND p.id = t.payment_id
      WHERE t.site_id = ${siteId} AND t.method = 'cash'
      UNION ALL
      SELECT shift_id, 0, -amount, -cash_amount FROM payment_reversals WHERE site_id = ${siteId}
      UNION ALL
      SELECT shift_id, 0, 0, received - change
      FROM receivable_collections WHERE site_id = ${siteId} AND method = 'cash'
      UNION ALL
      SELECT shift_id, 0, 0, CASE WHEN kind = 'paid_in' THEN amount ELSE -amount END
      FROM cash_movements WHERE site_id = ${siteId}
    ) AS parts GROUP BY shift_id`;
}

import type { HqDb } from '@hq/db/database';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

export interface Years {
  readonly sites: number;
  /** The last one is {@link LAST_DAY}. */
  readonly days: number;
  /** Payments of the large site a day, whose rows are all there; of the others only the sums are. */
  readonly paymentsPerDay: number;
}

/** The day on which the pages are read. */
export const LAST_DAY = '2026-11-20';
export const YEARS_NOW = Date.parse(`${LAST_DAY}T21:30:00Z`);

/** The id of a site; the first one is the large one. */
export const yearsSite = (place: number): string =>
  `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;

const SITE = sql`'00000000-0000-7000-8000-' || lpad(s::text, 12, '0')`;
const id = (prefix: string, number: SQL): SQL =>
  sql`${sql.raw(`'${prefix}'`)} || '-0000-7000-8000-' || lpad((${number})::text, 12, '0')`;
/** The business date so many days before the last one. */
const date = (ago: SQL): SQL => sql`to_char(${LAST_DAY}::date - (${ago})::int, 'YYYY-MM-DD')`;
/** Noon of that day, UTC ms. */
const noon = (ago: SQL): SQL =>
  sql`${Date.parse(`${LAST_DAY}T15:00:00Z`)}::bigint - (${ago})::bigint * 86400000`;

/**
 * Years of many sites in a PostgreSQL, made by the server itself: what the pages read, at its size.
 * The numbers differ from row to row and are the same every time; sums stand in the order in which days come, site
 * beside site.
 */
export async function fillYears(db: HqDb, { sites, days, paymentsPerDay }: Years): Promise<void> {
  const every = sql`generate_series(1, ${sites}::int) s, generate_series(0, ${days - 1}::int) d`;
  const statements: SQL[] = [
    sql`INSERT INTO sites (site_id, name, zone, created_at)
      SELECT ${SITE}, 'Estacionamiento ' || lpad(s::text, 3, '0'), 'America/Santiago', 0
      FROM generate_series(1, ${sites}::int) s`,
    sql`INSERT INTO terminals (site_id, id, code, name, public_key, status, enrolled_at, last_contact_at)
      SELECT ${SITE}, ${id('0000000a', sql`s`)}, 'A', 'Caseta', 'key', 'active', 0, ${YEARS_NOW}::bigint
      FROM generate_series(1, ${sites}::int) s`,
    sql`INSERT INTO spots (site_id, id, code, status)
      SELECT ${SITE}, ${id('0000000b', sql`n`)}, 'A' || n, 'available'
      FROM generate_series(1, ${sites}::int) s, generate_series(1, 60) n`,
    sql`INSERT INTO site_users (site_id, id, display_name)
      SELECT ${SITE}, ${id('0000000c', sql`n`)}, 'Persona ' || n
      FROM generate_series(1, ${sites}::int) s, generate_series(1, 10) n`,
    sql`INSERT INTO site_days (site_id, business_date, terminal_id, payments, sales, net, vat, entries,
        cash_tenders, cash_amount, voids, void_amount)
      SELECT ${SITE}, ${date(sql`d`)}, ${id('0000000a', sql`s`)}, 200 + (s * d) % 90,
        300000 + (s * 7919 + d * 104729) % 90000, 252101, 47899, 200, 150, 250000, 1, 1500
      FROM ${every} ORDER BY d DESC, s`,
    sql`INSERT INTO site_hours (site_id, business_date, hour, terminal_id, payments, sales)
      SELECT ${SITE}, ${date(sql`d`)}, h, ${id('0000000a', sql`s`)}, 8, 12000 + (s * h + d) % 3000
      FROM ${every}, generate_series(0, 23) h ORDER BY d DESC, h, s`,
    sql`INSERT INTO site_months (site_id, month, hour, payments, sales)
      SELECT site_id, left(business_date, 7), hour, sum(payments), sum(sales) FROM site_hours GROUP BY 1, 2, 3
      ORDER BY 2, 1, 3`,
    ...(['hour', 'day', 'month'] as const).map((grain) => flow(sites, days, grain)),
    sql`INSERT INTO shifts (site_id, id, terminal_id, number, user_id, opened_at, business_date,
        float_amount, closed_at, expected_amount, counted_amount, difference, z_number, updated_at)
      SELECT ${SITE}, ${id('0000000d', sql`d * 2 + n`)}, ${id('0000000a', sql`s`)}, (${days}::int - d) * 2 + n,
        ${id('0000000c', sql`n + 1`)}, ${noon(sql`d`)} + n * 14400000, ${date(sql`d`)}, 30000,
        CASE WHEN d > 0 THEN ${noon(sql`d`)} + 28800000 END, 0, 0, CASE WHEN d % 40 = 0 THEN 500 ELSE 0 END,
        (${days}::int - d) * 2 + n, 0
      FROM ${every}, generate_series(0, 1) n`,
    sql`INSERT INTO shift_sums (site_id, shift_id, payments, revenue, cash)
      SELECT ${SITE}, ${id('0000000d', sql`d * 2 + n`)}, 100, 150000, 120000
      FROM ${every}, generate_series(0, 1) n`,
    sql`INSERT INTO day_closings (site_id, id, terminal_id, epoch, seq, business_date, number, totals,
        audit_head, note, faults, adds_up, closed_by, created_at)
      SELECT ${SITE}, ${id('0000000e', sql`d`)}, ${id('0000000a', sql`s`)}, 1, 1, ${date(sql`d`)}, 'A-1',
        '{"revenue":300000,"payments":200,"cash":{"difference":0}}', '', '', '[]', true,
        ${id('0000000c', sql`1`)}, ${noon(sql`d`)} + 36000000
      FROM ${every} WHERE d > 0`,
    sql`INSERT INTO day_confirmations (site_id, terminal_id, business_date, closing_id, state, differences,
        totals, counted_at)
      SELECT ${SITE}, ${id('0000000a', sql`s`)}, ${date(sql`d`)}, ${id('0000000e', sql`d`)},
        CASE WHEN d % 365 = 7 THEN 'differs' ELSE 'confirmed' END, '[]', '{}', 0
      FROM ${every} WHERE d > 0`,
    sql`INSERT INTO alarms (site_id, id, code, subject, details, raised_at, settled_at)
      SELECT ${SITE}, ${id('0000000f', sql`d`)}, 'DAY_DIFFERS', 'subject ' || d, '{}', ${noon(sql`d`)},
        CASE WHEN d > 30 THEN 1 END
      FROM ${every} WHERE d % 10 = 0`,
    ...largeSite(days, paymentsPerDay),
    sql`VACUUM ANALYZE`,
  ];
  for (const statement of statements) await db.execute(statement);
}

/** As many cars come as go, so that some hundred are inside. */
function flow(sites: number, days: number, grain: 'hour' | 'day' | 'month'): SQL {
  const step = { hour: '1 hour', day: '1 day', month: '1 month' }[grain];
  return sql`INSERT INTO stay_flow (site_id, grain, at, entries, exits, entry_ms, exit_ms)
    SELECT ${SITE}, ${grain}::text,
      (extract(epoch FROM t AT TIME ZONE 'America/Santiago') * 1000)::bigint, max(9), max(9), max(16000000), max(15000000)
    FROM generate_series(1, ${sites}::int) s,
      generate_series(date_trunc('month', ${LAST_DAY}::timestamp - ${`${days - 1} days`}::interval),
        ${LAST_DAY}::timestamp + interval '23 hours', ${step}::interval) t
    GROUP BY s, 3 ORDER BY 3, s`;
}

/** Stays, payments, tenders and reversals of the first site. */
function largeSite(days: number, perDay: number): SQL[] {
  const s = sql`${yearsSite(1)}::text`;
  const each = sql`generate_series(0, ${days - 1}::int) d, generate_series(1, ${perDay}::int) n`;
  const row = sql`d * 10000 + n`;
  const at = sql`${noon(sql`d`)} + n * ${Math.floor(36_000_000 / perDay)}::bigint`;
  return [
    sql`INSERT INTO sessions (site_id, id, terminal_id, epoch, seq, ticket_number, plate, vehicle_class,
        opened_by, entry_terminal_id, exit_terminal_id, start_time, end_time, business_date, status,
        spot_code, updated_at)
      SELECT ${s}, ${id('00000010', row)}, ${id('0000000a', sql`1`)}, 1, ${row}, 'A-' || lpad((${row})::text, 9, '0'),
        chr(65 + n % 26) || chr(65 + d % 26) || chr(65 + (n + d) % 26) || 'B' || lpad((n % 100)::text, 2, '0'),
        'car', ${id('0000000c', sql`1`)}, ${id('0000000a', sql`1`)}, ${id('0000000a', sql`1`)}, ${at} - 3600000,
        CASE WHEN d > 0 OR n % 10 > 0 THEN ${at} END, ${date(sql`d`)},
        CASE WHEN d = 0 AND n % 10 = 0 THEN 'open' WHEN n % 97 = 0 THEN 'voided' ELSE 'closed' END, 'A1', 0
      FROM ${each}`,
    sql`INSERT INTO payments (site_id, id, terminal_id, epoch, seq, request_id, session_id, gross, discount,
        amount, rounding, net, vat, explanation, receipt_number, paid_at, business_date, shift_id, processed_by)
      SELECT ${s}, ${id('00000011', row)}, ${id('0000000a', sql`1`)}, 1, ${row}, '', ${id('00000010', row)},
        1500, 0, 1500, 0, 1261, 239, '{"minutes":60}', 'A-' || lpad((${row})::text, 9, '0'), ${at},
        ${date(sql`d`)}, ${id('0000000d', sql`d * 2 + n % 2`)}, ${id('0000000c', sql`1 + n % 2`)}
      FROM ${each}`,
    sql`INSERT INTO payment_tenders (site_id, id, terminal_id, epoch, seq, payment_id, method, amount,
        received, change)
      SELECT ${s}, ${id('00000012', row)}, ${id('0000000a', sql`1`)}, 1, ${row}, ${id('00000011', row)},
        CASE WHEN n % 4 = 0 THEN 'debit' ELSE 'cash' END, 1500, 2000, 500
      FROM ${each}`,
    sql`INSERT INTO payment_reversals (site_id, id, terminal_id, epoch, seq, request_id, payment_id, kind,
        amount, cash_amount, reason, requested_by, authorised_by, shift_id, business_date, at)
      SELECT ${s}, ${id('00000013', row)}, ${id('0000000a', sql`1`)}, 1, ${row}, '', ${id('00000011', row)},
        'refund', 500, 500, 'Cobro equivocado', ${id('0000000c', sql`1`)}, ${id('0000000c', sql`2`)},
        ${id('0000000d', sql`d * 2`)}, ${date(sql`d`)}, ${at}
      FROM ${each} WHERE n % 50 = 0`,
  ];
}

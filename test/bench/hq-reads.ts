import type { HqDb } from '@hq/db/database';
import { migrateServer } from '@hq/db/migrate';
import { openPostgres } from '@hq/db/postgres';
import { rowsOf } from '@hq/db/rows';
import { listAlarms } from '@hq/reads/alarms';
import { listClosings } from '@hq/reads/closings';
import { occupancyReport } from '@hq/reads/occupancy';
import { listPayments } from '@hq/reads/payments';
import { revenueSummary } from '@hq/reads/revenue';
import { listSessions } from '@hq/reads/sessions';
import { listShifts } from '@hq/reads/shifts';
import { siteDay } from '@hq/reads/site-day';
import { sitesToday } from '@hq/reads/sites-today';
import { addDays } from '@shared/kernel/time';
import { fillYears, LAST_DAY, YEARS_NOW, yearsSite } from '@test/helpers/hq-years';
import { startPostgres, whyNoPostgres } from '@test/helpers/postgres';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const MIGRATIONS = resolve('drizzle/hq');

interface Measured {
  readonly name: string;
  readonly ask: (db: HqDb) => Promise<unknown>;
  /** The least SQL that reads the same rows, to compare with. */
  readonly raw?: SQL;
}

const ms = (value: number): string => value.toFixed(1).padStart(8);

/** Milliseconds of the slowest but one in twenty. */
async function p95(times: number, work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const took: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times * 0.95)] ?? 0;
}

function questions(days: number): Measured[] {
  const large = yearsSite(1);
  const page = { limit: 50 };
  const first = addDays(LAST_DAY, 1 - days);
  const month = { from: addDays(LAST_DAY, -29), to: LAST_DAY };
  const year = { from: addDays(LAST_DAY, -364), to: LAST_DAY };
  const all = { from: first, to: LAST_DAY };
  // The most days that no whole month holds: 30 after the first of one, 30 before the last of another.
  const ragged = { from: '2026-01-02', to: '2026-10-30' };
  const byDate = ({ from, to }: typeof all): SQL =>
    sql`SELECT business_date, sum(sales)::bigint FROM site_days
      WHERE business_date BETWEEN ${from} AND ${to} GROUP BY business_date`;
  return [
    {
      name: 'all sites today',
      ask: (db) => sitesToday(db, null, { limit: 500 }, YEARS_NOW),
      raw: sql`SELECT site_id, sum(sales)::bigint FROM site_days WHERE business_date = ${LAST_DAY} GROUP BY site_id`,
    },
    { name: 'one site today', ask: (db) => sitesToday(db, [large], { limit: 1 }, YEARS_NOW) },
    { name: "a site's day", ask: (db) => siteDay(db, large, addDays(LAST_DAY, -3)) },
    {
      name: 'payments of a large site, a page',
      ask: (db) => listPayments(db, [large], {}, page),
      raw: sql`SELECT * FROM payments WHERE site_id = ${large}
        ORDER BY business_date DESC, paid_at DESC, id DESC LIMIT 51`,
    },
    { name: 'payments of all sites, a page', ask: (db) => listPayments(db, null, {}, page) },
    {
      name: 'payments by the beginning of a plate',
      ask: (db) => listPayments(db, [large], { text: 'ABC' }, page),
    },
    {
      name: 'open stays of all sites',
      ask: (db) => listSessions(db, null, { status: 'open' }, page),
    },
    {
      name: 'a ticket in all sites',
      ask: (db) => listSessions(db, null, { ticket: 'A-005000007' }, page),
    },
    { name: 'shifts of all sites', ask: (db) => listShifts(db, null, { state: 'all' }, page) },
    {
      name: 'closings that differ',
      ask: (db) => listClosings(db, null, { state: 'different' }, page),
    },
    { name: 'open alarms', ask: (db) => listAlarms(db, null, { state: 'open' }, page) },
    {
      name: 'revenue by day, all sites, 30 days, compared',
      ask: (db) => revenueSummary(db, null, 'day', month, 'previous'),
      raw: byDate(month),
    },
    {
      name: 'revenue by month, all sites, everything',
      ask: (db) => revenueSummary(db, null, 'month', all, 'none'),
      raw: byDate(all),
    },
    {
      name: 'revenue by month, all sites, a year, beside the year before',
      ask: (db) => revenueSummary(db, null, 'month', year, 'year'),
    },
    {
      name: 'revenue by week, all sites, a year, beside the year before',
      ask: (db) => revenueSummary(db, null, 'week', year, 'year'),
    },
    {
      name: 'revenue by day, all sites, everything',
      ask: (db) => revenueSummary(db, null, 'day', all, 'none'),
      raw: byDate(all),
    },
    {
      name: 'revenue by hour, all sites, 30 days',
      ask: (db) => revenueSummary(db, null, 'hour', month, 'none'),
    },
    {
      name: 'revenue by hour, all sites, everything',
      ask: (db) => revenueSummary(db, null, 'hour', all, 'none'),
      raw: sql`SELECT hour, sum(sales)::bigint FROM site_hours GROUP BY hour`,
    },
    {
      name: 'revenue by hour, all sites, 59 days beside whole months',
      ask: (db) => revenueSummary(db, null, 'hour', ragged, 'none'),
    },
    {
      name: 'occupancy by hour, all sites, 30 days',
      ask: (db) => occupancyReport(db, null, { by: 'hour', ...month }, YEARS_NOW),
    },
    {
      name: 'occupancy by hour, one site, 30 days',
      ask: (db) => occupancyReport(db, [large], { by: 'hour', ...month }, YEARS_NOW),
    },
    {
      name: 'occupancy by day, all sites, a year',
      ask: (db) => occupancyReport(db, null, { by: 'day', ...year }, YEARS_NOW),
    },
    {
      name: 'occupancy by month, all sites, everything',
      ask: (db) => occupancyReport(db, null, { by: 'month', ...all }, YEARS_NOW),
    },
  ];
}

async function size(db: HqDb): Promise<string> {
  const rows = await rowsOf<{ table: string; rows: number }>(
    db,
    sql`SELECT relname AS "table", reltuples::bigint AS rows FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 0 ORDER BY reltuples DESC`,
  );
  return rows
    .slice(0, 10)
    .map(({ table, rows: of }) => `${table} ${of}`)
    .join(', ');
}

/** Prints what each page's data takes. Answers the exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sites: { type: 'string', default: '200' },
      days: { type: 'string', default: '1096' },
      payments: { type: 'string', default: '600' },
      times: { type: 'string', default: '40' },
      /** An empty database to fill, or one that was filled so before; without it a private server is started. */
      url: { type: 'string' },
    },
  });
  const why = values.url === undefined ? whyNoPostgres() : null;
  if (why !== null) {
    process.stderr.write(`${why}\n`);
    return 1;
  }
  const [sites, days, paymentsPerDay, times] = [
    values.sites,
    values.days,
    values.payments,
    values.times,
  ].map(Number) as [number, number, number, number];
  const settings = { shared_buffers: '512MB', max_wal_size: '4GB' };
  const server = values.url === undefined ? await startPostgres({ fsync: false, settings }) : null;
  const url = values.url ?? server?.url('postgres') ?? '';
  await migrateServer(url, MIGRATIONS);
  const database = openPostgres({ url, poolSize: 10, onError: () => {} });
  try {
    const began = performance.now();
    const [there] = await rowsOf<{ sites: number }>(
      database.db,
      sql`SELECT count(*)::int AS sites FROM sites`,
    );
    if (!there?.sites) await fillYears(database.db, { sites, days, paymentsPerDay });
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(`${sites} sites, ${days} days, made in ${seconds} s\n`);
    process.stdout.write(`${await size(database.db)}\n\n`);
    const trip = await p95(200, () => database.db.execute(sql`SELECT 1`));
    process.stdout.write(`${ms(trip)} ms p95  SELECT 1, there and back\n\n    page ms   raw ms\n`);
    for (const { name, ask, raw } of questions(days)) {
      const took = await p95(times, () => ask(database.db));
      const least = raw === undefined ? null : await p95(times, () => database.db.execute(raw));
      process.stdout.write(`${ms(took)}  ${least === null ? ' '.repeat(8) : ms(least)}  ${name}\n`);
    }
    return 0;
  } finally {
    await database.close();
    await server?.stop();
  }
}

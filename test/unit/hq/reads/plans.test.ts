import { rowsOf } from '@hq/db/rows';
import { alarmsQuery } from '@hq/reads/alarms';
import { closingsQuery } from '@hq/reads/closings';
import { flowQuery, insideQuery, siteFlowQuery } from '@hq/reads/occupancy';
import { paymentsQuery } from '@hq/reads/payments';
import { revenueQuery } from '@hq/reads/revenue-queries';
import { reversalsQuery } from '@hq/reads/reversals';
import { sessionsQuery } from '@hq/reads/sessions';
import { shiftsQuery } from '@hq/reads/shifts';
import { alarmCountsQuery, hoursQuery, sitesQuery, todayQuery } from '@hq/reads/sites-today';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { fillYears, LAST_DAY, yearsSite } from '@test/helpers/hq-years';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Grow with every day that passes: reading one of them whole gets slower for ever. */
const GROWING = [
  'sessions',
  'payments',
  'payment_tenders',
  'payment_reversals',
  'shifts',
  'shift_sums',
  'site_days',
  'site_hours',
  'stay_flow',
  'day_closings',
  'day_confirmations',
  'alarms',
];

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq({}, 'postgres');
  await fillYears(hq.db, { sites: 12, days: 400, paymentsPerDay: 60 });
}, 120_000);
afterAll(() => hq.close());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Growing tables that the planner, left to itself, would read from end to end for a question. */
async function readWhole(query: SQL): Promise<string[]> {
  const [row] = await rowsOf<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
    hq.db,
    sql`EXPLAIN (FORMAT JSON) ${query}`,
  );
  return nodesOf((row as NonNullable<typeof row>)['QUERY PLAN'][0].Plan)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .flatMap((node) => node['Relation Name'] ?? [])
    .filter((table) => GROWING.includes(table));
}

const FIRST = yearsSite(1);
const SEEN = [1, 2, 3].map(yearsSite);
const EVERY = Array.from({ length: 12 }, (_, index) => yearsSite(index + 1));
const page = { limit: 50 };
const cursorOf = (list: string, ...key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
const LATE = cursorOf('payments', '2026-01-01', 1, yearsSite(1));
const month = { from: '2026-11-01', to: LAST_DAY };
const dated = SEEN.map((siteId) => ({ siteId, date: LAST_DAY }));
const at = Date.parse('2026-11-01T03:00:00Z');
const walk = { siteIds: SEEN, begin: at + 3_600_000, month: at, end: at + 20 * 86_400_000 };
const spans = [{ grain: 'day' as const, at, end: at + 86_400_000 }];

const QUESTIONS: Readonly<Record<string, SQL>> = {
  'all sites today: sites': sitesQuery(null, { limit: 200 }),
  'all sites today: their sums': todayQuery(dated),
  'all sites today: their hours': hoursQuery(dated),
  'all sites today: their alarms': alarmCountsQuery(SEEN),
  'payments of a site': paymentsQuery([FIRST], {}, page),
  'payments of a site, far down': paymentsQuery([FIRST], {}, { ...page, cursor: LATE }),
  'payments of every site': paymentsQuery(null, {}, page),
  'payments of a day': paymentsQuery([FIRST], { from: LAST_DAY, to: LAST_DAY }, page),
  'payments by number or plate': paymentsQuery([FIRST], { text: 'A-000030007' }, page),
  'payments by method': paymentsQuery([FIRST], { method: 'debit', ...month }, page),
  reversals: reversalsQuery(null, {}, page),
  'stays of a site': sessionsQuery([FIRST], {}, page),
  'stays by plate': sessionsQuery([FIRST], { plate: 'ABC' }, page),
  'stays by ticket': sessionsQuery(null, { ticket: 'A-000030007' }, page),
  'open stays': sessionsQuery(null, { status: 'open' }, page),
  'voided stays': sessionsQuery([FIRST], { status: 'voided' }, page),
  'stays of a day': sessionsQuery(null, { from: LAST_DAY, to: LAST_DAY }, page),
  'open shifts': shiftsQuery(null, { state: 'open' }, page),
  'shifts of a month': shiftsQuery(SEEN, { state: 'all', ...month }, page),
  'closings that differ': closingsQuery(SEEN, { state: 'different' }, page),
  'closings of a month': closingsQuery(null, { state: 'all', ...month }, page),
  'revenue by day': revenueQuery(SEEN, 'day', month),
  'revenue of every site in a week': revenueQuery(null, 'day', {
    from: '2026-11-14',
    to: LAST_DAY,
  }),
  'revenue by hour': revenueQuery(SEEN, 'hour', month),
  'revenue by hour over months': revenueQuery(SEEN, 'hour', { from: '2026-07-20', to: LAST_DAY }),
  'revenue by hour of every site': revenueQuery(null, 'hour', { from: '2025-11-02', to: LAST_DAY }),
  'revenue by month': revenueQuery(SEEN, 'month', { from: '2026-07-20', to: LAST_DAY }),
  'occupancy by hour': flowQuery('hour', walk),
  'occupancy: inside before': insideQuery(walk),
  'occupancy of sites': siteFlowQuery(walk, spans, at + 86_400_000),
  'occupancy of every site': siteFlowQuery(
    { siteIds: EVERY },
    [...spans, { grain: 'month', at, end: at + 30 * 86_400_000 }],
    at + 30 * 86_400_000,
  ),
  'open alarms': alarmsQuery(null, { state: 'open' }, page),
  'all alarms': alarmsQuery(SEEN, { state: 'all' }, page),
};

describe('what the pages ask', () => {
  it.each(Object.keys(QUESTIONS))('%s: reads no growing table from end to end', async (name) => {
    expect(await readWhole(QUESTIONS[name] as SQL)).toEqual([]);
  });

  it('is looked at by a test that would notice', async () => {
    expect(await readWhole(sql`SELECT sum(amount) FROM payments`)).toEqual(['payments']);
  });
});

import { revenueSummary } from '@hq/reads/revenue';
import type { RevenueGrain } from '@shared/hq/revenue';
import { addDays } from '@shared/kernel/time';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { rowId, storeSite } from '@test/helpers/hq-rows';
import type { SiteRows } from '@test/helpers/hq-rows';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

const FROM = '2026-01-18';
const DAYS = 110;

let hq: TestHq;
let site: SiteRows;
beforeAll(async () => {
  hq = await testHq();
  const shape = { seed: 5, from: FROM, days: DAYS, staysPerDay: 4 };
  site = await storeSite(hq, { ...shape, siteId: rowId(3, 1000), name: 'Centro' });
  await storeSite(hq, { ...shape, seed: 6, siteId: rowId(4, 1000), name: 'Otra' });
}, 120_000);
afterAll(() => hq.close());

interface Told {
  readonly date: string;
  readonly at: number;
  readonly amount: number;
}

function keyOf(by: RevenueGrain, { date, at }: Told): string {
  const day = Temporal.PlainDate.from(date);
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(site.zone);
  return {
    hour: String(wall.hour).padStart(2, '0'),
    day: date,
    week: `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`,
    month: date.slice(0, 7),
  }[by];
}

/** Bucket by bucket from the payments and reversals themselves; those that came to something. */
function plainly(by: RevenueGrain, rows: readonly Told[]): [string, number][] {
  const found = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(by, row);
    found.set(key, (found.get(key) ?? 0) + row.amount);
  }
  return [...found].filter(([, revenue]) => revenue !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const sumOf = (rows: readonly Told[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

it('is what a plain walk over payments and reversals comes to, for any period', async () => {
  const paid = site.payments.map(({ businessDate: date, paidAt: at, amount }) => ({
    date,
    at,
    amount,
  }));
  const back = site.reversals.map(({ businessDate: date, at, amount }) => ({
    date,
    at,
    amount: -amount,
  }));
  const grain = fc.constantFrom<RevenueGrain>('hour', 'day', 'week', 'month');
  const start = fc.integer({ min: -20, max: DAYS }).map((after) => addDays(FROM, after));
  await fc.assert(
    fc.asyncProperty(grain, start, fc.integer({ min: 0, max: 120 }), async (by, from, length) => {
      const to = addDays(from, length);
      const inside = (rows: readonly Told[]): Told[] =>
        rows.filter(({ date }) => from <= date && date <= to);
      const told = await revenueSummary(hq.db, [site.siteId], by, { from, to }, 'none');
      const buckets = told.buckets.filter(({ revenue }) => revenue !== 0);
      const [payments, reversals] = [inside(paid), inside(back)];
      expect(buckets.map(({ key, revenue }) => [key, revenue])).toEqual(
        plainly(by, [...payments, ...reversals]),
      );
      expect(told.total).toMatchObject({
        payments: payments.length,
        sales: sumOf(payments),
        reversed: Math.abs(sumOf(reversals)),
      });
      expect(told.sites).toMatchObject([told.total]);
    }),
    { numRuns: 80 },
  );
});

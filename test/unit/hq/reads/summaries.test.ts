import { occupancyReport } from '@hq/reads/occupancy';
import { revenueSummary } from '@hq/reads/revenue';
import { businessDate } from '@shared/kernel/time';
import type { OccupancyGrain } from '@shared/hq/occupancy';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { rowId, storeSite } from '@test/helpers/hq-rows';
import type { SiteRows } from '@test/helpers/hq-rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CENTRE = rowId(1, 1000);
const ISLAND = rowId(2, 1000);
const STEP = 30 * 60_000;

let hq: TestHq;
let centre: SiteRows;
let island: SiteRows;
/** Just after the last car came or went. */
let now = 0;
beforeAll(async () => {
  hq = await testHq();
  // Clocks are set back on the night of 4 April.
  const shape = { from: '2026-04-01', days: 8, staysPerDay: 20 };
  centre = await storeSite(hq, { ...shape, seed: 1, siteId: CENTRE, name: 'Centro' });
  const zone = 'Pacific/Easter';
  island = await storeSite(hq, { ...shape, seed: 2, siteId: ISLAND, name: 'Isla', zone });
  const last = Math.max(
    ...[...centre.stays, ...island.stays].map((stay) => stay.endTime ?? stay.startTime ?? 0),
  );
  now = Math.ceil(last / STEP) * STEP;
}, 60_000);
afterAll(() => hq.close());

const total = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((sum, { amount }) => sum + amount, 0);

const within = <T extends { readonly businessDate: string }>(
  rows: readonly T[],
  from: string,
  to: string,
) => rows.filter(({ businessDate: date }) => date >= from && date <= to);

describe('revenue', () => {
  const period = { from: '2026-04-03', to: '2026-04-07' };

  it.each(['hour', 'day', 'week', 'month'] as const)(
    'by %s is what the rows add up to',
    async (by) => {
      const told = await revenueSummary(hq.db, null, by, period, 'previous');
      const revenueOf = (rows: SiteRows, from: string, to: string): number =>
        total(within(rows.payments, from, to)) - total(within(rows.reversals, from, to));
      const own = revenueOf(centre, period.from, period.to);
      const other = revenueOf(island, period.from, period.to);
      expect(told.total.revenue).toBe(own + other);
      expect(told.buckets.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(told.total.revenue);
      expect(told.buckets.reduce((sum, { payments }) => sum + payments, 0)).toBe(
        told.total.payments,
      );
      expect(told.compared).toMatchObject({ from: '2026-03-29', to: '2026-04-02' });
      const before = revenueOf(centre, '2026-03-29', '2026-04-02');
      expect(told.sites.find(({ site }) => site.name === 'Centro')).toMatchObject({
        revenue: own,
        comparedRevenue: before,
      });
      expect(told.sites[0]?.revenue).toBe(Math.max(own, other));
    },
  );

  it('is of the sites that were asked for', async () => {
    const told = await revenueSummary(hq.db, [ISLAND], 'day', period, 'none');
    expect(told.sites.map(({ site }) => site.name)).toEqual(['Isla']);
    expect(told.compared).toBeNull();
    const none = await revenueSummary(hq.db, [], 'day', period, 'none');
    expect(none.total.revenue).toBe(0);
  });
});

/** The clock of a zone at an instant, as buckets are keyed. */
function keyOf(at: number, zone: string, by: OccupancyGrain): string {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  const [date = '', time = ''] = wall.split(' ');
  return by === 'month' ? date.slice(0, 7) : by === 'day' ? date : `${date}T${time.slice(0, 2)}`;
}

/** Step by step, the slow way: how many cars were inside, on average over each bucket. */
function slowly(rows: SiteRows, by: OccupancyGrain, from: number, to: number) {
  const found = new Map<string, { cars: number; minutes: number }>();
  const stays = rows.stays.map(({ startTime, endTime }) => ({
    start: startTime ?? 0,
    end: endTime ?? Number.MAX_SAFE_INTEGER,
  }));
  for (let at = from; at < to; at += STEP) {
    const key = keyOf(at, rows.zone, by);
    const bucket = found.get(key) ?? { cars: 0, minutes: 0 };
    for (const { start, end } of stays) {
      bucket.cars += Math.max(0, Math.min(end, at + STEP) - Math.max(start, at)) / STEP;
    }
    bucket.minutes += 1;
    found.set(key, bucket);
  }
  return found;
}

describe('occupancy', () => {
  it.each(['hour', 'day', 'month'] as const)(
    'by %s is what the stays come to step by step, also across a clock change and up to now',
    async (by) => {
      const days = by === 'hour' ? ['2026-04-04', '2026-04-05'] : ['2026-04-02', '2026-04-30'];
      const [from = '', to = ''] = by === 'month' ? ['2026-04-01', '2026-04-30'] : days;
      const told = await occupancyReport(hq.db, [CENTRE], { by, from, to }, now);
      const begin = Temporal.PlainDate.from(from).toZonedDateTime(centre.zone).epochMilliseconds;
      const ends = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(centre.zone);
      const expected = slowly(centre, by, begin, Math.min(now, ends.epochMilliseconds));
      expect(told.buckets.map(({ key }) => key)).toEqual([...expected.keys()].toSorted());
      for (const { key, average } of told.buckets) {
        const { cars = 0, minutes = 1 } = expected.get(key) ?? {};
        expect([key, Math.abs(average - cars / minutes) < 0.06]).toEqual([key, true]);
      }
      const carMinutes = [...expected.values()].reduce((sum, { cars }) => sum + cars, 0);
      const minutes = [...expected.values()].reduce((sum, bucket) => sum + bucket.minutes, 0);
      expect(Math.abs((told.sites[0]?.average ?? 0) - carMinutes / minutes)).toBeLessThan(0.06);
    },
  );

  it('counts who came, who went and who is inside at the beginning', async () => {
    const asked = { by: 'day', from: '2026-04-05', to: '2026-04-06' } as const;
    const told = await occupancyReport(hq.db, [CENTRE], asked, now);
    for (const { key, entries, exits, inside } of told.buckets) {
      const of = (at: number | null) => at !== null && businessDate(at, centre.zone) === key;
      expect(entries).toBe(centre.stays.filter(({ startTime }) => of(startTime)).length);
      expect(exits).toBe(centre.stays.filter(({ endTime }) => of(endTime)).length);
      const midnight = Temporal.PlainDate.from(key).toZonedDateTime(centre.zone).epochMilliseconds;
      const there = centre.stays.filter(
        ({ startTime, endTime }) =>
          (startTime ?? 0) < midnight && (endTime === null || endTime >= midnight),
      );
      expect(inside).toBe(there.length);
    }
    expect(told.openStays).toBe(centre.stays.filter(({ endTime }) => endTime === null).length);
    expect(told.spots).toBe(3);
  });

  it('adds sites of several zones, each by its own calendar', async () => {
    const asked = { by: 'day', from: '2026-04-03', to: '2026-04-06' } as const;
    const both = await occupancyReport(hq.db, null, asked, now);
    const one = await occupancyReport(hq.db, [CENTRE], asked, now);
    const other = await occupancyReport(hq.db, [ISLAND], asked, now);
    both.buckets.forEach((bucket, index) => {
      const parts = [one.buckets[index], other.buckets[index]];
      expect(bucket.entries).toBe(parts.reduce((sum, part) => sum + (part?.entries ?? 0), 0));
      expect(bucket.inside).toBe(parts.reduce((sum, part) => sum + (part?.inside ?? 0), 0));
    });
    expect(both.sites.map(({ site }) => site.name)).toEqual(['Centro', 'Isla']);
    expect(both.spots).toBe(6);
  });
});

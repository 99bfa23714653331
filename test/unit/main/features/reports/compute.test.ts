import type { ReportType } from '@shared/kernel/report-kinds';
import type { Report } from '@shared/contracts/reports';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { computeReport } from '@main/features/reports/index';
import { sharedHistory, tamper } from '@test/helpers/history';
import { hourOf, naiveMinutes, naiveRevenue, rowsOf } from '@test/helpers/naive-report';
import type { Rows } from '@test/helpers/naive-report';

const ZONE = 'America/Santiago';
const MINUTE = 60_000;
const history = sharedHistory({ days: 24, perDay: 40, seed: 23, start: '2025-03-20' });

let db: Db;
let rows: Rows;

/** What no simulated operator does: refunds in parts, by every method, of anybody's payment. */
const REFUNDS = `INSERT INTO payment_reversals (id, request_id, payment_id, kind, amount,
  cash_amount, method, reference, reason, requested_by, authorised_by, shift_id, business_date, at) SELECT
  lower(hex(randomblob(16))), lower(hex(randomblob(16))), p.id, 'refund', p.amount / 3, 0,
  CASE p.rowid % 3 WHEN 0 THEN 'cash' WHEN 1 THEN 'transfer' ELSE 'credit' END, 'x',
  'prueba', p.processed_by, p.processed_by, p.shift_id, p.business_date, p.paid_at + 90000
  FROM payments p WHERE p.rowid % 7 = 0 AND p.amount > 300
  AND NOT EXISTS (SELECT 1 FROM payment_reversals r WHERE r.payment_id = p.id)`;

beforeAll(() => {
  const path = history.copy('reported');
  tamper(path, (sqlite) => {
    sqlite.exec(REFUNDS);
  });
  db = openDatabase(path, { readonly: true });
  rows = rowsOf(db);
});
afterAll(() => db.$client.close());

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly at?: number;
  readonly now?: number;
  readonly cutover?: number;
  readonly filters?: { readonly vehicleClass?: string; readonly operatorId?: string };
}

function ask(type: ReportType, asked: Asked = {}): Report {
  const { from = '2025-03-20', to = '2025-04-12', at = null, cutover = 0 } = asked;
  const filters = { vehicleClass: null, operatorId: null, ...asked.filters };
  const now = asked.now ?? Date.parse('2025-05-01T00:00:00Z');
  return computeReport(db, type, { from, to, at, filters, now, zone: ZONE, cutover });
}

const column = (report: Report, key: string): number =>
  report.columns.findIndex((it) => it.key === key);

const totals = (report: Report): Map<string | number, number> =>
  new Map(
    report.rows
      .map((row) => [row[0] as string | number, row[column(report, 'total')] as number] as const)
      .filter(([, total]) => total !== 0),
  );

const headline = (report: Report, key: string) =>
  report.headlines.find((it) => it.key === key)?.value;

const withoutZeros = (sums: Map<string | number, number>): Map<string | number, number> =>
  new Map([...sums].filter(([, total]) => total !== 0));

describe('revenue is Σ payments − Σ reversals, to the peso', () => {
  const periods = [
    ['2025-03-20', '2025-04-12'],
    ['2025-04-05', '2025-04-06'],
    ['2025-03-31', '2025-04-01'],
  ] as const;

  test.each(periods)('by day, class and hour, from %s to %s', (from, to) => {
    const byDay = ask('revenue_day', { from, to });
    expect(totals(byDay)).toEqual(
      withoutZeros(naiveRevenue(rows, from, to, (_payment, { date }) => date)),
    );
    const names = new Map(
      (db.$client.prepare('SELECT code, name FROM vehicle_classes').raw().all() as string[][]).map(
        ([code = '', name = '']) => [code, name],
      ),
    );
    expect(totals(ask('revenue_class', { from, to }))).toEqual(
      withoutZeros(naiveRevenue(rows, from, to, (it) => names.get(it.vehicleClass) ?? '')),
    );
    expect(totals(ask('revenue_hour', { from, to }))).toEqual(
      withoutZeros(naiveRevenue(rows, from, to, (_it, { instant }) => hourOf(instant, ZONE))),
    );
  });

  test.each([
    'revenue_day',
    'revenue_hour',
    'revenue_method',
    'revenue_class',
    'revenue_operator',
  ] as const)('%s adds up to the view revenue_summary, and so does its number', (type) => {
    const report = ask(type);
    const summary = db.$client
      .prepare(
        `SELECT sum(total) FROM revenue_summary WHERE day BETWEEN '2025-03-20' AND '2025-04-12'`,
      )
      .pluck()
      .get();
    const sum = [...totals(report).values()].reduce((all, it) => all + it, 0);
    expect([sum, headline(report, 'revenue')]).toEqual([summary, summary]);
    expect(sum).toBeGreaterThan(100_000);
  });

  test('the methods are the tenders, the rounding with the cash, less what each gave back', () => {
    const sums = new Map<string, number>();
    const add = (method: string, amount: number): void => {
      sums.set(method, (sums.get(method) ?? 0) + amount);
    };
    const paidBy = (id: string): [string, number][] => {
      const payment = rows.payments.find((it) => it.id === id);
      const parts: [string, number][] = rows.tenders
        .filter((it) => it.paymentId === id)
        .map((it) => [it.method, it.amount]);
      return payment?.rounding ? [...parts, ['cash', -payment.rounding]] : parts;
    };
    for (const { id } of rows.payments) for (const part of paidBy(id)) add(...part);
    for (const it of rows.reversals) {
      if (it.method !== null) add(it.method, -it.amount);
      else for (const [method, amount] of paidBy(it.paymentId)) add(method, -amount);
    }
    expect(totals(ask('revenue_method'))).toEqual(withoutZeros(sums));
  });

  test('filters by class and by person are parts of the whole', () => {
    const all = headline(ask('revenue_day'), 'revenue');
    const parts = (filters: Asked['filters'][]): number =>
      filters.reduce(
        (sum, it) => sum + Number(headline(ask('revenue_day', { filters: it ?? {} }), 'revenue')),
        0,
      );
    const classes = [...new Set(rows.payments.map((it) => it.vehicleClass))];
    const people = [...new Set(rows.payments.map((it) => it.by))];
    expect(parts(classes.map((vehicleClass) => ({ vehicleClass })))).toBe(all);
    expect(parts(people.map((operatorId) => ({ operatorId })))).toBe(all);
  });
});

describe('occupancy', () => {
  const from = '2025-04-03';
  const to = '2025-04-08';
  // The night in between has 25 hours.
  const begin = Date.parse('2025-04-03T03:00:00Z');
  const end = Date.parse('2025-04-09T04:00:00Z');

  test('by spot is the minutes of its stays inside the period', () => {
    const minutes = new Map<string, number>();
    naiveMinutes(rows.stays, begin, end, (spot) => minutes.set(spot, (minutes.get(spot) ?? 0) + 1));
    const report = ask('occupancy_spot', { from, to });
    for (const row of report.rows) {
      expect(Math.abs(Number(row[3]) - (minutes.get(String(row[0])) ?? 0) / 60)).toBeLessThan(1);
    }
    expect(report.rows.length).toBeGreaterThan(20);
  });

  test('by hour of the week is the cars inside, by the clock on the wall', () => {
    const slots = Array.from({ length: 168 }, () => ({ cars: 0, minutes: 0 }));
    const slotOf = (at: number): number => {
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE);
      return (local.dayOfWeek - 1) * 24 + local.hour;
    };
    for (let at = begin; at < end; at += 60 * MINUTE) {
      const slot = slots[slotOf(at)];
      if (slot) slot.minutes += 60;
    }
    naiveMinutes(rows.stays, begin, end, (_spot, at) => {
      const slot = slots[slotOf(at)];
      if (slot) slot.cars += 1;
    });
    const report = ask('occupancy_hours', { from, to });
    expect(report.rows).toHaveLength(168);
    const told = report.rows.map((row) => row[2] ?? null);
    const never = slots.map(({ minutes }) => minutes === 0);
    expect(told.map((it) => it === null)).toEqual(never);
    const off = slots.map(({ cars, minutes }, index) =>
      minutes === 0 ? 0 : Math.abs(Number(told[index]) - cars / minutes),
    );
    expect(Math.max(...off)).toBeLessThan(0.3);
  });

  test('a period that is not over counts until now', () => {
    const now = Date.parse('2025-04-03T18:00:00Z');
    const open = rows.stays.filter((it) => it.start < now && (it.end ?? now) >= now);
    const report = ask('occupancy_spot', { from, to: from, now });
    expect(open.length).toBeGreaterThan(0);
    for (const row of report.rows) expect(Number(row[4])).toBeLessThanOrEqual(100);
  });
});

test('who was inside at an instant in the past is who had come and not yet left', () => {
  for (const hour of [3, 12, 18]) {
    const at = Date.parse(`2025-04-04T${String(hour).padStart(2, '0')}:00:00Z`);
    const inside = rows.stays.filter((it) => it.start <= at && (it.end === null || it.end > at));
    const report = ask('open_stays', { at });
    expect(report.rows.map((row) => row[0]).toSorted()).toEqual(
      inside.map((it) => it.plate).toSorted(),
    );
    expect(headline(report, 'inside')).toBe(inside.length);
  }
});

test('an instant that is still to come is now', () => {
  const now = Date.parse('2025-04-04T15:00:00Z');
  expect(ask('open_stays', { at: now + 1_000_000, now }).at).toBe(now);
});

test('the average stay is of stays that ended in the period', () => {
  const begin = Date.parse('2025-03-24T03:00:00Z');
  const end = begin + 7 * 24 * 60 * MINUTE;
  const ended = rows.stays.filter(
    (it) => it.status === 'closed' && it.end !== null && it.end >= begin && it.end < end,
  );
  const report = ask('average_stay', { from: '2025-03-24', to: '2025-03-30' });
  const ms = ended.reduce((sum, it) => sum + ((it.end ?? 0) - it.start), 0);
  expect(headline(report, 'stays')).toBe(ended.length);
  expect(headline(report, 'averageStay')).toBe(Math.floor(ms / ended.length / MINUTE));
});

test('frequent vehicles are counted by their stays, and what those brought', () => {
  const visits = new Map<string, number>();
  for (const it of rows.stays) {
    if (it.status !== 'voided') visits.set(it.plate, (visits.get(it.plate) ?? 0) + 1);
  }
  const report = ask('frequent_vehicles');
  expect(headline(report, 'vehicles')).toBe(visits.size);
  for (const [plate, , times] of report.rows) expect(times).toBe(visits.get(String(plate)));
  const [first] = report.rows;
  expect(first?.[2]).toBe(Math.max(...visits.values()));
});

test('voids and refunds, and differences of cash, are those of the rows', () => {
  const reversals = ask('reversals');
  expect(headline(reversals, 'reversals')).toBe(rows.reversals.length);
  expect(headline(reversals, 'reversed')).toBe(
    rows.reversals.reduce((sum, it) => sum + it.amount, 0),
  );
  const cash = ask('cash_differences');
  const difference = db.$client.prepare('SELECT sum(difference) FROM shifts').pluck().get();
  expect(headline(cash, 'difference')).toBe(difference);
  expect(Number(headline(cash, 'surplus')) + Number(headline(cash, 'shortage'))).toBe(difference);
});

describe('periods of every length', () => {
  const types = [
    'revenue_day',
    'revenue_hour',
    'revenue_method',
    'revenue_class',
    'revenue_operator',
    'occupancy_spot',
    'occupancy_hours',
    'average_stay',
    'frequent_vehicles',
    'reversals',
    'cash_differences',
    'open_stays',
  ] as const;

  test.each(types)('%s of a period without movement has no rows and no money', (type) => {
    const day = { from: '2019-01-01', to: '2019-01-31', at: Date.parse('2019-01-15T12:00:00Z') };
    const report = ask(type, day);
    expect(report.rows).toEqual([]);
    for (const { value } of report.headlines) expect([0, null]).toContain(value);
  });

  test.each(types)('%s of ten years is made, with all there is in it', (type) => {
    const decade = {
      from: '2016-01-01',
      to: '2025-12-31',
      now: Date.parse('2026-06-01T00:00:00Z'),
    };
    const report = ask(type, { ...decade, at: Date.parse('2025-04-04T15:00:00Z') });
    expect(report.rows.length).toBeGreaterThan(0);
  });

  test('revenue of ten years is told by month', () => {
    const report = ask('revenue_day', { from: '2016-01-01', to: '2025-12-31' });
    expect(report.columns[0]).toEqual({ key: 'month', kind: 'month' });
    expect(report.rows).toHaveLength(120);
    expect(headline(report, 'revenue')).toBe(headline(ask('revenue_day'), 'revenue'));
  });
});

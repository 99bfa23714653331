import type { ReportColumnKey } from '@shared/kernel/report-kinds';
import type { CellKind } from '@shared/kernel/report-kinds';
import type { ReportCell } from '@shared/contracts/reports';
import { localMinuteOfDay } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';
import { isByMonth, keysOf, piecesOf } from '@main/features/reports/domain';
import { paymentConditions, percent } from './scope';
import type { Answer, Query, Scope, Tick } from './scope';

/** Quarters of an hour: zones are whole multiples of them, so each belongs to one hour on the wall. */
const QUARTER_MS = 900_000;

/** Money of one day, hour, class or person. */
interface Sums {
  payments: number;
  charged: number;
  reversed: number;
}

interface Dimension {
  /** SQL over `p` and `s` for what was charged, and over `r` too for what was given back. */
  readonly paid: string;
  readonly reversed: string;
  readonly needsStay?: boolean;
}

interface Grouped {
  readonly k: string | number;
  readonly n: number;
  readonly amount: number;
}

const empty = (): Sums => ({ payments: 0, charged: 0, reversed: 0 });

/**
 * Σ payments − Σ reversals by a dimension, a month at a time. What was given back counts on the day it
 * was given back, and for the class and the person of its payment.
 */
function sumsBy(db: Db, scope: Scope, tick: Tick, by: Dimension): Map<string | number, Sums> {
  const { join, where, values } = paymentConditions(scope, by.needsStay);
  const paid = db.$client.prepare<unknown[], Grouped>(
    `SELECT ${by.paid} AS k, count(*) AS n, sum(p.amount) AS amount FROM payments p ${join}
     WHERE p.business_date BETWEEN ? AND ?${where} GROUP BY k`,
  );
  const reversed = db.$client.prepare<unknown[], Grouped>(
    `SELECT ${by.reversed} AS k, count(*) AS n, sum(r.amount) AS amount FROM payment_reversals r
     JOIN payments p ON p.id = r.payment_id ${join}
     WHERE r.business_date BETWEEN ? AND ?${where} GROUP BY k`,
  );
  const sums = new Map<string | number, Sums>();
  const of = (key: string | number): Sums => {
    const known = sums.get(key) ?? empty();
    sums.set(key, known);
    return known;
  };
  const pieces = piecesOf(scope);
  pieces.forEach(({ from, to }, index) => {
    for (const { k, n, amount } of paid.all(from, to, ...values)) {
      of(k).payments += n;
      of(k).charged += amount;
    }
    for (const { k, amount } of reversed.all(from, to, ...values)) of(k).reversed += amount;
    tick((index + 1) / pieces.length);
  });
  return sums;
}

/** The rows of a report of revenue, and the numbers above it. */
export function revenueAnswer(
  key: ReportColumnKey,
  kind: CellKind,
  entries: readonly (readonly [ReportCell, Sums])[],
): Answer {
  const total = entries.reduce((sum, [, it]) => sum + it.charged - it.reversed, 0);
  const reversed = entries.reduce((sum, [, it]) => sum + it.reversed, 0);
  const payments = entries.reduce((sum, [, it]) => sum + it.payments, 0);
  const charged = total + reversed;
  const nothing = payments === 0 && reversed === 0;
  return {
    headlines: [
      { key: 'revenue', kind: 'clp', value: total },
      { key: 'payments', kind: 'count', value: payments },
      {
        key: 'averagePayment',
        kind: 'clp',
        value: payments === 0 ? null : Math.round(charged / payments),
      },
      { key: 'reversed', kind: 'clp', value: reversed },
    ],
    columns: [
      { key, kind },
      { key: 'payments', kind: 'count' },
      { key: 'charged', kind: 'clp' },
      { key: 'reversed', kind: 'clp' },
      { key: 'total', kind: 'clp' },
      { key: 'share', kind: 'percent' },
    ],
    rows: nothing
      ? []
      : entries.map(([name, it]) => [
          name,
          it.payments,
          it.charged,
          it.reversed,
          it.charged - it.reversed,
          percent(it.charged - it.reversed, total),
        ]),
  };
}

const largestFirst = (a: readonly [ReportCell, Sums], b: readonly [ReportCell, Sums]): number =>
  b[1].charged - b[1].reversed - (a[1].charged - a[1].reversed);

export const revenueByDay: Query = (db, scope, tick) => {
  const byMonth = isByMonth(scope);
  const key = (column: string): string => (byMonth ? `substr(${column}, 1, 7)` : column);
  const by = { paid: key('p.business_date'), reversed: key('r.business_date') };
  const sums = sumsBy(db, scope, tick, by);
  const entries = keysOf(scope).map((it) => [it, sums.get(it) ?? empty()] as const);
  return byMonth ? revenueAnswer('month', 'month', entries) : revenueAnswer('day', 'date', entries);
};

export const revenueByHour: Query = (db, scope, tick) => {
  const by = { paid: `p.paid_at / ${QUARTER_MS}`, reversed: `r.at / ${QUARTER_MS}` };
  const hours = Array.from({ length: 24 }, empty);
  for (const [quarter, it] of sumsBy(db, scope, tick, by)) {
    const hour = Math.floor(localMinuteOfDay(Number(quarter) * QUARTER_MS, scope.zone) / 60);
    const sums = hours[hour] ?? empty();
    sums.payments += it.payments;
    sums.charged += it.charged;
    sums.reversed += it.reversed;
  }
  return revenueAnswer(
    'hour',
    'hour',
    hours.map((sums, hour) => [hour, sums] as const),
  );
};

/** By a code that another table has the name of. */
function named(by: Dimension, key: ReportColumnKey, names: string): Query {
  return (db, scope, tick) => {
    const sums = sumsBy(db, scope, tick, by);
    const name = db.$client.prepare<unknown[], string>(names).pluck();
    const entries = [...sums]
      .map(([code, it]) => [name.get(code) ?? String(code), it] as const)
      .toSorted(largestFirst);
    return revenueAnswer(key, 'text', entries);
  };
}

export const revenueByClass = named(
  { paid: 's.vehicle_class', reversed: 's.vehicle_class', needsStay: true },
  'vehicleClass',
  'SELECT name FROM vehicle_classes WHERE code = ?',
);

export const revenueByOperator = named(
  { paid: 'p.processed_by', reversed: 'p.processed_by' },
  'operator',
  'SELECT display_name FROM users WHERE id = ?',
);

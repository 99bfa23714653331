import type { ReportType } from '@shared/kernel/report-kinds';
import type { Report } from '@shared/contracts/reports';
import type { Db } from '@main/db/connection';
import { occupancyByHour, occupancyBySpot } from './queries/occupancy';
import { cashDifferences, reversalsByOperator } from './queries/people';
import { revenueByClass, revenueByDay, revenueByHour, revenueByOperator } from './queries/revenue';
import { revenueByMethod } from './queries/revenue-method';
import { averageStay, frequentVehicles, openStays } from './queries/stays';
import type { Query, Scope, Tick } from './queries/scope';

const QUERIES: Readonly<Record<ReportType, Query>> = {
  revenue_day: revenueByDay,
  revenue_hour: revenueByHour,
  revenue_method: revenueByMethod,
  revenue_class: revenueByClass,
  revenue_operator: revenueByOperator,
  occupancy_spot: occupancyBySpot,
  occupancy_hours: occupancyByHour,
  average_stay: averageStay,
  frequent_vehicles: frequentVehicles,
  reversals: reversalsByOperator,
  cash_differences: cashDifferences,
  open_stays: openStays,
};

/** The whole report, all rows of it. Reads only; `tick` may throw to give it up. */
export function computeReport(
  db: Db,
  type: ReportType,
  scope: Scope,
  tick: Tick = () => {},
): Report {
  const { from, to } = scope;
  const at = type === 'open_stays' ? Math.min(scope.at ?? scope.now, scope.now) : null;
  // One moment for all its queries: what is charged meanwhile is in all of them or in none.
  const answer = db.$client.transaction(() => QUERIES[type](db, scope, tick))();
  return { type, from, to, at, ...answer, more: 0 };
}

import { addDays } from '@shared/kernel/time';
import type { Report, ReportFilters } from '@shared/contracts/reports';
import type { Db } from '@main/db/connection';
import type { Dates } from '@shared/kernel/periods';

/** What a report is asked of, with nothing left to look up but rows. */
export interface Scope extends Dates {
  /** The instant of `open_stays`; `null` elsewhere. */
  readonly at: number | null;
  readonly filters: ReportFilters;
  readonly now: number;
  readonly zone: string;
  /** Minutes after midnight at which a business day begins. */
  readonly cutover: number;
}

/** What a report says; its type and period are added around it. */
export type Answer = Pick<Report, 'headlines' | 'columns' | 'rows'>;

/** Told how far it is, 0–1; where the report may be given up. */
export type Tick = (done: number) => void;

export type Query = (db: Db, scope: Scope, tick: Tick) => Answer;

/** The instant at which a business date begins, by the clock on the wall. */
export function instantOf({ zone, cutover }: Scope, date: string): number {
  const plainTime = Temporal.PlainTime.from({
    hour: Math.floor(cutover / 60),
    minute: cutover % 60,
  });
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime })
    .epochMilliseconds;
}

/** From the first instant of the period to the one after its last, or to now when that is earlier. */
export function instantsOf(scope: Scope): { readonly from: number; readonly to: number } {
  const from = instantOf(scope, scope.from);
  const to = instantOf(scope, addDays(scope.to, 1));
  return { from, to: Math.max(from, Math.min(to, scope.now)) };
}

/** The conditions of the filters, in SQL over `p` (payments) and `s` (stays). */
export interface Conditions {
  readonly join: string;
  readonly where: string;
  readonly values: readonly string[];
}

/** Payments by class and by who charged them. The stay is joined only where it is asked for. */
export function paymentConditions({ filters }: Scope, needsStay = false): Conditions {
  const { vehicleClass, operatorId } = filters;
  const byClass = vehicleClass !== null;
  return {
    join: byClass || needsStay ? 'JOIN sessions s ON s.id = p.session_id' : '',
    where: `${byClass ? ' AND s.vehicle_class = ?' : ''}${operatorId === null ? '' : ' AND p.processed_by = ?'}`,
    values: [vehicleClass, operatorId].filter((value) => value !== null),
  };
}

/** Stays by class; who charged a stay says nothing of how long it was. */
export function stayConditions({ filters }: Scope): Omit<Conditions, 'join'> {
  const { vehicleClass } = filters;
  return vehicleClass === null
    ? { where: '', values: [] }
    : { where: ' AND s.vehicle_class = ?', values: [vehicleClass] };
}

/** A part as a percentage with one decimal; 0 of nothing. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

import { businessDate, localMinuteOfDay } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';

/** Rows read whole and added up one by one: slow, and plain enough to be believed. */
export interface Rows {
  readonly payments: readonly {
    id: string;
    sessionId: string;
    amount: number;
    rounding: number;
    date: string;
    paidAt: number;
    by: string;
    vehicleClass: string;
  }[];
  readonly tenders: readonly { paymentId: string; method: string; amount: number }[];
  readonly reversals: readonly {
    paymentId: string;
    kind: string;
    method: string | null;
    amount: number;
    date: string;
    at: number;
  }[];
  readonly stays: readonly {
    id: string;
    spot: string;
    plate: string;
    start: number;
    end: number | null;
    date: string;
    status: string;
    vehicleClass: string;
  }[];
}

export function rowsOf(db: Db): Rows {
  const all = <T>(sql: string): T[] => db.$client.prepare(sql).all() as T[];
  return {
    payments: all(`SELECT p.id, p.session_id AS sessionId, p.amount, p.rounding,
      p.business_date AS date, p.paid_at AS paidAt, p.processed_by AS by,
      s.vehicle_class AS vehicleClass FROM payments p JOIN sessions s ON s.id = p.session_id`),
    tenders: all('SELECT payment_id AS paymentId, method, amount FROM payment_tenders'),
    reversals: all(`SELECT payment_id AS paymentId, kind, method, amount, business_date AS date, at
      FROM payment_reversals`),
    stays: all(`SELECT s.id, p.code AS spot, v.plate, s.start_time AS start, s.end_time AS "end",
      s.business_date AS date, s.status, s.vehicle_class AS vehicleClass
      FROM sessions s JOIN spots p ON p.id = s.spot_id JOIN vehicles v ON v.id = s.vehicle_id`),
  };
}

type Payment = Rows['payments'][number];

/** Σ payments − Σ reversals by whatever a payment, and what is given back of it, belong to. */
export function naiveRevenue(
  rows: Rows,
  from: string,
  to: string,
  key: (payment: Payment, at: { date: string; instant: number }) => string | number,
): Map<string | number, number> {
  const sums = new Map<string | number, number>();
  const add = (name: string | number, amount: number): void => {
    sums.set(name, (sums.get(name) ?? 0) + amount);
  };
  const byId = new Map(rows.payments.map((it) => [it.id, it]));
  const within = (date: string): boolean => date >= from && date <= to;
  for (const it of rows.payments) {
    if (within(it.date)) add(key(it, { date: it.date, instant: it.paidAt }), it.amount);
  }
  for (const it of rows.reversals) {
    const payment = byId.get(it.paymentId);
    if (payment && within(it.date))
      add(key(payment, { date: it.date, instant: it.at }), -it.amount);
  }
  return sums;
}

export const hourOf = (instant: number, zone: string): number =>
  Math.floor(localMinuteOfDay(instant, zone) / 60);

export const dayOf = (instant: number, zone: string): string => businessDate(instant, zone);

/** Minutes that stays were inside between two instants, counted minute by minute. */
export function naiveMinutes(
  stays: Rows['stays'],
  from: number,
  to: number,
  visit: (spot: string, minute: number) => void,
): void {
  for (const { spot, start, end, status } of stays) {
    if (status === 'voided') continue;
    const last = Math.min(end ?? to, to);
    for (let at = Math.max(start, from); at < last; at += 60_000) visit(spot, at);
  }
}

import type { DayTotals, LateTotals } from '@shared/contracts/closings';
import type { Db } from '@main/db/connection';
import type { Calendar } from './calendar';
import { voidedLater } from './stays-of-day';

// The day in UTC begins less than a day away from the day of the site.
const DAY_MS = 86_400_000;

type Sum = DayTotals['voids'];

function row<T>(db: Db, query: string, ...values: readonly unknown[]): T {
  return db.$client.prepare(query).get(...values) as T;
}

const SUM = (amount: string): string =>
  `SELECT count(*) AS count, coalesce(sum(${amount}), 0) AS amount`;

interface Sales {
  readonly payments: number;
  readonly total: number;
  readonly net: number;
  readonly vat: number;
  readonly rounding: number;
}

function salesOf(db: Db, date: string): Sales {
  return row(
    db,
    `SELECT count(*) AS payments, coalesce(sum(amount), 0) AS total, coalesce(sum(net), 0) AS net,
       coalesce(sum(vat), 0) AS vat, coalesce(sum(rounding), 0) AS rounding
     FROM payments WHERE business_date = ?`,
    date,
  );
}

function reversed(db: Db, date: string, kind: 'void' | 'refund'): Sum & { readonly cash: number } {
  return row(
    db,
    `${SUM('amount')}, coalesce(sum(cash_amount), 0) AS cash FROM payment_reversals
     WHERE business_date = ? AND kind = ?`,
    date,
    kind,
  );
}

const METHODS = `SELECT t.method, count(*) AS count, sum(t.amount) AS amount
  FROM payments p JOIN payment_tenders t ON t.payment_id = p.id
  WHERE p.business_date = ? GROUP BY t.method ORDER BY t.method`;

type Money = Omit<DayTotals, 'stays' | 'tickets' | 'receipts' | 'cash' | 'late'>;

/** Payments, reversals, promises and collections of a business date. */
export function moneyOf(db: Db, date: string): Money {
  const { payments, rounding, ...sales } = salesOf(db, date);
  const { cash: voidedCash, ...voids } = reversed(db, date, 'void');
  const { cash: refundedCash, ...refunds } = reversed(db, date, 'refund');
  const collected = row<Sum & { cash: number }>(
    db,
    `${SUM('amount')}, coalesce(sum(CASE WHEN method = 'cash' THEN received - change END), 0) AS cash
     FROM receivable_collections WHERE business_date = ?`,
    date,
  );
  return {
    payments,
    sales,
    byMethod: db.$client.prepare(METHODS).all(date) as DayTotals['byMethod'],
    rounding,
    discounts: row(
      db,
      `${SUM('discount')} FROM payments
       WHERE business_date = ? AND discount > 0 AND free_reason IS NULL`,
      date,
    ),
    freeExits: row(
      db,
      `${SUM('gross')} FROM payments WHERE business_date = ? AND free_reason IS NOT NULL`,
      date,
    ),
    voids,
    refunds,
    cashReversed: voidedCash + refundedCash,
    revenue: sales.total - voids.amount - refunds.amount,
    promises: row(
      db,
      `${SUM('r.amount')} FROM payments p JOIN receivables r ON r.payment_id = p.id
       WHERE p.business_date = ?`,
      date,
    ),
    collections: { count: collected.count, amount: collected.amount },
    collectedCash: collected.cash,
  };
}

/** Drawer movements of a date, and the shifts that were opened on it. */
export function cashOf(db: Db, date: string): DayTotals['cash'] {
  const moved = (kind: string): number =>
    row<Sum>(
      db,
      `${SUM('m.amount')} FROM cash_movements m JOIN shifts s ON s.id = m.shift_id
       WHERE s.business_date <= ? AND coalesce(s.closed_at, 9e15) >= ?
         AND m.business_date = ? AND m.kind = ?`,
      date,
      Date.parse(`${date}T00:00:00Z`) - DAY_MS,
      date,
      kind,
    ).amount;
  const shifts = db.$client
    .prepare(
      `SELECT s.number, s.z_number AS zNumber, u.display_name AS userName,
         coalesce(s.difference, 0) AS difference
       FROM shifts s JOIN users u ON u.id = s.user_id WHERE s.business_date = ? ORDER BY s.number`,
    )
    .all(date) as DayTotals['cash']['shifts'];
  return {
    paidIn: moved('paid_in'),
    paidOut: moved('paid_out'),
    safeDrops: moved('safe_drop'),
    difference: shifts.reduce((sum, shift) => sum + shift.difference, 0),
    shifts,
  };
}

/** What was done after a day about its payments and tickets. */
export function lateOf(
  db: Db,
  calendar: Calendar,
  date: string,
  closedAt: number | null,
): LateTotals {
  const later = (kind: 'void' | 'refund'): Sum =>
    row(
      db,
      `${SUM('r.amount')} FROM payments p JOIN payment_reversals r ON r.payment_id = p.id
       WHERE p.business_date = ? AND r.business_date > ? AND r.kind = ?`,
      date,
      date,
      kind,
    );
  return {
    voids: later('void'),
    refunds: later('refund'),
    voidedStays: voidedLater(db, calendar, date),
    corrections:
      closedAt === null
        ? 0
        : row<{ n: number }>(
            db,
            `SELECT count(*) AS n FROM sessions s JOIN session_corrections c ON c.session_id = s.id
             WHERE s.business_date = ? AND s.arrived = 0 AND c.field = 'start_time' AND c.at > ?`,
            date,
            closedAt,
          ).n,
  };
}

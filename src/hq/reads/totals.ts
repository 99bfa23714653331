import type { siteDays } from '@hq/db/schema/summaries';
import { TENDER_METHODS } from '@shared/contracts/common';
import type { Totals } from '@shared/hq/money';

type Day = typeof siteDays.$inferSelect;
export type DaySums = Omit<Day, 'siteId' | 'terminalId' | 'businessDate'>;

/** Sums of days as the API tells them. */
export function totalsFrom(rows: readonly DaySums[]): Totals {
  const sum = (name: keyof DaySums): number => rows.reduce((total, row) => total + row[name], 0);
  const sales = sum('sales');
  const voids = { count: sum('voids'), amount: sum('voidAmount') };
  const refunds = { count: sum('refunds'), amount: sum('refundAmount') };
  const payments = sum('payments');
  return {
    payments,
    sales: { total: sales, net: sum('net'), vat: sum('vat') },
    byMethod: TENDER_METHODS.map((method) => ({
      method,
      count: sum(`${method}Tenders`),
      amount: sum(`${method}Amount`),
    })).filter(({ count }) => count > 0),
    rounding: sum('rounding'),
    discounts: { count: sum('discounted'), amount: sum('discounts') },
    freeExits: { count: sum('freeExits'), amount: sum('freeAmount') },
    voids,
    refunds,
    cashReversed: sum('cashReversed'),
    revenue: sales - voids.amount - refunds.amount,
    // What is promised is the tender `account` of the payment.
    promises: { count: sum('accountTenders'), amount: sum('accountAmount') },
    collections: { count: sum('collections'), amount: sum('collectionAmount') },
    collectedCash: sum('collectedCash'),
    entries: sum('entries'),
    // Nobody leaves but by a payment; a free exit is one of 0.
    exits: payments,
    voidedStays: sum('voidedStays'),
    minutesInside: sum('minutesInside'),
  };
}

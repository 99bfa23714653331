import { TENDER_METHODS } from '@shared/contracts/common';
import type { TenderMethod } from '@shared/contracts/common';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { businessDate, clp, id, instant, siteId } from './columns';

const count = (name: string) => integer(name).notNull().default(0);
const pesos = (name: string) => clp(name).notNull().default(0);

const tender = <M extends TenderMethod>(method: M) => ({
  count: count(`${method}_tenders`),
  amount: pesos(`${method}_amount`),
});

const BY_METHOD = Object.fromEntries(
  TENDER_METHODS.flatMap((method) => {
    const it = tender(method);
    return [
      [`${method}Tenders`, it.count],
      [`${method}Amount`, it.amount],
    ];
  }),
) as Record<`${TenderMethod}Tenders`, ReturnType<typeof count>> &
  Record<`${TenderMethod}Amount`, ReturnType<typeof pesos>>;

/**
 * What each booth did on a business date. Reversals and collections stand on the date they moved,
 * payments, their tenders and discounts on the payment's, entries on the ticket's.
 */
export const siteDays = pgTable(
  'site_days',
  {
    siteId: siteId(),
    businessDate: businessDate(),
    terminalId: id('terminal_id').notNull(),
    payments: count('payments'),
    sales: pesos('sales'),
    net: pesos('net'),
    vat: pesos('vat'),
    rounding: pesos('rounding'),
    discounted: count('discounted'),
    discounts: pesos('discounts'),
    freeExits: count('free_exits'),
    freeAmount: pesos('free_amount'),
    voids: count('voids'),
    voidAmount: pesos('void_amount'),
    refunds: count('refunds'),
    refundAmount: pesos('refund_amount'),
    cashReversed: pesos('cash_reversed'),
    collections: count('collections'),
    collectionAmount: pesos('collection_amount'),
    collectedCash: pesos('collected_cash'),
    entries: count('entries'),
    voidedStays: count('voided_stays'),
    minutesInside: clp('minutes_inside').notNull().default(0),
    ...BY_METHOD,
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.businessDate, t.terminalId] }),
    // Of all sites at once.
    index('site_days_by_date').on(t.businessDate),
  ],
);

/** Money of a business date by the hour on the site's wall. */
export const siteHours = pgTable(
  'site_hours',
  {
    siteId: siteId(),
    businessDate: businessDate(),
    hour: integer('hour').notNull(),
    terminalId: id('terminal_id').notNull(),
    payments: count('payments'),
    sales: pesos('sales'),
    reversed: pesos('reversed'),
    discounts: pesos('discounts'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.businessDate, t.hour, t.terminalId] })],
);

/** The same by month: kept by the statement that keeps the hours. */
export const siteMonths = pgTable(
  'site_months',
  {
    siteId: siteId(),
    /** `2026-11` */
    month: text('month').notNull(),
    hour: integer('hour').notNull(),
    payments: count('payments'),
    sales: pesos('sales'),
    reversed: pesos('reversed'),
    discounts: pesos('discounts'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.month, t.hour] })],
);

export const FLOW_GRAINS = ['hour', 'day', 'month'] as const;

/**
 * Cars that came and went in each hour, day and month of the site's calendar, and for how long of it
 * they were inside or gone: inside at any instant = Σ entries − Σ exits before it, and the time spent
 * inside during a row = inside at its beginning × its length + `entryMs` − `exitMs`.
 */
export const stayFlow = pgTable(
  'stay_flow',
  {
    siteId: siteId(),
    grain: text('grain', { enum: FLOW_GRAINS }).notNull(),
    /** The instant at which the hour, day or month begins. */
    at: instant('at').notNull(),
    entries: count('entries'),
    exits: count('exits'),
    /** Σ of what was left of the row when each car came, and when each went. */
    entryMs: clp('entry_ms').notNull().default(0),
    exitMs: clp('exit_ms').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.grain, t.at] })],
);

/** What moved in each drawer, without its float. */
export const shiftSums = pgTable(
  'shift_sums',
  {
    siteId: siteId(),
    shiftId: id('shift_id').notNull(),
    payments: count('payments'),
    revenue: pesos('revenue'),
    /** Cash that came in less what went out. */
    cash: pesos('cash'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.shiftId] })],
);

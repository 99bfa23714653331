import { z } from 'zod';
import { contract } from './call';
import {
  clpSumSchema,
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  signedClpSumSchema,
  tenderMethodSchema,
} from './common';
import { businessDaySchema } from './settings';

/** `YYYY-MM-DD`, as the site's wall has it. */
export const dateSchema = z.iso.date();

const sumSchema = z.object({ count: z.int(), amount: clpSumSchema });
const rangeSchema = z.object({ first: z.string(), last: z.string() }).nullable();

/** What came after a day about something of that day; the money of it counts on the day it moved. */
export const lateSchema = z.object({
  voids: sumSchema,
  refunds: sumSchema,
  /** Tickets of the day that were open at its end and were voided later. */
  voidedStays: z.int(),
  /** Corrected entry times. */
  corrections: z.int(),
});
export type LateTotals = z.infer<typeof lateSchema>;

/** Everything of one business date at this terminal. */
export const dayTotalsSchema = z.object({
  /** before + in + takenOver = out + voided + elsewhere + open (see `shared/kernel/day-sums`). */
  stays: z.object({
    before: z.int(),
    in: z.int(),
    /** Let in by another booth of the site and ended here. Closings from before there were two have none. */
    takenOver: z.int().default(0),
    out: z.int(),
    voided: z.int(),
    /** Let in here and ended at another booth. */
    elsewhere: z.int().default(0),
    open: z.int(),
  }),
  /**
   * Of the tickets issued on the day, as they stood at its end:
   * issued = paid + passes + voided + elsewhere + open.
   */
  tickets: z.object({
    issued: z.int(),
    paid: z.int(),
    passes: z.int(),
    voided: z.int(),
    elsewhere: z.int().default(0),
    open: z.int(),
    range: rangeSchema,
  }),
  payments: z.int(),
  receipts: rangeSchema,
  /** Charged, before reversals: total = net + vat. */
  sales: z.object({ total: clpSumSchema, net: clpSumSchema, vat: clpSumSchema }),
  byMethod: z.array(
    z.object({ method: tenderMethodSchema, count: z.int(), amount: signedClpSumSchema }),
  ),
  /** Σ byMethod = sales.total + rounding. */
  rounding: signedClpSumSchema,
  discounts: sumSchema,
  /** What was not charged by a free exit. */
  freeExits: sumSchema,
  voids: sumSchema,
  refunds: sumSchema,
  /** Cash that voids and refunds gave back. */
  cashReversed: clpSumSchema,
  /** sales.total − voids − refunds, as every report shows it. */
  revenue: signedClpSumSchema,
  promises: sumSchema,
  collections: sumSchema,
  collectedCash: signedClpSumSchema,
  cash: z.object({
    paidIn: clpSumSchema,
    paidOut: clpSumSchema,
    safeDrops: clpSumSchema,
    difference: signedClpSumSchema,
    /** Shifts that were opened on the day. */
    shifts: z.array(
      z.object({
        number: z.int(),
        zNumber: z.int().nullable(),
        userName: z.string(),
        difference: signedClpSumSchema,
      }),
    ),
  }),
  late: lateSchema,
});
export type DayTotals = z.infer<typeof dayTotalsSchema>;

export const dayAddendumSchema = z.object({
  addendumId: idSchema,
  number: z.int(),
  documentNumber: z.string(),
  documentId: idSchema,
  at: instantSchema,
  by: z.string(),
  reason: z.string(),
  late: lateSchema,
});

/** What headquarters makes of a closed day by counting it from the payments it holds. */
export const hqVerdictSchema = z.object({
  /** `waiting`: it has not said yet; `differs`: it counts something else. */
  state: z.enum(['waiting', 'confirmed', 'differs']),
  checkedAt: instantSchema.nullable(),
  /** Each total that differs, by its path (`sales.total`), as this booth closed it and as HQ counts it. */
  differences: z.array(z.object({ field: z.string(), booth: z.unknown(), hq: z.unknown() })),
});
export type HqVerdict = z.infer<typeof hqVerdictSchema>;

export const closedDaySchema = z.object({
  closingId: idSchema,
  number: z.string(),
  date: dateSchema,
  closedAt: instantSchema,
  closedBy: z.string(),
  totals: dayTotalsSchema,
  auditHead: z.string(),
  documentId: idSchema,
  /** `null`: there is no headquarters. */
  hq: hqVerdictSchema.nullable(),
  addenda: z.array(dayAddendumSchema),
});
export type ClosedDay = z.infer<typeof closedDaySchema>;

/** A day as it stands now, and what keeps it from being closed. */
export const dayPreviewSchema = z.object({
  date: dateSchema,
  /** The day that runs: what comes after its closing counts in the next one. */
  running: z.boolean(),
  totals: dayTotalsSchema,
  /** Whether issued = paid + passes + voided + elsewhere + open, and as many are inside as should be. */
  addsUp: z.boolean(),
  /** Tickets of the day that are neither paid nor voided nor open. */
  faults: z.array(z.string()),
  openShift: z
    .object({ number: z.int(), userName: z.string(), openedAt: instantSchema })
    .nullable(),
  /** Open for more than a day: probably forgotten. */
  forgotten: z.object({ count: z.int(), oldestAt: instantSchema.nullable() }),
});
export type DayPreview = z.infer<typeof dayPreviewSchema>;

export const closingsContracts = {
  /** The running day, and the days before it that wait for their closing, oldest first. */
  'days.overview': contract({
    access: 'day:close',
    input: emptySchema,
    output: z.object({
      today: dateSchema,
      waiting: z.array(dateSchema),
      lastClosed: dateSchema.nullable(),
      cutover: z.string(),
    }),
  }),
  /** DAY_ALREADY_CLOSED {date}, DAY_NOT_BEGUN {date}. */
  'days.preview': contract({
    access: 'day:close',
    input: z.strictObject({ date: dateSchema }),
    output: dayPreviewSchema,
  }),
  /**
   * SHIFT_STILL_OPEN {number, userName}, DAY_EARLIER_OPEN {date}, DAY_ALREADY_CLOSED {date},
   * DAY_NOT_BEGUN {date}, DAY_DOES_NOT_ADD_UP {tickets, count} unless `acceptFaults`: then they stand on
   * the paper. Prints and queues for headquarters.
   */
  'days.close': contract({
    access: 'day:close',
    input: z.strictObject({
      date: dateSchema,
      note: lineSchema.default(''),
      acceptFaults: z.boolean().default(false),
    }),
    output: closedDaySchema,
  }),
  /** Newest first; `before` a date goes on from there. */
  'days.closed': contract({
    access: 'day:close',
    input: z.strictObject({
      before: dateSchema.nullable().default(null),
      limit: z.int().min(1).max(100).default(30),
    }),
    output: z.array(closedDaySchema),
  }),
  /** How many closed days headquarters counts differently: somebody has to look. */
  'days.differing': contract({
    access: 'day:close',
    input: emptySchema,
    output: z.object({ count: z.int() }),
  }),
  /** From now on; what is recorded keeps its date. */
  'days.setCutover': contract({
    access: 'settings:manage',
    input: businessDaySchema,
    output: emptySchema,
  }),
};

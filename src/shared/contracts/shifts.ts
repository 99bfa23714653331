import { denominationCountSchema } from '@shared/kernel/denominations';
import { z } from 'zod';
import { contract } from './call';
import {
  clpSchema,
  clpSumSchema,
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  reasonSchema,
  signedClpSumSchema,
  tenderMethodSchema,
} from './common';

export const CASH_MOVEMENT_KINDS = ['paid_in', 'paid_out', 'safe_drop'] as const;

export const openShiftSchema = z.object({
  shiftId: idSchema,
  number: z.int(),
  openedAt: instantSchema,
  userId: idSchema,
  userName: z.string(),
  float: clpSchema,
  /** A blind count was handed in and cannot be taken back; what follows is the difference. */
  counted: z.boolean(),
});
export type OpenShift = z.infer<typeof openShiftSchema>;

export const shiftTotalsSchema = z.object({
  sessionsIn: z.int(),
  sessionsOut: z.int(),
  payments: z.int(),
  freeExits: z.int(),
  byMethod: z.array(
    z.object({ method: tenderMethodSchema, count: z.int(), amount: signedClpSumSchema }),
  ),
  revenue: clpSumSchema,
  net: clpSumSchema,
  vat: clpSumSchema,
  discounts: clpSumSchema,
  /** Payments that had a discount. */
  discounted: z.int(),
  rounding: signedClpSumSchema,
  voids: z.object({ count: z.int(), amount: clpSumSchema }),
  refunds: z.object({ count: z.int(), amount: clpSumSchema }),
  /** Owed by promises made in this shift: part of its revenue, not of its drawer. */
  promised: z.object({ count: z.int(), amount: clpSumSchema }),
  /** Of promises, whenever they were made: in its drawer, never revenue a second time. */
  collected: z.object({
    count: z.int(),
    amount: clpSumSchema,
    rounding: signedClpSumSchema,
    byMethod: z.array(
      z.object({ method: tenderMethodSchema, count: z.int(), amount: signedClpSumSchema }),
    ),
  }),
  /** Stays of the past that were entered in this shift. */
  belated: z.object({ count: z.int(), amount: clpSumSchema }),
  paidIn: clpSumSchema,
  paidOut: clpSumSchema,
  safeDrops: clpSumSchema,
});
export type ShiftTotals = z.infer<typeof shiftTotalsSchema>;

/** Shown only after the blind count. */
export const cashResultSchema = z.object({
  counted: clpSumSchema,
  expected: signedClpSumSchema,
  difference: signedClpSumSchema,
  totals: shiftTotalsSchema,
});
export type CashResult = z.infer<typeof cashResultSchema>;

export const closedShiftSchema = z.object({
  shiftId: idSchema,
  number: z.int(),
  zNumber: z.int(),
  userName: z.string(),
  openedAt: instantSchema,
  closedAt: instantSchema,
  counted: clpSumSchema,
  expected: signedClpSumSchema,
  difference: signedClpSumSchema,
  documentId: idSchema,
});

export const shiftsContracts = {
  'shifts.current': contract({
    access: 'signed_in',
    input: emptySchema,
    output: openShiftSchema.nullable(),
  }),
  /** SHIFT_ALREADY_OPEN {userName}. */
  'shifts.open': contract({
    access: 'shifts:operate',
    input: z.strictObject({ float: denominationCountSchema }),
    output: openShiftSchema,
  }),
  /** CASH_INSUFFICIENT when more is taken out than the drawer should hold (how much is not told). */
  'shifts.moveCash': contract({
    access: 'shifts:operate',
    input: z.strictObject({
      kind: z.enum(CASH_MOVEMENT_KINDS),
      amount: clpSchema.min(1),
      reason: reasonSchema,
      requestId: idSchema,
    }),
    output: z.object({ documentId: idSchema }),
  }),
  /** Half-typed counts survive Escape and a crash. */
  'shifts.saveDraft': contract({
    access: 'shifts:operate',
    input: z.strictObject({
      purpose: z.enum(['float', 'count']),
      count: denominationCountSchema,
    }),
    output: emptySchema,
  }),
  'shifts.draft': contract({
    access: 'shifts:operate',
    input: z.strictObject({ purpose: z.enum(['float', 'count']) }),
    output: denominationCountSchema,
  }),
  /** Hands in the blind count; every count handed in is kept. */
  'shifts.submitCount': contract({
    access: 'shifts:operate',
    input: z.strictObject({ count: denominationCountSchema }),
    output: cashResultSchema,
  }),
  /** What was counted and expected, after `submitCount` (also after a restart). */
  'shifts.countResult': contract({
    access: 'shifts:operate',
    input: emptySchema,
    output: cashResultSchema.nullable(),
  }),
  /** COUNT_REQUIRED before a blind count, EXPLANATION_REQUIRED when the difference is not 0. Prints the numbered Z. */
  'shifts.close': contract({
    access: 'shifts:operate',
    input: z.strictObject({ explanation: lineSchema }),
    output: closedShiftSchema,
  }),
  'shifts.closed': contract({
    access: 'shifts:operate',
    input: z.strictObject({ limit: z.int().min(1).max(100).default(20) }),
    output: z.array(closedShiftSchema),
  }),
};

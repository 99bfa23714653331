import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { z } from 'zod';
import { count, envelope, maybe, paper, text } from './envelope';

export const shiftOpenedSchema = z.object({
  ...envelope,
  number: z.int(),
  userId: text,
  openedAt: z.int(),
  businessDate: text,
  floatCount: count,
  floatAmount: z.int(),
});

export const shiftCountedSchema = z.object({
  ...envelope,
  /** Absent from older booths: the count is called by its event then. */
  countId: maybe(text),
  count,
  counted: z.int(),
});

export const shiftClosedSchema = z.object({
  ...envelope,
  closedAt: z.int(),
  closedBy: text,
  blindCount: count,
  countedAmount: z.int(),
  expectedAmount: z.int(),
  difference: z.int(),
  explanation: maybe(text),
  zNumber: z.int(),
  totals: z.unknown(),
  paper: maybe(paper),
});

export const cashMovedSchema = z.object({
  ...envelope,
  requestId: text,
  shiftId: text,
  kind: z.enum(CASH_MOVEMENT_KINDS),
  amount: z.int(),
  reason: text,
  userId: text,
  businessDate: text,
  paper: maybe(paper),
});

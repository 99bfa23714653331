import { CASH_MOVEMENT_KINDS } from '@shared/contracts/shifts';
import { z } from 'zod';
import {
  count,
  date,
  envelope,
  instant,
  maybe,
  paper,
  pesos,
  signedPesos,
  text,
  whole,
} from './envelope';

export const shiftOpenedSchema = z.object({
  ...envelope,
  number: whole,
  userId: text,
  openedAt: instant,
  businessDate: date,
  floatCount: count,
  floatAmount: pesos,
});

export const shiftCountedSchema = z.object({
  ...envelope,
  /** Absent from older booths: the count is called by its event then. */
  countId: maybe(text),
  count,
  counted: pesos,
});

export const shiftClosedSchema = z.object({
  ...envelope,
  closedAt: instant,
  closedBy: text,
  blindCount: count,
  countedAmount: pesos,
  expectedAmount: signedPesos,
  difference: signedPesos,
  explanation: maybe(text),
  zNumber: whole,
  totals: z.unknown(),
  paper: maybe(paper),
});

export const cashMovedSchema = z.object({
  ...envelope,
  requestId: text,
  shiftId: text,
  kind: z.enum(CASH_MOVEMENT_KINDS),
  amount: pesos,
  reason: text,
  userId: text,
  businessDate: date,
  paper: maybe(paper),
});

import { dayTotalsSchema } from '@shared/contracts/closings';
import { z } from 'zod';
import { envelope, maybe, paper, text } from './envelope';

export const dayClosedSchema = z.object({
  ...envelope,
  /** A date of the calendar: days are counted from it. */
  businessDate: z.iso.date(),
  number: text,
  totals: dayTotalsSchema,
  auditHead: text,
  note: text,
  faults: z.array(text),
  addsUp: z.boolean(),
  closedBy: text,
  paper: maybe(paper),
});

export const dayCorrectedSchema = z.object({
  ...envelope,
  dayClosingId: text,
  /** A date of the calendar: days are counted from it. */
  businessDate: z.iso.date(),
  number: z.int(),
  documentNumber: text,
  reason: text,
  totals: dayTotalsSchema,
  auditHead: text,
  createdBy: text,
  paper: maybe(paper),
});

import { dayTotalsSchema } from '@shared/contracts/closings';
import { z } from 'zod';
import { date, envelope, maybe, paper, text, whole } from './envelope';

export const dayClosedSchema = z.object({
  ...envelope,
  businessDate: date,
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
  businessDate: date,
  number: whole,
  documentNumber: text,
  reason: text,
  totals: dayTotalsSchema,
  auditHead: text,
  createdBy: text,
  paper: maybe(paper),
});

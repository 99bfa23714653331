import { dayTotalsSchema } from '@shared/contracts/closings';
import { z } from 'zod';
import { envelope, maybe, paper, text } from './envelope';

export const dayClosedSchema = z.object({
  ...envelope,
  businessDate: text,
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
  businessDate: text,
  number: z.int(),
  documentNumber: text,
  reason: text,
  totals: dayTotalsSchema,
  auditHead: text,
  createdBy: text,
  paper: maybe(paper),
});

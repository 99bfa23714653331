import { z } from 'zod';
import { countSchema, methodSumsSchema, pesosSchema, sumSchema } from './common';

/**
 * What happened on one or more business dates, recomputed from the rows HQ holds. Reversals and
 * collections count on the day they moved: revenue = sales − voids − refunds.
 */
export const totalsSchema = z.object({
  payments: countSchema,
  /** Charged, before reversals: total = net + vat. */
  sales: z.object({ total: pesosSchema, net: pesosSchema, vat: pesosSchema }),
  /** By tender; Σ = sales.total + rounding. */
  byMethod: methodSumsSchema,
  rounding: pesosSchema,
  discounts: sumSchema,
  /** What was not charged by free exits. */
  freeExits: sumSchema,
  voids: sumSchema,
  refunds: sumSchema,
  /** Cash that voids and refunds gave back. */
  cashReversed: pesosSchema,
  revenue: pesosSchema,
  /** Owed by promises made then: part of the revenue. */
  promises: sumSchema,
  /** Paid of promises, whenever they were made: never revenue a second time. */
  collections: sumSchema,
  collectedCash: pesosSchema,
  /** Tickets issued, cars that left after paying, stays that were voided. */
  entries: countSchema,
  exits: countSchema,
  voidedStays: countSchema,
  /** Whole minutes that the cars that left had been inside. */
  minutesInside: countSchema,
});
export type Totals = z.infer<typeof totalsSchema>;

import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, idSchema, instantSchema } from './common';
import { openStaySchema, plateSchema } from './parking';

/** A payment of a stay that more than one booth was paid for. */
export const doublePaymentSchema = z.object({
  paymentId: idSchema,
  booth: z.string(),
  /** Made at this booth: only here it can be given back. */
  here: z.boolean(),
  receiptNumber: z.string(),
  amount: clpSchema,
  /** What is not given back of it. */
  left: clpSchema,
  paidAt: instantSchema,
  /** Not the first one: this is what the driver paid too much. */
  giveBack: z.boolean(),
});
export type DoublePayment = z.infer<typeof doublePaymentSchema>;

/** A stay that was paid at two booths while they were apart. */
export const paidTwiceSchema = z.object({
  sessionId: idSchema,
  ticketNumber: z.string(),
  plate: plateSchema,
  /** First paid first. */
  payments: z.array(doublePaymentSchema),
  /** When the second payment was given back; `null`: it waits. */
  settledAt: instantSchema.nullable(),
});
export type PaidTwice = z.infer<typeof paidTwiceSchema>;

/** Open stays that cannot all be true: of one vehicle, or on one spot. One of them is this booth's or arrived. */
export const clashSchema = z.object({
  kind: z.enum(['vehicle', 'spot']),
  stays: z.array(openStaySchema).min(2),
});
export type Clash = z.infer<typeof clashSchema>;

export const conflictsContracts = {
  /** What the booths of the site did without knowing of each other, and waits for a person. */
  'conflicts.list': contract({
    access: 'sessions:view',
    input: emptySchema,
    output: z.object({
      /** Those that wait first; settled ones are shown for a week. */
      paidTwice: z.array(paidTwiceSchema),
      clashes: z.array(clashSchema),
      /** Stays of other booths that cannot stand here yet, and what of the catalogue they wait for. */
      /** The id as headquarters told it: what is set aside may be no stay at all. */
      aside: z.array(
        z.object({ sessionId: z.string(), missing: z.string(), since: instantSchema }),
      ),
    }),
  }),
};

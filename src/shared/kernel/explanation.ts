import { z } from 'zod';

const count = z.int().nonnegative();
const pesos = z.int();
const info = z.literal(0);

/** A line that says how minutes were treated; it carries no money. */
const freePeriodLine = z.strictObject({
  kind: z.literal('free_period'),
  /** Stays of at most so many minutes are free. */
  limit: count,
  applied: z.boolean(),
  amount: info,
});
const trancheLine = z.strictObject({
  kind: z.literal('tranche'),
  first: count,
  next: count,
  /** Completed tranches, the first one included. */
  completed: count,
  /** Minutes of the tranche that was not completed. */
  unchargedMinutes: count,
  amount: info,
});

/** Minutes by the day or night rate (pesos per hour), before cap and discount. */
const dayLine = z.strictObject({
  kind: z.literal('day'),
  minutes: count,
  rate: count,
  amount: count,
});
const nightLine = dayLine.extend({ kind: z.literal('night') });

/** What the cap takes off: `blocks` periods of 24 hours from entry would have cost more than it. */
const capLine = z.strictObject({
  kind: z.literal('cap'),
  cap: count,
  blocks: count,
  amount: z.int().nonpositive(),
});
const discountLine = z.strictObject({
  kind: z.literal('discount'),
  discount: z.strictObject({ kind: z.enum(['percent', 'minutes', 'amount']), value: count }),
  amount: z.int().nonpositive(),
});

export const explanationLineSchema = z.discriminatedUnion('kind', [
  freePeriodLine,
  trancheLine,
  dayLine,
  nightLine,
  capLine,
  discountLine,
]);

/**
 * How an amount came about, kept with the payment and shown on screen and paper. The lines add up to
 * `amount` exactly; `net` and `vat` say what is inside it.
 */
export const explanationSchema = z
  .strictObject({
    /** Effective minutes of the stay. */
    minutes: count,
    chargeableMinutes: count,
    lines: z.array(explanationLineSchema),
    amount: count,
    net: pesos,
    vat: pesos,
  })
  .refine((it) => it.lines.reduce((sum, line) => sum + line.amount, 0) === it.amount, {
    message: 'lines do not add up to the amount',
  })
  .refine((it) => it.net + it.vat === it.amount, { message: 'net and VAT are not the amount' });

export type ExplanationLine = z.infer<typeof explanationLineSchema>;
export type Explanation = z.infer<typeof explanationSchema>;

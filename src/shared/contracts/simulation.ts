import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, idSchema, instantSchema, signedClpSchema } from './common';
import { policySchema } from './settings';
import { ratesSchema, vehicleClassCodeSchema } from './tariffs';

/** What would hold instead: rates by class, a policy, or both; what is left out stays as it was. */
export const draftSchema = z.strictObject({
  tariffs: z.array(ratesSchema.extend({ vehicleClass: vehicleClassCodeSchema }).strict()).max(50),
  policy: policySchema.omit({ zone: true }).nullable(),
});
export type Draft = z.infer<typeof draftSchema>;

/** Stays whose price is asked: those paid in the last days, or some made up. */
export const sampleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days: z.int().min(1).max(366) }),
  z.strictObject({
    kind: z.literal('stays'),
    stays: z
      .array(
        z.strictObject({
          vehicleClass: vehicleClassCodeSchema,
          entry: instantSchema,
          exit: instantSchema,
        }),
      )
      .min(1)
      .max(50),
  }),
]);
export type Sample = z.infer<typeof sampleSchema>;

export const simulatedStaySchema = z.object({
  /** Ticket number; `null` for one made up. */
  ticketNumber: z.string().nullable(),
  vehicleClass: z.string(),
  entry: instantSchema,
  exit: instantSchema,
  minutes: z.int(),
  before: clpSchema,
  after: clpSchema,
});

const sumSchema = z.object({ stays: z.int(), before: z.int(), after: z.int() });

export const simulationSchema = z.object({
  total: sumSchema,
  dearer: z.int(),
  cheaper: z.int(),
  byClass: z.array(sumSchema.extend({ vehicleClass: z.string() })),
  /** 24 of them: by the site's hour in which the stay ended. */
  byHour: z.array(sumSchema),
  /** The largest differences first, at most 200. */
  differences: z.array(simulatedStaySchema.extend({ difference: signedClpSchema })),
});
export type Simulation = z.infer<typeof simulationSchema>;

export const simulationContracts = {
  /**
   * Prices a sample by a draft, in short steps between which the booth goes on. Reads only. Throws the
   * errors of `checkPolicy`, RATES_INVALID, EXIT_BEFORE_ENTRY, SIMULATION_CANCELLED.
   */
  'simulation.run': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ runId: idSchema, draft: draftSchema, sample: sampleSchema }),
    output: simulationSchema,
  }),
  'simulation.progress': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ runId: idSchema }),
    output: z.object({ done: z.int(), total: z.int() }),
  }),
  'simulation.cancel': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ runId: idSchema }),
    output: emptySchema,
  }),
};

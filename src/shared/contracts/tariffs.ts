import { z } from 'zod';
import { contract } from './call';
import {
  clpSchema,
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  reasonSchema,
  spotKindSchema,
} from './common';
import { policySchema } from './settings';

export const vehicleClassCodeSchema = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/);

export const vehicleClassSchema = z.object({
  code: vehicleClassCodeSchema,
  name: lineSchema.min(1),
  /** The kind of spot this class is proposed first. */
  spotKind: spotKindSchema,
});
export type VehicleClass = z.infer<typeof vehicleClassSchema>;

export const ratesSchema = z.object({ dayRate: clpSchema, nightRate: clpSchema });

export const tariffSchema = ratesSchema.extend({
  tariffId: idSchema,
  vehicleClass: vehicleClassSchema,
  validFrom: instantSchema,
});

export const discountSchema = z.strictObject({
  kind: z.enum(['percent', 'minutes', 'amount']),
  value: z.int().min(0).max(1_000_000),
});

export const agreementSchema = z.object({
  agreementId: idSchema,
  code: z.string(),
  name: z.string(),
  discount: discountSchema,
});
export type Agreement = z.infer<typeof agreementSchema>;

const classNameSchema = lineSchema.min(1).max(40);

/** A place on a line of time: who put it there, and who took it back before it began. */
const periodSchema = z.object({
  validFrom: instantSchema,
  validTo: instantSchema.nullable(),
  state: z.enum(['past', 'current', 'scheduled', 'withdrawn']),
  /** Name; `null`: the first run of the site. */
  createdBy: z.string().nullable(),
  createdAt: instantSchema,
  withdrawn: z
    .object({ at: instantSchema, by: z.string().nullable(), reason: z.string() })
    .nullable(),
});

export const tariffPeriodSchema = periodSchema.extend({ tariffId: idSchema, ...ratesSchema.shape });
export type TariffPeriod = z.infer<typeof tariffPeriodSchema>;

export const policyPeriodSchema = periodSchema.extend({
  policyId: idSchema,
  /** `null`: what is stored cannot be read. */
  policy: policySchema.nullable(),
});
export type PolicyPeriod = z.infer<typeof policyPeriodSchema>;

export const tariffsContracts = {
  /** NOT_SET_UP, SETTINGS_MALFORMED {key: 'policy'}. */
  'policy.current': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.object({ policy: policySchema }),
  }),
  'tariffs.current': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.array(tariffSchema),
  }),
  /** The line of time of every class, newest first; withdrawn ones too. */
  'tariffs.history': contract({
    access: 'tariffs:manage',
    input: emptySchema,
    output: z.array(
      z.object({ vehicleClass: vehicleClassSchema, tariffs: z.array(tariffPeriodSchema) }),
    ),
  }),
  /**
   * Other rates from an instant on; `null`: at once. RATES_INVALID, NOT_FOUND, CHANGE_IN_THE_PAST,
   * TARIFF_OVERLAP {scheduledFrom}: one for that instant or later is scheduled already.
   */
  'tariffs.schedule': contract({
    access: 'tariffs:manage',
    input: ratesSchema.extend({
      vehicleClass: vehicleClassCodeSchema,
      validFrom: instantSchema.nullable(),
    }),
    output: z.object({ tariffId: idSchema }),
  }),
  /** NOT_FOUND, CHANGE_BEGUN {validFrom}, CONFLICT (withdrawn before). */
  'tariffs.withdraw': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ tariffId: idSchema, reason: reasonSchema }),
    output: emptySchema,
  }),
  /** A new class of vehicle with its first rates, at once. CLASS_TWICE {name}, RATES_INVALID. */
  'classes.create': contract({
    access: 'tariffs:manage',
    input: ratesSchema.extend({ name: classNameSchema, spotKind: spotKindSchema }),
    output: z.object({ code: vehicleClassCodeSchema }),
  }),
  /** NOT_FOUND, CLASS_TWICE {name}. Its code, by which stays and tariffs know it, stays. */
  'classes.change': contract({
    access: 'tariffs:manage',
    input: z.strictObject({
      code: vehicleClassCodeSchema,
      name: classNameSchema,
      spotKind: spotKindSchema,
    }),
    output: emptySchema,
  }),
  /** The order in which classes are offered. CONFLICT unless it names each class once. */
  'classes.order': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ codes: z.array(vehicleClassCodeSchema).max(100) }),
    output: emptySchema,
  }),
  'policy.history': contract({
    access: 'tariffs:manage',
    input: emptySchema,
    output: z.array(policyPeriodSchema),
  }),
  /** Whether the law allows it: POLICY_… {article}. */
  'policy.check': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ policy: policySchema.omit({ zone: true }) }),
    output: emptySchema,
  }),
  /** POLICY_… {article}, CHANGE_IN_THE_PAST, TARIFF_OVERLAP {scheduledFrom}. */
  'policy.schedule': contract({
    access: 'tariffs:manage',
    input: z.strictObject({
      policy: policySchema.omit({ zone: true }),
      validFrom: instantSchema.nullable(),
    }),
    output: z.object({ policyId: idSchema }),
  }),
  /** NOT_FOUND, CHANGE_BEGUN {validFrom}, CONFLICT (withdrawn before). */
  'policy.withdraw': contract({
    access: 'tariffs:manage',
    input: z.strictObject({ policyId: idSchema, reason: reasonSchema }),
    output: emptySchema,
  }),
};

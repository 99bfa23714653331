import { z } from 'zod';
import { contract } from './call';
import {
  clpSchema,
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  spotKindSchema,
} from './common';

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

export const tariffsContracts = {
  'tariffs.current': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.array(tariffSchema),
  }),
  'agreements.list': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.array(agreementSchema),
  }),
};

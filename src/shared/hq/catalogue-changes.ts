import {
  clpSchema,
  instantSchema,
  lineSchema,
  pinSchema,
  reasonSchema,
  spotKindSchema,
} from '@shared/contracts/common';
import { termsSchema } from '@shared/contracts/agreements';
import {
  displayNameSchema,
  permissionsSchema,
  roleNameSchema,
  usernameSchema,
} from '@shared/contracts/people';
import {
  companySchema,
  hoursSchema,
  paperTextsSchema,
  policySchema,
  siteNameSchema,
} from '@shared/contracts/settings';
import { spotCodeSchema, zoneNameSchema } from '@shared/contracts/spots';
import { discountSchema, vehicleClassCodeSchema } from '@shared/contracts/tariffs';
import { z } from 'zod';

/** Rates in pesos per hour. `validFrom` `null`: at once. */
const ratesFields = { dayRate: clpSchema, nightRate: clpSchema };
const fromSchema = instantSchema.nullable();
const roleCodeSchema = z.string().min(1).max(60);
const agreementCodeSchema = z.string().regex(/^[A-Z0-9]{2,20}$/);

/**
 * One change, made at several sites the same way. A line of time is never edited: a change closes the
 * current row and opens the next; what has not begun is withdrawn by its class and instant.
 */
export const catalogueChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tariff'),
    vehicleClass: vehicleClassCodeSchema,
    ...ratesFields,
    validFrom: fromSchema,
  }),
  z.strictObject({
    kind: z.literal('withdraw_tariff'),
    vehicleClass: vehicleClassCodeSchema,
    validFrom: instantSchema,
    reason: reasonSchema,
  }),
  z.strictObject({
    kind: z.literal('class'),
    name: lineSchema.min(1).max(40),
    spotKind: spotKindSchema,
    ...ratesFields,
  }),
  z.strictObject({
    kind: z.literal('change_class'),
    vehicleClass: vehicleClassCodeSchema,
    name: lineSchema.min(1).max(40),
    spotKind: spotKindSchema,
  }),
  z.strictObject({
    kind: z.literal('policy'),
    /** Its zone is each site's. */
    policy: policySchema.omit({ zone: true }),
    validFrom: fromSchema,
  }),
  z.strictObject({
    kind: z.literal('withdraw_policy'),
    validFrom: instantSchema,
    reason: reasonSchema,
  }),
  z.strictObject({
    kind: z.literal('agreement'),
    code: agreementCodeSchema,
    discount: discountSchema,
    ...termsSchema.shape,
  }),
  z.strictObject({
    kind: z.literal('change_agreement'),
    code: agreementCodeSchema,
    active: z.boolean(),
    ...termsSchema.shape,
  }),
  z.strictObject({
    kind: z.literal('person'),
    username: usernameSchema,
    displayName: displayNameSchema,
    /** Code of a role that every one of the sites has. */
    roleCode: roleCodeSchema,
    pin: pinSchema,
  }),
  z.strictObject({
    kind: z.literal('change_person'),
    username: usernameSchema,
    displayName: displayNameSchema.optional(),
    roleCode: roleCodeSchema.optional(),
    status: z.enum(['active', 'suspended']).optional(),
    /** A new PIN. */
    pin: pinSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('role'),
    name: roleNameSchema,
    permissions: permissionsSchema,
  }),
  z.strictObject({
    kind: z.literal('change_role'),
    roleCode: roleCodeSchema,
    /** Of a site's own role; built-in ones keep their names. */
    name: roleNameSchema.optional(),
    permissions: permissionsSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('remove_role'), roleCode: roleCodeSchema }),
  z.strictObject({ kind: z.literal('zone'), name: zoneNameSchema }),
  z.strictObject({ kind: z.literal('change_zone'), zone: zoneNameSchema, name: zoneNameSchema }),
  /** A zone without spots. */
  z.strictObject({ kind: z.literal('remove_zone'), zone: zoneNameSchema }),
  z.strictObject({
    kind: z.literal('spots'),
    zone: zoneNameSchema,
    spotKind: spotKindSchema,
    codes: z.array(spotCodeSchema).min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('change_spot'),
    code: spotCodeSchema,
    newCode: spotCodeSchema.optional(),
    zone: zoneNameSchema.optional(),
    spotKind: spotKindSchema.optional(),
  }),
  /** At a booth a spot with a past is retired, once the car on it has left. */
  z.strictObject({
    kind: z.literal('remove_spots'),
    codes: z.array(spotCodeSchema).min(1).max(200),
  }),
  z.strictObject({
    kind: z.literal('message'),
    text: lineSchema.min(1).max(160),
    validFrom: fromSchema,
    validTo: instantSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('withdraw_message'), text: lineSchema.min(1).max(160) }),
  z.strictObject({ kind: z.literal('texts'), value: paperTextsSchema }),
  z.strictObject({ kind: z.literal('company'), value: companySchema }),
  z.strictObject({ kind: z.literal('site'), value: siteNameSchema }),
  z.strictObject({ kind: z.literal('hours'), value: hoursSchema }),
]);
export type CatalogueChange = z.infer<typeof catalogueChangeSchema>;

import { clpSchema, idSchema, instantSchema, spotKindSchema } from '@shared/contracts/common';
import {
  businessDaySchema,
  companySchema,
  hoursSchema,
  paperTextsSchema,
  policySchema,
  siteSchema,
} from '@shared/contracts/settings';
import { vehicleClassCodeSchema } from '@shared/contracts/tariffs';
import { z } from 'zod';
import { cataloguePartSchema, partOwnerSchema } from './parts';

const textSchema = z.string().max(500);
/** Who it was, by name: people of HQ, or of another terminal's past, have no row here. */
const byNameSchema = textSchema.nullable();

export const classRowSchema = z.object({
  code: vehicleClassCodeSchema,
  name: textSchema.min(1),
  spotKind: spotKindSchema,
  position: z.int().min(0),
  createdAt: instantSchema,
});

/** A place on a line of time. It holds until the next one that is not withdrawn begins. */
const period = {
  validFrom: instantSchema,
  createdAt: instantSchema,
  createdBy: byNameSchema,
  withdrawnAt: instantSchema.nullable(),
  withdrawnBy: byNameSchema,
  withdrawnReason: textSchema.nullable(),
};

/** Pesos per hour of a class from `validFrom` on. */
export const tariffRowSchema = z.object({
  id: idSchema,
  vehicleClass: vehicleClassCodeSchema,
  dayRate: clpSchema,
  nightRate: clpSchema,
  ...period,
});

export const policyRowSchema = z.object({ id: idSchema, policy: policySchema, ...period });

/** Identified by its code: built-in roles have another id in every booth. */
export const roleRowSchema = z.object({
  id: idSchema,
  code: textSchema.min(1),
  name: textSchema.min(1),
  builtIn: z.boolean(),
  /** A program that does not know one of them passes it over. */
  permissions: z.array(textSchema).max(200),
  createdAt: instantSchema,
});

/** The hashes travel so that people can sign in at every booth: over TLS only, and into no log. */
export const userRowSchema = z.object({
  id: idSchema,
  username: textSchema.min(1),
  displayName: textSchema.min(1),
  roleCode: textSchema.min(1),
  status: z.enum(['active', 'suspended']),
  pinHash: textSchema.min(1),
  badgeHash: textSchema.nullable(),
  createdAt: instantSchema,
});

export const agreementRowSchema = z.object({
  id: idSchema,
  code: textSchema.min(1),
  name: textSchema.min(1),
  kind: z.enum(['percent', 'minutes', 'amount']),
  value: z.int().min(0),
  active: z.boolean(),
  merchant: textSchema.nullable(),
  scanCode: textSchema.nullable(),
  validFrom: instantSchema.nullable(),
  validTo: instantSchema.nullable(),
  maxUses: z.int().min(1).nullable(),
  maxUsesPerDay: z.int().min(1).nullable(),
  createdAt: instantSchema,
});

export const zoneRowSchema = z.object({
  id: idSchema,
  name: textSchema.min(1),
  position: z.int().min(0),
  createdAt: instantSchema,
});

/** Where a spot is and what for. Whether it is in service is each booth's own. */
export const spotRowSchema = z.object({
  id: idSchema,
  code: textSchema.min(1),
  zoneId: idSchema,
  kind: spotKindSchema,
  gridX: z.int().min(0).nullable(),
  gridY: z.int().min(0).nullable(),
  position: z.int().min(0),
  retiredAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

/** Something HQ tells whoever operates, from an instant until another (`null`: until withdrawn). */
export const messageRowSchema = z.object({
  id: idSchema,
  text: textSchema.min(1),
  validFrom: instantSchema,
  validTo: instantSchema.nullable(),
  createdAt: instantSchema,
  createdBy: byNameSchema,
});

/** Settings that the terminals of a site share, by key. */
export const settingRowSchema = z.discriminatedUnion('key', [
  z.object({ key: z.literal('company'), value: companySchema }),
  z.object({ key: z.literal('site'), value: siteSchema }),
  z.object({ key: z.literal('texts'), value: paperTextsSchema }),
  z.object({ key: z.literal('hours'), value: hoursSchema }),
  z.object({ key: z.literal('businessDay'), value: businessDaySchema }),
]);

/** Booths of the site, for the names on stays and papers. */
export const terminalRowSchema = z.object({
  id: idSchema,
  code: z.string().regex(/^[A-Z]{1,3}$/),
  name: textSchema.min(1),
  status: z.enum(['active', 'revoked']),
});

/**
 * Who owns a part from here on. All its rows were announced before this entry: `rows` of them, so that
 * whoever has as many knows that it has all, and that what it holds besides is not the owner's.
 */
export const ownershipRowSchema = z.object({
  part: cataloguePartSchema,
  owner: partOwnerSchema,
  /** Name of HQ's admin or of the enrolment; who to ask. */
  ownerName: textSchema,
  since: instantSchema,
  rows: z.int().min(0),
});

/** What HQ made of a day that a terminal closed. */
export const closingRowSchema = z.object({
  dayClosingId: idSchema,
  terminalId: idSchema,
  businessDate: z.iso.date(),
  state: z.enum(['confirmed', 'differs']),
  differences: z
    .array(z.object({ field: textSchema, booth: z.unknown(), hq: z.unknown() }))
    .max(200),
  checkedAt: instantSchema,
});

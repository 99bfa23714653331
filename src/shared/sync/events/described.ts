import { SPOT_KINDS } from '@shared/contracts/common';
import { z } from 'zod';
import { envelope, instant, maybe, pesos, text, whole } from './envelope';

const kindSchema = z.enum(SPOT_KINDS);

export const userNamedSchema = z.object({
  ...envelope,
  username: text,
  displayName: text,
  role: text,
});

export const settingChangedSchema = z.object({ ...envelope, after: z.unknown() });

const classWords = z.object({ name: text, spotKind: kindSchema });
export const classCreatedSchema = z.object({
  ...envelope,
  ...classWords.shape,
  position: maybe(z.int()),
});
export const classChangedSchema = z.object({ ...envelope, after: classWords });
export const classesOrderedSchema = z.object({ ...envelope, after: z.array(text) });

export const tariffChangedSchema = z.object({
  ...envelope,
  vehicleClass: text,
  dayRate: pesos,
  nightRate: pesos,
  validFrom: instant,
});
export const policyChangedSchema = z.object({
  ...envelope,
  policy: z.unknown(),
  validFrom: instant,
});
/** `tariff.withdrawn` and `policy.withdrawn`. */
export const withdrawnSchema = z.object({
  ...envelope,
  withdrawnAt: instant,
  /** `null`: somebody of elsewhere, whose word the booth followed. */
  withdrawnBy: text.nullable(),
  withdrawnReason: text,
});

/** `agreement.created`, and `agreement.changed` of booths that say the whole row. */
export const agreementSchema = z.object({
  ...envelope,
  code: text,
  name: text,
  kind: z.enum(['percent', 'minutes', 'amount']),
  value: pesos,
  active: z.boolean(),
  merchant: maybe(text),
  scanCode: maybe(text),
  validFrom: maybe(instant),
  validTo: maybe(instant),
  maxUses: maybe(whole),
  maxUsesPerDay: maybe(whole),
});

const placedSchema = z.object({
  code: text,
  zone: text,
  kind: kindSchema,
  x: maybe(whole),
  y: maybe(whole),
});
export const spotsCreatedSchema = z.object({
  ...envelope,
  /** Older booths did not say the ids. */
  spots: z.array(z.object({ ...placedSchema.shape, spotId: maybe(text) })),
  zoneIds: maybe(z.array(z.object({ id: text, name: text }))),
});
const movedSpotSchema = z.object({ spotId: text, after: placedSchema });
const goneSpotSchema = z.object({ ...placedSchema.shape, spotId: text });
export const layoutSavedSchema = z.object({
  ...envelope,
  added: z.array(z.object({ ...placedSchema.shape, spotId: maybe(text) })),
  changed: z.array(movedSpotSchema),
  revived: z.array(movedSpotSchema),
  retired: z.array(goneSpotSchema),
  deleted: z.array(goneSpotSchema),
  /** Ids of all spots, and of all zones, in the order of the map. */
  spotIds: maybe(z.array(text)),
  zoneIds: maybe(z.array(z.object({ id: text, name: text }))),
});
export const spotStatusChangedSchema = z.object({
  ...envelope,
  status: z.enum(['available', 'out_of_service']),
  reason: text,
  until: instant.nullable(),
});

import { idSchema, instantSchema, lineSchema } from '@shared/contracts/common';
import { z } from 'zod';

/** `GET` → {@link apiKeysSchema}; `POST` {@link newApiKeySchema} → {@link apiKeyMadeSchema}. Administrators only. */
export const API_KEYS_PATH = '/api/keys';
/** `DELETE` → `{}`: it stops working at once. */
export const apiKeyPath = (keyId: string) => `${API_KEYS_PATH}/${keyId}`;

/** What a partner's key may read. */
export const API_SCOPES = [
  'read:sites',
  'read:sessions',
  'read:payments',
  'read:closings',
  'read:reports',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Its beginning, by which people know it again; the rest is only hashed. */
  prefix: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  /** `null`: all sites. */
  siteIds: z.array(idSchema).nullable(),
  createdAt: instantSchema,
  createdBy: z.string(),
  expiresAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
/** Newest first. */
export const apiKeysSchema = z.array(apiKeySchema);

export const newApiKeySchema = z.strictObject({
  name: lineSchema.min(2).max(60),
  scopes: z.array(z.enum(API_SCOPES)).min(1),
  siteIds: z.array(idSchema).max(1000).nullable(),
  expiresAt: instantSchema.nullable(),
});
export type NewApiKey = z.infer<typeof newApiKeySchema>;

/** The whole key, told once: `Authorization: Bearer coipo_…`. */
export const apiKeyMadeSchema = z.object({ key: apiKeySchema, secret: z.string() });

import { displayNameSchema } from '@shared/contracts/people';
import { idSchema, instantSchema } from '@shared/contracts/common';
import { z } from 'zod';
import { hqRoleSchema, hqUsernameSchema } from './auth';

/** `GET` → {@link peopleSchema}; `POST` {@link newPersonSchema} → {@link personMadeSchema}. Administrators only. */
export const PEOPLE_PATH = '/api/people';
/** `PATCH` {@link personChangeSchema} → {@link hqPersonSchema}. */
export const personPath = (personId: string) => `${PEOPLE_PATH}/${personId}`;
/** `POST` → {@link personMadeSchema}: a new password to hand over; every session of the person ends. */
export const personPasswordPath = (personId: string) => `${personPath(personId)}/password`;

export const hqPersonSchema = z.object({
  id: idSchema,
  username: z.string(),
  displayName: z.string(),
  role: hqRoleSchema,
  /** `null`: all sites. */
  siteIds: z.array(idSchema).nullable(),
  status: z.enum(['active', 'suspended']),
  mustChangePassword: z.boolean(),
  createdAt: instantSchema,
  lastAccessAt: instantSchema.nullable(),
});
export type HqPerson = z.infer<typeof hqPersonSchema>;
/** Active first, by name. */
export const peopleSchema = z.array(hqPersonSchema);

/** USERNAME_TAKEN {username}. */
export const newPersonSchema = z.strictObject({
  username: hqUsernameSchema,
  displayName: displayNameSchema,
  role: hqRoleSchema,
  siteIds: z.array(idSchema).max(1000).nullable(),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

/** The password is made by HQ and told once; it must be changed at the first sign-in. */
export const personMadeSchema = z.object({ person: hqPersonSchema, password: z.string() });

/** LAST_ADMIN, OWN_ACCOUNT (own role, status or sites), NOT_FOUND. An administrator sees all sites. */
export const personChangeSchema = z
  .strictObject({
    displayName: displayNameSchema,
    role: hqRoleSchema,
    siteIds: z.array(idSchema).max(1000).nullable(),
    status: z.enum(['active', 'suspended']),
  })
  .partial();
export type PersonChange = z.infer<typeof personChangeSchema>;

import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema, lineSchema, pinSchema } from './common';
import { PERMISSIONS } from './permissions';

export const displayNameSchema = lineSchema.min(2).max(60);
export const usernameSchema = z.string().regex(/^[a-z][a-z0-9._-]{1,29}$/);
export const roleNameSchema = lineSchema.min(2).max(40);
export const permissionsSchema = z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length);

export const userSchema = z.object({
  userId: idSchema,
  username: z.string(),
  displayName: z.string(),
  roleId: idSchema,
  /** A built-in role's code, which the screen translates, or the name of a site's own role. */
  role: z.string(),
  status: z.enum(['active', 'suspended']),
  hasBadge: z.boolean(),
  lastAccessAt: instantSchema.nullable(),
});
export type User = z.infer<typeof userSchema>;

export const roleSchema = z.object({
  roleId: idSchema,
  /** Code of a built-in role, which the screen translates; else the name as the site wrote it. */
  name: z.string(),
  builtIn: z.boolean(),
  permissions: z.array(z.enum(PERMISSIONS)),
  /** People who have it, suspended ones too. */
  people: z.int(),
});
export type Role = z.infer<typeof roleSchema>;

const ofUser = z.strictObject({ userId: idSchema });

export const peopleContracts = {
  /** Everybody, active first, by name. */
  'users.list': contract({
    access: 'users:manage',
    input: emptySchema,
    output: z.array(userSchema),
  }),
  /** USERNAME_TAKEN {username}, PIN_TOO_WEAK, NOT_FOUND (role). */
  'users.create': contract({
    access: 'users:manage',
    input: z.strictObject({
      username: usernameSchema,
      displayName: displayNameSchema,
      roleId: idSchema,
      pin: pinSchema,
    }),
    output: ofUser,
  }),
  /** Names and role. USERNAME_TAKEN {username}, LAST_ADMIN, NOT_FOUND. */
  'users.change': contract({
    access: 'users:manage',
    input: z.strictObject({
      userId: idSchema,
      username: usernameSchema,
      displayName: displayNameSchema,
      roleId: idSchema,
    }),
    output: emptySchema,
  }),
  /** Counts at the person's next call, also when signed in. LAST_ADMIN, OWN_ACCOUNT, NOT_FOUND. */
  'users.suspend': contract({ access: 'users:manage', input: ofUser, output: emptySchema }),
  'users.reactivate': contract({ access: 'users:manage', input: ofUser, output: emptySchema }),
  /** PIN_TOO_WEAK, NOT_FOUND. */
  'users.resetPin': contract({
    access: 'users:manage',
    input: z.strictObject({ userId: idSchema, pin: pinSchema }),
    output: emptySchema,
  }),
  /**
   * A new badge, printed once; an earlier one stops working. Only a digest of its code is kept.
   * PRINTER_NOT_CONFIGURED, USER_SUSPENDED, NOT_FOUND.
   */
  'users.issueBadge': contract({
    access: 'users:manage',
    input: ofUser,
    output: z.object({ number: z.string() }),
  }),
  'users.withdrawBadge': contract({ access: 'users:manage', input: ofUser, output: emptySchema }),

  /** Built-in roles first, in their order; then the site's own by name. */
  'roles.list': contract({
    access: 'users:manage',
    input: emptySchema,
    output: z.array(roleSchema),
  }),
  /** ROLE_NAME_TAKEN {name}. */
  'roles.create': contract({
    access: 'users:manage',
    input: z.strictObject({ name: roleNameSchema, permissions: permissionsSchema }),
    output: z.strictObject({ roleId: idSchema }),
  }),
  /** ROLE_NAME_TAKEN {name}, ROLE_BUILT_IN, NOT_FOUND. */
  'roles.rename': contract({
    access: 'users:manage',
    input: z.strictObject({ roleId: idSchema, name: roleNameSchema }),
    output: emptySchema,
  }),
  /** ROLE_IN_USE {people}, ROLE_BUILT_IN, NOT_FOUND. */
  'roles.remove': contract({
    access: 'users:manage',
    input: z.strictObject({ roleId: idSchema }),
    output: emptySchema,
  }),
  /**
   * What each of these roles may do from now on, all or nothing. LAST_ADMIN: nobody active would hold
   * users:manage, or the built-in administrator would lose it. NOT_FOUND.
   */
  'roles.grant': contract({
    access: 'users:manage',
    input: z.strictObject({
      roles: z
        .array(z.strictObject({ roleId: idSchema, permissions: permissionsSchema }))
        .min(1)
        .max(100),
    }),
    output: emptySchema,
  }),
};

import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { createdAt, flag, id, instant, oneOf, updatedAt } from './columns';

export const USER_STATUSES = ['active', 'suspended'] as const;

/** Sets of permissions; the built-in ones cannot be removed. */
export const roles = sqliteTable('roles', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  builtIn: flag('built_in').notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const permissions = sqliteTable('permissions', {
  code: text('code').primaryKey(),
  description: text('description').notNull(),
});

export const rolePermissions = sqliteTable(
  'role_permissions',
  {
    roleId: text('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'restrict' }),
    permissionCode: text('permission_code')
      .notNull()
      .references(() => permissions.code, { onDelete: 'restrict' }),
  },
  (t) => [primaryKey({ columns: [t.roleId, t.permissionCode] })],
);

/** People of the site. `pin_hash` is scrypt with its own salt and parameters. */
export const users = sqliteTable(
  'users',
  {
    id: id(),
    username: text('username').notNull().unique(),
    displayName: text('display_name').notNull(),
    pinHash: text('pin_hash').notNull(),
    roleId: text('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'restrict' }),
    status: text('status', { enum: USER_STATUSES }).notNull(),
    /** SHA-256 of the code on the person's badge; the code itself is printed once and not kept. */
    badgeHash: text('badge_hash').unique(),
    lastLoginAt: instant('last_login_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check('users_status', oneOf(t.status, USER_STATUSES))],
);

/** Every try of a PIN, good or bad: what the growing delay is computed from. */
export const loginAttempts = sqliteTable(
  'login_attempts',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    succeeded: integer('succeeded', { mode: 'boolean' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('login_attempts_user_at').on(t.userId, t.at)],
);

import type { User } from '@shared/contracts/people';
import type { Permission } from '@shared/contracts/permissions';
import { AppError } from '@shared/kernel/errors';
import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { loginAttempts, rolePermissions, roles, users } from '@main/db/schema/index';
import type { FailedAttempts } from './domain';

export interface UserWithRole {
  readonly userId: string;
  readonly username: string;
  readonly displayName: string;
  readonly pinHash: string;
  readonly badgeHash: string | null;
  readonly roleId: string;
  /** What the screen calls the role: a built-in one's code, else its name. */
  readonly role: string;
  readonly code: string;
  readonly status: 'active' | 'suspended';
}

const userWithRole = {
  userId: users.id,
  username: users.username,
  displayName: users.displayName,
  pinHash: users.pinHash,
  badgeHash: users.badgeHash,
  roleId: users.roleId,
  role: roles.name,
  code: roles.code,
  status: users.status,
};

const userWithId = prepared((db) =>
  db
    .select(userWithRole)
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
);

export function findUser(db: Db, userId: string): UserWithRole | undefined {
  return userWithId(db).get({ id: userId });
}

export type RoleRow = typeof roles.$inferSelect;

/** Throws NOT_FOUND {role}. */
export function requireRole(db: Db, roleId: string): RoleRow {
  const role = db.select().from(roles).where(eq(roles.id, roleId)).get();
  if (!role) throw new AppError('NOT_FOUND', { role: roleId });
  return role;
}

/** A person that rows point at. Throws `NOT_FOUND`. */
export function requireUser(db: Db, userId: string): UserWithRole {
  const user = findUser(db, userId);
  if (!user) throw new AppError('NOT_FOUND', { user: userId });
  return user;
}

/** People who can sign in, by name. */
export function activeUsers(db: Db): UserWithRole[] {
  return db
    .select(userWithRole)
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(eq(users.status, 'active'))
    .orderBy(asc(users.displayName))
    .all();
}

/** Everybody, active ones first, by name. */
export function allUsers(db: Db): User[] {
  return db
    .select({ ...userWithRole, lastAccessAt: users.lastLoginAt })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .orderBy(asc(users.status), asc(users.displayName))
    .all()
    .map(({ userId, username, displayName, roleId, role, status, badgeHash, lastAccessAt }) => ({
      userId,
      username,
      displayName,
      roleId,
      role,
      status,
      hasBadge: badgeHash !== null,
      lastAccessAt,
    }));
}

const grantedTo = prepared((db) =>
  db
    .select({ code: rolePermissions.permissionCode })
    .from(rolePermissions)
    .where(eq(rolePermissions.roleId, sql.placeholder('roleId')))
    .prepare(),
);

export function permissionsOf(db: Db, roleId: string): Permission[] {
  return grantedTo(db)
    .all({ roleId })
    .map((row) => row.code as Permission);
}

/** Who can sign in with this badge. */
export function userWithBadge(db: Db, badgeHash: string): UserWithRole | undefined {
  return db
    .select(userWithRole)
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(eq(users.badgeHash, badgeHash))
    .get();
}

/** Wrong PINs since the last good one. */
export function failedAttempts(db: Db, userId: string): FailedAttempts {
  const row = db.get<{ count: number; lastAt: number | null }>(sql`
    SELECT count(*) AS count, max(at) AS lastAt FROM ${loginAttempts}
    WHERE user_id = ${userId} AND succeeded = 0 AND rowid > coalesce(
      (SELECT max(rowid) FROM ${loginAttempts} WHERE user_id = ${userId} AND succeeded = 1), 0)`);
  return { count: row?.count ?? 0, lastAt: row?.lastAt ?? 0 };
}

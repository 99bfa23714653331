import { AppError } from '@shared/kernel/errors';
import { and, eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { rolePermissions, users } from '@main/db/schema/index';

/**
 * Called at the end of every change that could leave a site without somebody who manages its people:
 * the transaction that would is rolled back. Throws `LAST_ADMIN`.
 */
export function requireAdministrator(db: Db): void {
  const someone = db
    .select({ id: users.id })
    .from(users)
    .innerJoin(rolePermissions, eq(rolePermissions.roleId, users.roleId))
    .where(and(eq(users.status, 'active'), eq(rolePermissions.permissionCode, 'users:manage')))
    .limit(1)
    .get();
  if (!someone) throw new AppError('LAST_ADMIN');
}

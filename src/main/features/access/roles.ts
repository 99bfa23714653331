import type { Role } from '@shared/contracts/people';
import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import type { Permission } from '@shared/contracts/permissions';
import { AppError } from '@shared/kernel/errors';
import { roleNameKey } from '@shared/kernel/role-name';
import { and, count, eq, ne } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import { rolePermissions, roles, users } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { requireAdministrator } from './last-admin';
import { permissionsOf, requireRole } from './repo';
import type { RoleRow } from './repo';

const CHANGED = ['people.changed', 'app.changed'] as const;
const BUILT_IN = Object.keys(BUILT_IN_ROLES);

function requireOwn(db: Db, roleId: string): RoleRow {
  const role = requireRole(db, roleId);
  if (role.builtIn) throw new AppError('ROLE_BUILT_IN');
  return role;
}

function holders(db: Db, roleId: string): number {
  const row = db.select({ n: count() }).from(users).where(eq(users.roleId, roleId)).get();
  return row?.n ?? 0;
}

/** Built-in roles first, in their order; then the site's own by name. */
export function listRoles(db: Db): Role[] {
  const place = (role: RoleRow): number => (role.builtIn ? BUILT_IN.indexOf(role.code) : Infinity);
  return db
    .select()
    .from(roles)
    .all()
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'es'))
    .map((role) => ({
      roleId: role.id,
      name: role.name,
      builtIn: role.builtIn,
      permissions: permissionsOf(db, role.id),
      people: holders(db, role.id),
    }));
}

function refuseTaken(db: Db, name: string, exceptId: string): void {
  const others = db.select().from(roles).where(ne(roles.id, exceptId)).all();
  if (others.some((role) => roleNameKey(role.name) === roleNameKey(name))) {
    throw new AppError('ROLE_NAME_TAKEN', { name });
  }
}

/** Throws ROLE_NAME_TAKEN {name}. Answers the id. */
export function createRole(
  core: Core,
  actor: Actor,
  { name, permissions }: { readonly name: string; readonly permissions: readonly Permission[] },
): string {
  return write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    refuseTaken(tx, name, '');
    const now = core.clock.now();
    const id = core.ids.next(now);
    tx.insert(roles)
      .values({ id, code: id, name, builtIn: false, createdAt: now, updatedAt: now })
      .run();
    const granted = setPermissions(tx, id, permissions);
    keep(core, tx, actor, 'role.created', id, { name, permissions: granted }, now);
    return id;
  });
}

/** Throws ROLE_NAME_TAKEN {name}, ROLE_BUILT_IN, NOT_FOUND. */
export function renameRole(core: Core, actor: Actor, roleId: string, name: string): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    const before = requireOwn(tx, roleId).name;
    refuseTaken(tx, name, roleId);
    if (before === name) return;
    const now = core.clock.now();
    tx.update(roles).set({ name, updatedAt: now }).where(eq(roles.id, roleId)).run();
    keep(core, tx, actor, 'role.renamed', roleId, { name, before }, now);
  });
}

/** Throws ROLE_IN_USE {people}, ROLE_BUILT_IN, NOT_FOUND. */
export function removeRole(core: Core, actor: Actor, roleId: string): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    const { name } = requireOwn(tx, roleId);
    const people = holders(tx, roleId);
    if (people > 0) throw new AppError('ROLE_IN_USE', { people });
    tx.delete(rolePermissions).where(eq(rolePermissions.roleId, roleId)).run();
    tx.delete(roles).where(eq(roles.id, roleId)).run();
    keep(core, tx, actor, 'role.removed', roleId, { name }, core.clock.now());
  });
}

/** What each role may do from now on, all or nothing. Throws LAST_ADMIN, NOT_FOUND. */
export function grant(
  core: Core,
  actor: Actor,
  wanted: readonly { readonly roleId: string; readonly permissions: readonly Permission[] }[],
): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    const now = core.clock.now();
    for (const { roleId, permissions } of wanted) {
      const role = requireRole(tx, roleId);
      if (role.builtIn && role.code === 'admin' && !permissions.includes('users:manage')) {
        throw new AppError('LAST_ADMIN');
      }
      const before = permissionsOf(tx, roleId);
      const added = permissions.filter((it) => !before.includes(it));
      const withdrawn = before.filter((it) => !permissions.includes(it));
      if (added.length + withdrawn.length === 0) continue;
      const granted = setPermissions(tx, roleId, permissions);
      const details = { name: role.name, permissions: granted, added, withdrawn };
      keep(core, tx, actor, 'role.granted', roleId, details, now);
      tx.update(roles).set({ updatedAt: now }).where(eq(roles.id, roleId)).run();
    }
    requireAdministrator(tx);
  });
}

/** Answers them as they are kept: each once, in alphabetical order. */
function setPermissions(tx: Tx, roleId: string, wanted: readonly Permission[]): Permission[] {
  const codes = [...new Set(wanted)].toSorted();
  const before = new Set(permissionsOf(tx, roleId));
  for (const code of before) {
    if (codes.includes(code)) continue;
    tx.delete(rolePermissions)
      .where(and(eq(rolePermissions.roleId, roleId), eq(rolePermissions.permissionCode, code)))
      .run();
  }
  const added = codes.filter((code) => !before.has(code));
  if (added.length > 0) {
    tx.insert(rolePermissions)
      .values(added.map((permissionCode) => ({ roleId, permissionCode })))
      .run();
  }
  return codes;
}

function keep(
  core: Core,
  tx: Tx,
  actor: Actor,
  action: string,
  entityId: string,
  details: Readonly<Record<string, unknown>>,
  now: number,
): void {
  record(core, tx, { actor, action, entity: 'roles', entityId, details }, now);
}

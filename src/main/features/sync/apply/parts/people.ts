import { BUILT_IN_ROLES, PERMISSIONS } from '@shared/contracts/permissions';
import type { FeedRow } from '@shared/sync/feed';
import { and, count, eq, ne, notInArray } from 'drizzle-orm';
import { permissions, rolePermissions, roles, users } from '@main/db/schema/index';
import { badgeFingerprint, pinFingerprint } from '@main/features/access/index';
import { cededName } from '@main/features/sync/apply/part';
import type { Part } from '@main/features/sync/apply/part';

type RoleRow = typeof roles.$inferSelect;
type UserRow = typeof users.$inferSelect;

/** Roles, then people: who may sign in here, by the owner's word. Nobody with a past is deleted. */
export function applyPeople(part: Part): void {
  const told = part.rows('role');
  for (const row of told) applyRole(part, row);
  const people = part.rows('user');
  const before = new Map(
    part.tx
      .select()
      .from(users)
      .all()
      .map((it) => [it.id, it]),
  );
  makeWay(part, people);
  for (const row of people) applyUser(part, before.get(row.id), row);
  displaceOthers(part, before, people);
  dropRoles(part, told);
  part.changed.add('people.changed').add('app.changed');
}

const rolesByCode = ({ tx }: Part): Map<string, RoleRow> =>
  new Map(
    tx
      .select()
      .from(roles)
      .all()
      .map((role) => [role.code, role]),
  );

/** By its code: a built-in role has an id of its own in every booth. */
function applyRole(part: Part, row: FeedRow<'role'>): void {
  const { tx, now } = part;
  installPermissions(part);
  const here = rolesByCode(part).get(row.code);
  const id = here?.id ?? row.id;
  const { code, name, builtIn, createdAt } = row;
  if (!here) {
    tx.insert(roles).values({ id, code, name, builtIn, createdAt, updatedAt: now }).run();
    part.made('role', code);
  }
  const known = new Set<string>(PERMISSIONS);
  const wanted = row.permissions.filter((it) => known.has(it)).toSorted();
  const before = grantedTo(part, id);
  const added = wanted.filter((it) => !before.includes(it));
  const withdrawn = before.filter((it) => !wanted.includes(it));
  if (added.length + withdrawn.length > 0) setPermissions(part, id, added, withdrawn);
  if (!here && !builtIn) {
    part.note('role.created', 'roles', id, { name, permissions: wanted });
  } else if (added.length + withdrawn.length > 0) {
    part.note('role.granted', 'roles', id, { name, permissions: wanted, added, withdrawn });
  }
  if (here && here.name !== name) {
    tx.update(roles).set({ name, updatedAt: now }).where(eq(roles.id, id)).run();
    part.note('role.renamed', 'roles', id, { name, before: here.name });
  }
}

/** A booth that joins a site begins without them. */
function installPermissions({ tx }: Part): void {
  tx.insert(permissions)
    .values(PERMISSIONS.map((code) => ({ code, description: code })))
    .onConflictDoNothing()
    .run();
}

function grantedTo({ tx }: Part, roleId: string): string[] {
  return tx
    .select({ code: rolePermissions.permissionCode })
    .from(rolePermissions)
    .where(eq(rolePermissions.roleId, roleId))
    .orderBy(rolePermissions.permissionCode)
    .all()
    .map(({ code }) => code);
}

function setPermissions(
  { tx }: Part,
  roleId: string,
  added: readonly string[],
  withdrawn: readonly string[],
): void {
  for (const permissionCode of added) {
    tx.insert(rolePermissions).values({ roleId, permissionCode }).run();
  }
  for (const code of withdrawn) {
    tx.delete(rolePermissions)
      .where(and(eq(rolePermissions.roleId, roleId), eq(rolePermissions.permissionCode, code)))
      .run();
  }
}

/** Names and badges that the owner gives to others go first, so that two people may exchange theirs. */
function makeWay({ tx }: Part, people: readonly FeedRow<'user'>[]): void {
  const named = new Map(people.map((it) => [it.username, it.id]));
  const badged = new Map(people.map((it) => [it.badgeHash, it.id]));
  for (const { id, username, badgeHash } of tx.select().from(users).all()) {
    const nameOwner = named.get(username);
    if (nameOwner !== undefined && nameOwner !== id) {
      tx.update(users)
        .set({ username: cededName(username, id) })
        .where(eq(users.id, id))
        .run();
    }
    const badgeOwner = badgeHash === null ? undefined : badged.get(badgeHash);
    if (badgeOwner !== undefined && badgeOwner !== id) {
      tx.update(users).set({ badgeHash: null }).where(eq(users.id, id)).run();
    }
  }
}

function applyUser(part: Part, here: UserRow | undefined, row: FeedRow<'user'>): void {
  const { tx, now } = part;
  const role = rolesByCode(part).get(row.roleCode);
  // Its role comes with a later page; until then the person stays as is.
  if (!role) return;
  const { id, username, displayName, status, pinHash, badgeHash, createdAt } = row;
  const wanted = { username, displayName, roleId: role.id, status, pinHash, badgeHash };
  if (!here) {
    tx.insert(users)
      .values({ id, ...wanted, createdAt, updatedAt: now })
      .run();
    part.made('user', id);
  } else {
    tx.update(users)
      .set({ ...wanted, updatedAt: now })
      .where(eq(users.id, id))
      .run();
    part.restore('user', id);
  }
  noteUser(part, here, row, role);
}

/** The entries that doing the same here would have written, and only those. */
function noteUser(
  part: Part,
  here: UserRow | undefined,
  row: FeedRow<'user'>,
  role: RoleRow,
): void {
  const { id, username, displayName, status, pinHash, badgeHash } = row;
  const names = { username, displayName, role: role.code };
  if (!here) {
    part.note('user.created', 'users', id, { ...names, pinFingerprint: pinFingerprint(pinHash) });
  } else {
    const renamed = here.username !== username || here.displayName !== displayName;
    if (renamed || here.roleId !== role.id) part.note('user.changed', 'users', id, names);
    if (here.pinHash !== pinHash) {
      part.note('user.pin_reset', 'users', id, { pinFingerprint: pinFingerprint(pinHash) });
    }
  }
  if ((here?.badgeHash ?? null) !== badgeHash) noteBadge(part, id, badgeHash);
  if ((here?.status ?? 'active') !== status) noteStatus(part, id, status);
}

function noteBadge(part: Part, id: string, badgeHash: string | null): void {
  if (badgeHash === null) return part.note('user.badge_withdrawn', 'users', id, {});
  const details = { badgeFingerprint: badgeFingerprint(badgeHash) };
  return part.note('user.badge_issued', 'users', id, details);
}

function noteStatus(part: Part, id: string, status: 'active' | 'suspended'): void {
  const action = status === 'active' ? 'user.reactivated' : 'user.suspended';
  part.note(action, 'users', id, { status });
}

/**
 * People of this booth that the owner does not have: suspended, without a badge, under a name nobody can
 * type. While the owner has no administrator, the booth keeps its own as they are, but for names and badges
 * that went to others.
 */
function displaceOthers(
  part: Part,
  before: ReadonlyMap<string, UserRow>,
  people: readonly FeedRow<'user'>[],
): void {
  const { tx, now } = part;
  const ids = people.map(({ id }) => id);
  const managed = people.some(
    ({ status, roleCode }) => status === 'active' && managesPeople(part, roleCode),
  );
  const others = tx
    .select({ user: users, role: roles.code })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .where(notInArray(users.id, ids))
    .all();
  for (const { user, role } of others) {
    const was = before.get(user.id);
    if (!was || part.isDisplaced('user', user.id)) continue;
    const { id, displayName } = user;
    const username = managed ? cededName(user.username, id) : user.username;
    const badgeHash = managed ? null : user.badgeHash;
    const status = managed ? 'suspended' : user.status;
    tx.update(users)
      .set({ username, status, badgeHash, updatedAt: now })
      .where(eq(users.id, id))
      .run();
    if (was.username !== username) {
      part.note('user.changed', 'users', id, { username, displayName, role });
    }
    if (was.badgeHash !== badgeHash) noteBadge(part, id, badgeHash);
    if (was.status !== status) noteStatus(part, id, status);
    if (managed) part.displace('user', id);
  }
}

function managesPeople(part: Part, roleCode: string): boolean {
  const role = rolesByCode(part).get(roleCode);
  return role !== undefined && grantedTo(part, role.id).includes('users:manage');
}

/** A site's own role that the owner does not have goes, unless somebody of the past had it. */
function dropRoles(part: Part, told: readonly FeedRow<'role'>[]): void {
  const { tx } = part;
  const codes = [...told.map(({ code }) => code), ...Object.keys(BUILT_IN_ROLES)];
  const gone = tx
    .select()
    .from(roles)
    .where(and(notInArray(roles.code, codes), ne(roles.builtIn, true)))
    .all();
  for (const { id, name } of gone) {
    const holders = tx.select({ n: count() }).from(users).where(eq(users.roleId, id)).get();
    if ((holders?.n ?? 0) > 0) continue;
    tx.delete(rolePermissions).where(eq(rolePermissions.roleId, id)).run();
    tx.delete(roles).where(eq(roles.id, id)).run();
    part.note('role.removed', 'roles', id, { name });
  }
}

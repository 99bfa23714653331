import { roleNameKey } from '@shared/kernel/role-name';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError } from '@shared/kernel/errors';
import type { FeedRow } from '@shared/sync/feed';
import type { Making, NewRow, SitePart } from './site';

type Change<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;
type Role = FeedRow<'role'>;

/** Throws LAST_ADMIN: nobody active would be left who manages people. */
export function requireAdministrator(
  roles: readonly Role[],
  people: readonly FeedRow<'user'>[],
): void {
  const managing = new Set(
    roles.filter((it) => it.permissions.includes('users:manage')).map(({ code }) => code),
  );
  const somebody = people.some(
    ({ status, roleCode }) => status === 'active' && managing.has(roleCode),
  );
  if (!somebody) throw new AppError('LAST_ADMIN');
}

function requireRole(roles: readonly Role[], code: string): Role {
  const role = roles.find((it) => it.code === code);
  if (!role) throw new AppError('NOT_FOUND', { role: code });
  return role;
}

function refuseTaken(others: readonly Role[], name: string): void {
  if (others.some((it) => roleNameKey(it.name) === roleNameKey(name))) {
    throw new AppError('ROLE_NAME_TAKEN', { name });
  }
}

const inOrder = (permissions: readonly string[]): string[] => [...new Set(permissions)].toSorted();

/** A role of the sites' own, the same one at each of them. Throws ROLE_NAME_TAKEN {name}. */
export function addRole(
  part: SitePart,
  { name, permissions }: Change<'role'>,
  { sharedId: id, now: createdAt }: Making,
): NewRow[] {
  refuseTaken(part.rows('role'), name);
  const body: Role = {
    id,
    code: id,
    name,
    builtIn: false,
    permissions: inOrder(permissions),
    createdAt,
  };
  return [{ kind: 'role', key: body.code, body }];
}

/** Throws NOT_FOUND, ROLE_BUILT_IN (a name for one), ROLE_NAME_TAKEN {name}, LAST_ADMIN. */
export function changeRole(
  part: SitePart,
  { roleCode, name, permissions }: Change<'change_role'>,
): NewRow[] {
  const roles = part.rows('role');
  const before = requireRole(roles, roleCode);
  const others = roles.filter((it) => it.code !== roleCode);
  if (name !== undefined && name !== before.name) {
    if (before.builtIn) throw new AppError('ROLE_BUILT_IN');
    refuseTaken(others, name);
  }
  const body: Role = {
    ...before,
    name: name ?? before.name,
    permissions: permissions === undefined ? before.permissions : inOrder(permissions),
  };
  // Whoever is called administrator can always put the others right.
  if (body.builtIn && body.code === 'admin' && !body.permissions.includes('users:manage')) {
    throw new AppError('LAST_ADMIN');
  }
  requireAdministrator([...others, body], part.rows('user'));
  return [{ kind: 'role', key: body.code, body }];
}

/** Throws NOT_FOUND, ROLE_BUILT_IN, ROLE_IN_USE {people}. */
export function removeRole(part: SitePart, { roleCode }: Change<'remove_role'>): NewRow[] {
  const role = requireRole(part.rows('role'), roleCode);
  if (role.builtIn) throw new AppError('ROLE_BUILT_IN');
  const people = part.rows('user').filter((it) => it.roleCode === roleCode).length;
  if (people > 0) throw new AppError('ROLE_IN_USE', { people });
  return [{ kind: 'role', key: role.code, body: null }];
}

import type { Role } from '@shared/contracts/people';
import type { Permission } from '@shared/contracts/permissions';

/** What each changed role would be allowed; roles that stay as they are have no entry. */
export type Edits = Readonly<Record<string, readonly Permission[]>>;

/** The administrator keeps what nobody could give back. */
export function isFixed(role: Role, permission: Permission): boolean {
  return role.builtIn && role.name === 'admin' && permission === 'users:manage';
}

export function allowed(role: Role, edits: Edits): readonly Permission[] {
  return edits[role.roleId] ?? role.permissions;
}

/** Gives or takes one permission; a role that is back where it was has no entry any more. */
export function toggled(role: Role, permission: Permission, edits: Edits): Edits {
  if (isFixed(role, permission)) return edits;
  const before = allowed(role, edits);
  const after = before.includes(permission)
    ? before.filter((it) => it !== permission)
    : [...before, permission];
  const { [role.roleId]: _, ...others } = edits;
  const { gains, loses } = difference(role, after);
  return gains.length + loses.length === 0 ? others : { ...others, [role.roleId]: after };
}

export interface Difference {
  readonly role: Role;
  readonly gains: readonly Permission[];
  readonly loses: readonly Permission[];
}

function difference(role: Role, after: readonly Permission[]): Difference {
  return {
    role,
    gains: after.filter((it) => !role.permissions.includes(it)),
    loses: role.permissions.filter((it) => !after.includes(it)),
  };
}

/** Role by role, what saving would change. */
export function differences(roles: readonly Role[], edits: Edits): readonly Difference[] {
  return roles
    .map((role) => difference(role, allowed(role, edits)))
    .filter(({ gains, loses }) => gains.length + loses.length > 0);
}

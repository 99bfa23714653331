import { BUILT_IN_ROLES, PERMISSIONS } from '@shared/contracts/permissions';
import type { BuiltInRole, Permission } from '@shared/contracts/permissions';
import type { FeedRow } from '@shared/sync/feed';
import { wordsOf } from '@ui/permission-words/groups';
import type { TFunction } from 'i18next';

type T = TFunction<'hq'>;

const isBuiltIn = (code: string): code is BuiltInRole => Object.hasOwn(BUILT_IN_ROLES, code);
const isPermission = (code: string): code is Permission =>
  (PERMISSIONS as readonly string[]).includes(code);

/** What a role is called: the built-in ones by this language, a site's own as it wrote it. */
export function roleName(
  t: T,
  { code, name, builtIn }: Pick<FeedRow<'role'>, 'code' | 'name' | 'builtIn'>,
): string {
  return builtIn && isBuiltIn(code) ? t(`boothRoles.builtIn.${code}`) : name;
}

/** Of a permission that a later booth knows, its code. */
export function permissionName(t: T, code: string): string {
  return isPermission(code) ? t(`permissions.list.${wordsOf(code)}.name`) : code;
}

/** Built-in roles in their order, then the site's own by name. */
export function inRoleOrder(roles: readonly FeedRow<'role'>[]): FeedRow<'role'>[] {
  const order = Object.keys(BUILT_IN_ROLES);
  const place = (it: FeedRow<'role'>) => (it.builtIn ? order.indexOf(it.code) : order.length);
  return roles.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'es'));
}

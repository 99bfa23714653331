import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { AppError } from '@shared/kernel/errors';
import type { FeedRow } from '@shared/sync/feed';
import { requireAdministrator } from './roles';
import type { Making, NewRow, SitePart } from './site';

type Change<Kind extends CatalogueChange['kind']> = Extract<CatalogueChange, { kind: Kind }>;

function requireRole(part: SitePart, code: string): void {
  if (!part.rows('role').some((it) => it.code === code)) {
    throw new AppError('NOT_FOUND', { role: code });
  }
}

/** Throws USERNAME_TAKEN {username}, NOT_FOUND {role}. */
export function addPerson(part: SitePart, change: Change<'person'>, making: Making): NewRow[] {
  const { username, displayName, roleCode } = change;
  requireRole(part, roleCode);
  if (part.rows('user').some((it) => it.username === username)) {
    throw new AppError('USERNAME_TAKEN', { username });
  }
  const body: FeedRow<'user'> = {
    id: making.sharedId,
    username,
    displayName,
    roleCode,
    status: 'active',
    pinHash: making.pinHash ?? '',
    badgeHash: null,
    createdAt: making.now,
  };
  return [{ kind: 'user', key: body.id, body }];
}

/** Throws NOT_FOUND, LAST_ADMIN: nobody active would be left who manages people. */
export function changePerson(
  part: SitePart,
  change: Change<'change_person'>,
  { pinHash }: Making,
): NewRow[] {
  const people = part.rows('user');
  const before = people.find(({ username }) => username === change.username);
  if (!before) throw new AppError('NOT_FOUND', { username: change.username });
  if (change.roleCode !== undefined) requireRole(part, change.roleCode);
  const body: FeedRow<'user'> = {
    ...before,
    displayName: change.displayName ?? before.displayName,
    roleCode: change.roleCode ?? before.roleCode,
    status: change.status ?? before.status,
    pinHash: pinHash ?? before.pinHash,
  };
  requireAdministrator(part.rows('role'), [...people.filter(({ id }) => id !== before.id), body]);
  return [{ kind: 'user', key: body.id, body }];
}

import type { Permission } from '@shared/contracts/permissions';
import { BUILT_IN_ROLES, PERMISSIONS } from '@shared/contracts/permissions';
import type { SignedIn } from '@shared/contracts/access';
import { AppError } from '@shared/kernel/errors';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { loginAttempts, permissions, rolePermissions, roles, users } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { FREE_ATTEMPTS, delayBeforeNextAttempt } from './domain';
import { pinFingerprint, verifyPin } from './pin-hash';
import { activeUsers, failedAttempts, findUser, permissionsOf } from './repo';
import type { UserWithRole } from './repo';

export interface NewUser {
  readonly username: string;
  readonly displayName: string;
  readonly pinHash: string;
  /** Code of the role. */
  readonly role: string;
}

/** The permission codes and built-in roles every site begins with. */
export function installRoles(core: Core, tx: Tx, now: number): void {
  tx.insert(permissions)
    .values(PERMISSIONS.map((code) => ({ code, description: code })))
    .run();
  for (const [code, granted] of Object.entries(BUILT_IN_ROLES)) {
    const id = core.ids.next(now);
    tx.insert(roles)
      .values({ id, code, name: code, builtIn: true, createdAt: now, updatedAt: now })
      .run();
    for (const permissionCode of granted as readonly Permission[]) {
      tx.insert(rolePermissions).values({ roleId: id, permissionCode }).run();
    }
  }
}

/** Adds a person and its audit entry; answers the id. */
export function createUser(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  user: NewUser,
  now: number,
): string {
  const role = tx.select().from(roles).where(eq(roles.code, user.role)).get();
  if (!role) throw new AppError('NOT_FOUND', { role: user.role });
  const id = core.ids.next(now);
  tx.insert(users)
    .values({
      id,
      username: user.username,
      displayName: user.displayName,
      pinHash: user.pinHash,
      roleId: role.id,
      status: 'active',
      createdAt: now,
      updatedAt: now,
    })
    .run();
  const { username, displayName, role: roleCode } = user;
  const fingerprint = pinFingerprint(user.pinHash);
  const details = { username, displayName, role: roleCode, pinFingerprint: fingerprint };
  record(core, tx, { actor, action: 'user.created', entity: 'users', entityId: id, details }, now);
  return id;
}

function secondsToWait(core: Core, userId: string, now: number): number {
  return Math.ceil(delayBeforeNextAttempt(failedAttempts(core.db, userId), now) / 1000);
}

/** What a PIN was asked for: only signing in counts as the person's last access. */
export type PinPurpose = 'sign_in' | 'approval';

const ACCEPTED = { sign_in: 'user.signed_in', approval: 'user.pin_confirmed' } as const;

function keepAttempt(
  core: Core,
  user: UserWithRole,
  purpose: PinPurpose,
  succeeded: boolean,
  now: number,
): void {
  write(core, [], (tx) => {
    tx.insert(loginAttempts)
      .values({ id: core.ids.next(now), userId: user.userId, succeeded, at: now })
      .run();
    if (succeeded && purpose === 'sign_in')
      tx.update(users).set({ lastLoginAt: now }).where(eq(users.id, user.userId)).run();
    record(
      core,
      tx,
      {
        actor: { userId: user.userId, displayName: user.displayName, permissions: new Set() },
        action: succeeded ? ACCEPTED[purpose] : 'user.pin_refused',
        entity: 'users',
        entityId: user.userId,
        details: {},
      },
      now,
    );
  });
}

/**
 * Checks a PIN and keeps the try. Throws `PIN_DELAYED {seconds}` while a delay runs (the PIN is not
 * even looked at), `PIN_WRONG {attemptsLeft, seconds}`, `USER_SUSPENDED`.
 */
export async function checkPin(
  core: Core,
  userId: string,
  pin: string,
  purpose: PinPurpose,
): Promise<SignedIn> {
  const user = findUser(core.db, userId);
  if (!user) throw new AppError('NOT_FOUND', { user: userId });
  if (user.status !== 'active') throw new AppError('USER_SUSPENDED');
  const seconds = secondsToWait(core, userId, core.clock.now());
  if (seconds > 0) throw new AppError('PIN_DELAYED', { seconds });
  const succeeded = await verifyPin(pin, user.pinHash);
  const now = core.clock.now();
  keepAttempt(core, user, purpose, succeeded, now);
  if (!succeeded) {
    const { count } = failedAttempts(core.db, userId);
    throw new AppError('PIN_WRONG', {
      attemptsLeft: Math.max(0, FREE_ATTEMPTS - count),
      seconds: secondsToWait(core, userId, now),
    });
  }
  return asSignedIn(core, user);
}

/** Throws as {@link checkPin} does. */
export function signIn(core: Core, userId: string, pin: string): Promise<SignedIn> {
  return checkPin(core, userId, pin, 'sign_in');
}

/** Who a signed-in person is by now, with the permissions of today; `null` once suspended. */
export function standingOf(core: Core, userId: string): SignedIn | null {
  const user = findUser(core.db, userId);
  return user?.status === 'active' ? asSignedIn(core, user) : null;
}

function asSignedIn(core: Core, user: UserWithRole): SignedIn {
  const { userId, displayName, role, roleId } = user;
  return { userId, displayName, role, permissions: permissionsOf(core.db, roleId) };
}

/** The name tiles of the sign-in screen. */
export function signInTiles(core: Core): { userId: string; displayName: string; role: string }[] {
  return activeUsers(core.db).map(({ userId, displayName, role }) => ({
    userId,
    displayName,
    role,
  }));
}

export function actorOf(person: SignedIn): Actor {
  return {
    userId: person.userId,
    displayName: person.displayName,
    permissions: new Set(person.permissions),
  };
}

import { AppError } from '@shared/kernel/errors';
import { isWeakPin } from '@shared/kernel/pin';
import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import { users } from '@main/db/schema/index';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { requireAdministrator } from './last-admin';
import { hashPin, pinFingerprint } from './pin-hash';
import { requireRole, requireUser } from './repo';
import { createUser } from './service';

export interface PersonNames {
  readonly username: string;
  readonly displayName: string;
  readonly roleId: string;
}

const CHANGED = ['people.changed', 'app.changed'] as const;

function refuseTaken(db: Db, username: string, exceptId: string): void {
  const other = db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.username, username), ne(users.id, exceptId)))
    .get();
  if (other) throw new AppError('USERNAME_TAKEN', { username });
}

async function strongPin(pin: string): Promise<string> {
  if (isWeakPin(pin)) throw new AppError('PIN_TOO_WEAK');
  return hashPin(pin);
}

/** Throws USERNAME_TAKEN {username}, PIN_TOO_WEAK, NOT_FOUND (role). Answers the id. */
export async function addPerson(
  core: Core,
  actor: Actor,
  { pin, ...names }: PersonNames & { readonly pin: string },
): Promise<string> {
  const pinHash = await strongPin(pin);
  return write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    refuseTaken(tx, names.username, '');
    const { code: role } = requireRole(tx, names.roleId);
    return createUser(core, tx, actor, { ...names, role, pinHash }, core.clock.now());
  });
}

/** Names and role of a person. Throws USERNAME_TAKEN {username}, LAST_ADMIN, NOT_FOUND. */
export function changePerson(
  core: Core,
  actor: Actor,
  { userId, username, displayName, roleId }: PersonNames & { readonly userId: string },
): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    const before = requireUser(tx, userId);
    const role = requireRole(tx, roleId);
    refuseTaken(tx, username, userId);
    const after = { username, displayName, role: role.code };
    const was = { username: before.username, displayName: before.displayName, role: before.code };
    if (JSON.stringify(after) === JSON.stringify(was)) return;
    const now = core.clock.now();
    tx.update(users)
      .set({ username, displayName, roleId, updatedAt: now })
      .where(eq(users.id, userId))
      .run();
    requireAdministrator(tx);
    const details = { ...after, before: was };
    keep(core, tx, actor, 'user.changed', userId, details, now);
  });
}

/** Counts at the person's next call. Throws OWN_ACCOUNT, LAST_ADMIN, NOT_FOUND. */
export function suspendPerson(core: Core, actor: Actor, userId: string): void {
  if (userId === actor.userId) throw new AppError('OWN_ACCOUNT');
  setStatus(core, actor, userId, 'suspended');
}

export function reactivatePerson(core: Core, actor: Actor, userId: string): void {
  setStatus(core, actor, userId, 'active');
}

const STATUS_ACTION = { active: 'user.reactivated', suspended: 'user.suspended' } as const;

function setStatus(
  core: Core,
  actor: Actor,
  userId: string,
  status: keyof typeof STATUS_ACTION,
): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    if (requireUser(tx, userId).status === status) return;
    const now = core.clock.now();
    tx.update(users).set({ status, updatedAt: now }).where(eq(users.id, userId)).run();
    requireAdministrator(tx);
    keep(core, tx, actor, STATUS_ACTION[status], userId, { status }, now);
  });
}

/** Throws PIN_TOO_WEAK, NOT_FOUND. */
export async function resetPin(
  core: Core,
  actor: Actor,
  userId: string,
  pin: string,
): Promise<void> {
  const pinHash = await strongPin(pin);
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    requireUser(tx, userId);
    const now = core.clock.now();
    tx.update(users).set({ pinHash, updatedAt: now }).where(eq(users.id, userId)).run();
    const details = { pinFingerprint: pinFingerprint(pinHash) };
    keep(core, tx, actor, 'user.pin_reset', userId, details, now);
  });
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
  record(core, tx, { actor, action, entity: 'users', entityId, details }, now);
}

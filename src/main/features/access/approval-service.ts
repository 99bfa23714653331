import { contracts, isCallName } from '@shared/contracts/index';
import type { Approver, SignedIn } from '@shared/contracts/access';
import type { Contract } from '@shared/contracts/call';
import { PERMISSIONS } from '@shared/contracts/permissions';
import type { Permission } from '@shared/contracts/permissions';
import { AppError } from '@shared/kernel/errors';
import type { Actor } from '@main/core/actor';
import type { Approvals } from '@main/core/approvals';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import { badgeHash } from './badge';
import { activeUsers, permissionsOf, userWithBadge } from './repo';
import { checkPin, standingOf } from './service';

/** The permission an approvable call needs. Throws `APPROVAL_DENIED` for any other. */
export function permissionFor(call: string): Permission {
  const declared: Contract | null = isCallName(call) ? contracts[call] : null;
  const permission = PERMISSIONS.find((each) => each === declared?.access);
  if (!declared?.approvable || !permission) throw new AppError('APPROVAL_DENIED', { call });
  return permission;
}

/** Active people with the permission, by name. */
export function approversOf(
  db: Db,
  call: string,
): { userId: string; displayName: string; role: string }[] {
  const permission = permissionFor(call);
  return activeUsers(db)
    .filter((user) => permissionsOf(db, user.roleId).includes(permission))
    .map(({ userId, displayName, role }) => ({ userId, displayName, role }));
}

export interface ApprovalRequest {
  readonly call: string;
  readonly input: unknown;
  readonly reason: string;
  readonly approver: Approver;
}

/**
 * Checks who approves and keeps the approval for this one action; both names are in the audit. Throws
 * PIN_WRONG, PIN_DELAYED, USER_SUSPENDED, BADGE_UNKNOWN, APPROVAL_DENIED.
 */
export async function giveApproval(
  core: Core,
  approvals: Approvals,
  actor: Actor,
  request: ApprovalRequest,
): Promise<{ readonly approvalId: string; readonly approver: string }> {
  const permission = permissionFor(request.call);
  const person = await identified(core, request.approver);
  if (!person.permissions.includes(permission)) throw new AppError('APPROVAL_DENIED');
  const now = core.clock.now();
  const approvalId = core.ids.next(now);
  const { userId, displayName } = person;
  const { call, input, reason } = request;
  write(core, [], (tx) => {
    const details = { approvalId, call, reason, requestedBy: actor.userId };
    const action = 'approval.given';
    record(
      core,
      tx,
      { actor, action, entity: 'users', entityId: userId, details, authorisedBy: userId },
      now,
    );
  });
  approvals.give(
    approvalId,
    { requestedBy: actor.userId, call, input },
    { userId, displayName, reason },
    now,
  );
  return { approvalId, approver: displayName };
}

function identified(core: Core, approver: Approver): Promise<SignedIn> {
  if (approver.by === 'pin') return checkPin(core, approver.userId, approver.pin, 'approval');
  const user = userWithBadge(core.db, badgeHash(approver.badge));
  if (!user) throw new AppError('BADGE_UNKNOWN');
  const person = standingOf(core, user.userId);
  if (!person) throw new AppError('USER_SUSPENDED');
  return Promise.resolve(person);
}

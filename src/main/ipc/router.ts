import { contracts, isCallName } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import type { SignedIn } from '@shared/contracts/access';
import type { Access } from '@shared/contracts/call';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import { randomUUID } from 'node:crypto';
import type { Logger } from '@main/core/logger';
import type { Actor } from '@main/core/actor';
import type { ApprovedAction, Approvals } from '@main/core/approvals';
import type { Approval, Caller, Handlers } from '@main/core/routes';
import type { ScreenSession } from '@main/core/screen-session';
import type { Watching } from '@main/core/watching';
import { toDatabaseError } from '@main/db/failures';
import { actorOf } from '@main/features/access/index';

export interface RouterParts {
  readonly handlers: Handlers<CallName>;
  readonly screen: ScreenSession;
  readonly approvals: Approvals;
  /** Who somebody is by now: a role that changed counts at the next call; `null` once suspended. */
  readonly standingOf: (userId: string) => SignedIn | null;
  readonly now: () => number;
  readonly log: Logger;
  /** Notes how long each call takes. */
  readonly watching: Pick<Watching, 'call'>;
}

export type Router = (
  name: unknown,
  input: unknown,
  approvalId?: unknown,
) => Promise<Result<unknown>>;

/**
 * One way in for every call, in this order: known name → not locked → somebody signed in → permission
 * or approval → shape of the input → handler → envelope. Never throws and never answers `undefined`.
 */
export function callRouter(parts: RouterParts): Router {
  return async (name, input, approvalId) => {
    try {
      if (!isCallName(name)) throw new AppError('UNKNOWN_CALL');
      const work = () => dispatch(parts, name, input, approvalId);
      return { ok: true, data: await parts.watching.call(name, work) };
    } catch (error) {
      return refusal(parts.log, name, toDatabaseError(error));
    }
  };
}

/** What the router needs of a contract, whatever its call. */
interface Declared {
  readonly access: Access;
  readonly input: { safeParse(value: unknown): ParseOutcome };
  readonly whileLocked?: boolean;
  readonly approvable?: boolean;
}

async function dispatch(
  parts: RouterParts,
  name: CallName,
  input: unknown,
  approvalId: unknown,
): Promise<unknown> {
  const declared = contracts[name] as Declared;
  const { actor, mayItself } = admit(parts, declared, approvalId !== undefined);
  const parsed = declared.input.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const handler = parts.handlers[name] as (input: unknown, caller: Caller) => unknown;
  if (mayItself || !actor) return handler(parsed.data, { actor, approval: null });
  const action = { requestedBy: actor.userId, call: name, input };
  return approved(parts, action, String(approvalId), (approval) => {
    const approver = parts.standingOf(approval.userId);
    // Suspended or demoted since the PIN was typed.
    if (!approver?.permissions.some((it) => it === declared.access)) {
      throw new AppError('APPROVAL_DENIED');
    }
    return handler(parsed.data, { actor, approval });
  });
}

/** Spends the approval on the action; a refusal in which nothing happened gives it back. */
async function approved(
  { approvals, now }: RouterParts,
  action: ApprovedAction,
  approvalId: string,
  act: (approval: Approval) => unknown,
): Promise<unknown> {
  const approval = approvals.take(approvalId, action, now());
  let done = false;
  try {
    const answer = await act(approval);
    done = true;
    return answer;
  } finally {
    approvals.settle(approvalId, done);
  }
}

/** Who calls, and whether by the own permission; throws where not even an approval would do. */
function admit(
  { screen, standingOf }: RouterParts,
  { access, whileLocked = false, approvable = false }: Declared,
  withApproval: boolean,
): { readonly actor: Actor | null; readonly mayItself: boolean } {
  const signedIn = screen.person();
  const person = signedIn ? standingOf(signedIn.userId) : null;
  // Suspended meanwhile: what was on the screen is over.
  if (signedIn && !person) screen.signOut();
  if (person) screen.renew(person);
  const actor = person ? actorOf(person) : null;
  // Public calls too: a locked screen is left by its own PIN or by signing out, not past it.
  if (screen.locked() && !whileLocked) throw new AppError('SCREEN_LOCKED');
  if (access === 'public') return { actor, mayItself: true };
  if (!actor) throw new AppError('NOT_SIGNED_IN');
  if (access === 'signed_in' || actor.permissions.has(access)) return { actor, mayItself: true };
  if (!approvable) throw new AppError('FORBIDDEN', { permission: access });
  if (!withApproval) throw new AppError('APPROVAL_REQUIRED', { permission: access });
  return { actor, mayItself: false };
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type ParseOutcome =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** Names the fields, never the values: a PIN typed into the wrong field must not reach a log. */
function invalidInput(issues: readonly Issue[]): AppError {
  const known = issues.find(
    (issue) => issue.message === 'RUT_INVALID' || issue.message === 'ZONE_UNKNOWN',
  );
  if (known) return new AppError(known.message as 'RUT_INVALID' | 'ZONE_UNKNOWN');
  const fields = issues.slice(0, 10).map((issue) => issue.path.map(String).join('.'));
  return new AppError('INVALID_INPUT', { fields });
}

function refusal(log: Logger, name: unknown, error: unknown): Result<never> {
  if (isAppError(error)) {
    const { code, message, details } = error;
    return { ok: false, error: { code, message, details } };
  }
  const logId = randomUUID();
  log.error({ logId, call: String(name), err: error }, 'call failed');
  return { ok: false, error: { code: 'INTERNAL', message: 'internal error', details: { logId } } };
}

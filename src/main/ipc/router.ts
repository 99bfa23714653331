import { contracts, isCallName } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import type { Access } from '@shared/contracts/call';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { Result } from '@shared/kernel/result';
import { randomUUID } from 'node:crypto';
import type { Logger } from '@main/core/logger';
import type { Caller, Handlers } from '@main/core/routes';
import type { ScreenSession } from '@main/core/screen-session';
import { toDatabaseError } from '@main/db/failures';
import { actorOf } from '@main/features/access/index';

export interface RouterParts {
  readonly handlers: Handlers<CallName>;
  readonly screen: ScreenSession;
  readonly log: Logger;
}

export type Router = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * One way in for every call, in this order: known name → not locked → somebody signed in → permission
 * → shape of the input → handler → envelope. Never throws and never answers `undefined`.
 */
export function callRouter(parts: RouterParts): Router {
  return async (name, input) => {
    try {
      if (!isCallName(name)) throw new AppError('UNKNOWN_CALL');
      return { ok: true, data: await dispatch(parts, name, input) };
    } catch (error) {
      return refusal(parts.log, name, toDatabaseError(error));
    }
  };
}

async function dispatch(parts: RouterParts, name: CallName, input: unknown): Promise<unknown> {
  const {
    access,
    input: schema,
    whileLocked = false,
  } = contracts[name] as {
    readonly access: Access;
    readonly input: { safeParse(value: unknown): ParseOutcome };
    readonly whileLocked?: boolean;
  };
  const caller = admit(parts.screen, access, whileLocked);
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const handler = parts.handlers[name] as (input: unknown, caller: Caller) => unknown;
  return handler(parsed.data, caller);
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type ParseOutcome =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

function admit(screen: ScreenSession, access: Access, whileLocked: boolean): Caller {
  const person = screen.person();
  const actor = person ? actorOf(person) : null;
  // Public calls too: a locked screen is left by its own PIN or by signing out, not past it.
  if (screen.locked() && !whileLocked) throw new AppError('SCREEN_LOCKED');
  if (access === 'public') return { actor };
  if (!actor) throw new AppError('NOT_SIGNED_IN');
  if (access !== 'signed_in' && !actor.permissions.has(access)) {
    throw new AppError('FORBIDDEN', { permission: access });
  }
  return { actor };
}

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

import type { CallName, CallOutput, HandlerInput } from '@shared/contracts/index';
import { requireActor } from './actor';
import type { Actor } from './actor';

/** Somebody else's word for this one action. */
export interface Approval {
  readonly userId: string;
  readonly displayName: string;
  readonly reason: string;
}

/** Who is on the other side of a call. `actor` is `null` only for public calls. */
export interface Caller {
  readonly actor: Actor | null;
  /** Set when the actor lacks the permission and somebody who has it approved this very call. */
  readonly approval: Approval | null;
}

/** Whose authority an action stands on, for its rows, the audit and the paper. */
export function authoriserOf(caller: Caller): string {
  const actor = requireActor(caller);
  return caller.approval?.userId ?? actor.userId;
}

export type Handler<Name extends CallName> = (
  input: HandlerInput<Name>,
  caller: Caller,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** Handlers of some calls; the router's map of all of them is exhaustive by type. */
export type Handlers<Names extends CallName> = { readonly [Name in Names]: Handler<Name> };

/** Calls of one slice by their prefix: `CallsOf<'sessions'>`. */
export type CallsOf<Prefix extends string> = Extract<CallName, `${Prefix}.${string}`>;

import type { CallName, CallOutput, HandlerInput } from '@shared/contracts/index';
import type { Actor } from './actor';

/** Who is on the other side of a call. `actor` is `null` only for public calls. */
export interface Caller {
  readonly actor: Actor | null;
}

export type Handler<Name extends CallName> = (
  input: HandlerInput<Name>,
  caller: Caller,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** Handlers of some calls; the router's map of all of them is exhaustive by type. */
export type Handlers<Names extends CallName> = { readonly [Name in Names]: Handler<Name> };

/** Calls of one slice by their prefix: `CallsOf<'sessions'>`. */
export type CallsOf<Prefix extends string> = Extract<CallName, `${Prefix}.${string}`>;

import { AppError } from '@shared/kernel/errors';
import type { Permission } from '@shared/contracts/permissions';

/** Who acts: the person signed in at this terminal. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** For calls that the router lets through only with somebody signed in. Throws `NOT_SIGNED_IN`. */
export function requireActor(caller: { readonly actor: Actor | null }): Actor {
  if (!caller.actor) throw new AppError('NOT_SIGNED_IN');
  return caller.actor;
}

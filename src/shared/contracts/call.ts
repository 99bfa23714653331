import type { z } from 'zod';
import type { Permission } from './permissions';

/** Who may make a call: anybody, anybody signed in, or holders of one permission. */
export type Access = 'public' | 'signed_in' | Permission;

/** One IPC call, declared once; the router, the handlers and the screen's client derive from it. */
export interface Contract<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  readonly access: Access;
  /** The call works while the screen is locked (unlocking, state of the world). */
  readonly whileLocked?: boolean;
  /**
   * Somebody without the permission may still do it with the approval of a person who has it
   * (`approvals.give`): refused as APPROVAL_REQUIRED instead of FORBIDDEN.
   */
  readonly approvable?: boolean;
}

export function contract<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Contract<Input, Output>,
): Contract<Input, Output> {
  return definition;
}

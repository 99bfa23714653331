import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, idSchema, pinSchema, reasonSchema } from './common';
import { PERMISSIONS } from './permissions';

export const personSchema = z.object({
  userId: idSchema,
  displayName: z.string(),
  role: z.string(),
});

export const signedInSchema = personSchema.extend({
  permissions: z.array(z.enum(PERMISSIONS)),
});
export type SignedIn = z.infer<typeof signedInSchema>;

/** How an approver shows who he is: name and PIN, or the badge. */
export const approverSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pin'), userId: idSchema, pin: pinSchema }),
  z.strictObject({ by: z.literal('badge'), badge: z.string().min(4).max(80) }),
]);
export type Approver = z.infer<typeof approverSchema>;

/** The car and the money an action is about. */
export const approvalSubjectSchema = z.object({
  /** Normalised. */
  plate: z.string(),
  spotCode: z.string(),
  /** Of the receipt, or of the ticket while nothing was paid. */
  number: z.string(),
  /** What the payment was, what is asked back of it, or what the stay would cost now. */
  amount: clpSchema.nullable(),
});
export type ApprovalSubject = z.infer<typeof approvalSubjectSchema>;

export const accessContracts = {
  /** The name tiles of the sign-in screen. */
  'access.tiles': contract({
    access: 'public',
    whileLocked: true,
    input: emptySchema,
    output: z.array(personSchema),
  }),
  /** PIN_WRONG {attemptsLeft}, PIN_DELAYED {seconds}, USER_SUSPENDED. */
  'access.signIn': contract({
    access: 'public',
    input: z.strictObject({ userId: idSchema, pin: pinSchema }),
    output: signedInSchema,
  }),
  'access.signOut': contract({
    access: 'signed_in',
    whileLocked: true,
    input: emptySchema,
    output: emptySchema,
  }),
  /** The work stays on the screen; every other call is refused until `access.unlock`. */
  'access.lock': contract({
    access: 'signed_in',
    whileLocked: true,
    input: emptySchema,
    output: emptySchema,
  }),
  'access.unlock': contract({
    access: 'signed_in',
    whileLocked: true,
    input: z.strictObject({ pin: pinSchema }),
    output: signedInSchema,
  }),
  /** People who may approve a call that the signed-in person may not make. */
  'approvals.people': contract({
    access: 'signed_in',
    input: z.strictObject({ call: z.string().max(80) }),
    output: z.array(personSchema),
  }),
  /** What an approvable call is about, told by main; `null` when about neither a payment nor a stay. */
  'approvals.subject': contract({
    access: 'signed_in',
    input: z.strictObject({ call: z.string().max(80), input: z.unknown() }),
    output: approvalSubjectSchema.nullable(),
  }),
  /**
   * Approves one call with exactly this input, once, within two minutes, without changing who is signed
   * in. PIN_WRONG, PIN_DELAYED, BADGE_UNKNOWN, USER_SUSPENDED, APPROVAL_DENIED (may not do it either).
   */
  'approvals.give': contract({
    access: 'signed_in',
    input: z.strictObject({
      call: z.string().max(80),
      input: z.unknown(),
      reason: reasonSchema,
      approver: approverSchema,
    }),
    output: z.object({ approvalId: idSchema, approver: z.string() }),
  }),
};

import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, pinSchema } from './common';
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
};

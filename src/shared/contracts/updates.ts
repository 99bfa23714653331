import { WAITS_FOR } from '@shared/kernel/update-waits';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, instantSchema } from './common';

/**
 * `unable`: this way of being installed is not exchanged from within. `no_key`: the program was made without
 * the key that releases are signed with. `not_connected`: releases come from headquarters only.
 */
export const UPDATE_STAGES = [
  'unable',
  'no_key',
  'not_connected',
  'up_to_date',
  'fetching',
  'waiting',
  'installing',
] as const;
export type UpdateStage = (typeof UPDATE_STAGES)[number];

export const updatesContracts = {
  'updates.state': contract({
    access: 'support:export',
    input: emptySchema,
    output: z.object({
      version: z.string(),
      stage: z.enum(UPDATE_STAGES),
      /** The version that is being fetched, or waits. */
      available: z.string().nullable(),
      /** `null`: nothing, it is installed as soon as it is looked at again. */
      waitsFor: z.enum(WAITS_FOR).nullable(),
      /** Whether somebody may ask for it now. */
      mayInstall: z.boolean(),
      checkedAt: instantSchema.nullable(),
      trouble: z.object({ code: z.string(), at: instantSchema }).nullable(),
      /** A version that did not get ready here and was taken back. */
      reverted: z.string().nullable(),
    }),
  }),
  /** Asks headquarters now. NOT_ENROLLED, UPDATE_UNABLE; what goes wrong behind stands in the state. */
  'updates.check': contract({ access: 'support:export', input: emptySchema, output: emptySchema }),
  /** Backs up, ends the program and starts the new version. UPDATE_NONE, UPDATE_WAITS {reason}, UPDATE_NOT_INSTALLED {to}. */
  'updates.install': contract({
    access: 'support:export',
    input: emptySchema,
    output: emptySchema,
  }),
};

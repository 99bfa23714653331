import { z } from 'zod';
import { contract } from './call';
import { emptySchema } from './common';

export const supportContracts = {
  /** Versions, state of the booth and the newest lines of the log, as somebody may see them. */
  'support.preview': contract({
    access: 'support:export',
    input: emptySchema,
    output: z.object({ text: z.string() }),
  }),
  /** The same with the whole log, into a file chosen in the system's dialog; `null`: not chosen. */
  'support.export': contract({
    access: 'support:export',
    input: emptySchema,
    output: z.object({ path: z.string().nullable(), bytes: z.int() }),
  }),
};

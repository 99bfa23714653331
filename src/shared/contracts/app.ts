import { z } from 'zod';
import { signedInSchema } from './access';
import { contract } from './call';
import { emptySchema, instantSchema } from './common';
import { printingStatusSchema } from './receipts';
import { openShiftSchema } from './shifts';

/** The state of the world, as the top bar shows it. */
export const appStateSchema = z.object({
  phase: z.enum(['first_run', 'ready']),
  version: z.string(),
  now: instantSchema,
  site: z.object({ name: z.string(), zone: z.string(), demo: z.boolean() }).nullable(),
  terminal: z.object({ code: z.string(), name: z.string() }).nullable(),
  signedIn: signedInSchema.nullable(),
  locked: z.boolean(),
  idleLockMinutes: z.int(),
  shift: openShiftSchema.nullable(),
  printing: printingStatusSchema,
  sync: z.object({
    state: z.enum(['not_connected', 'connected', 'trouble']),
    waiting: z.int(),
    oldestAt: instantSchema.nullable(),
  }),
  /** `back`: the PC's clock is behind the last recorded instant. */
  clock: z.enum(['ok', 'back', 'jumped']),
  /** Free disk below the safe mark. */
  diskLow: z.boolean(),
  /** Settings whose stored value cannot be read; what needs them is refused (SETTINGS_MALFORMED). */
  malformedSettings: z.array(z.string()),
});
export type AppState = z.infer<typeof appStateSchema>;

export const appContracts = {
  'app.state': contract({
    access: 'public',
    whileLocked: true,
    input: emptySchema,
    output: appStateSchema,
  }),
};

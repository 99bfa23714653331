import { z } from 'zod';
import { signedInSchema } from './access';
import { contract } from './call';
import { emptySchema, instantSchema } from './common';
import { printingStatusSchema } from './receipts';
import { openShiftSchema } from './shifts';
import { SYNC_STATES } from './sync';

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
    state: z.enum(SYNC_STATES),
    waiting: z.int(),
    oldestAt: instantSchema.nullable(),
    /** A code of `SYNC_TROUBLES`. */
    trouble: z.string().nullable(),
    /** Stays of other booths that cannot stand here yet. */
    aside: z.int(),
  }),
  /** `back`: the PC's clock is behind the last recorded instant. */
  clock: z.enum(['ok', 'back', 'jumped']),
  /** A link of the audit or of the outbox was found broken. */
  chainBroken: z.boolean(),
  /** Free disk below the safe mark. */
  diskLow: z.boolean(),
  /** What the program looks after by itself, and how it stands. */
  care: z.object({
    /** The last run was cut off: power, crash, or killed. */
    uncleanStop: z.boolean(),
    /** The whole file, looked through behind the work some seconds after each start. */
    file: z.enum(['unchecked', 'sound', 'damaged']),
    /** Bytes left on the disk of the data; `null` when it cannot be asked. */
    diskFree: z.number().nullable(),
    /** `behind`: the second folder is away or in trouble. */
    backups: z.enum(['ok', 'behind', 'failing']),
  }),
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

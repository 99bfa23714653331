import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, lineSchema, reasonSchema } from './common';

export const CUSTOMER_DISPLAYS = ['off', 'second_screen', 'window'] as const;

/** How this PC behaves around the program. */
export const kioskSettingsSchema = z.strictObject({
  /** Full screen with no way out but `kiosk.leave`. */
  locked: z.boolean(),
  startWithSystem: z.boolean(),
  customerDisplay: z.enum(CUSTOMER_DISPLAYS),
  customerLanguage: z.enum(['es', 'en']),
  /** What the second display says while nobody is being charged. */
  customerMessage: lineSchema.max(80),
});
export type KioskSettings = z.infer<typeof kioskSettingsSchema>;

/** What stands on the customer's display. Amounts are those the operator sees. */
export const customerViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({
    kind: z.literal('charge'),
    plate: z.string().max(20),
    minutes: z.int().min(0),
    amount: clpSchema,
    /** Cash handed over so far and what goes back; `null` until then. */
    received: clpSchema.nullable(),
    change: clpSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('paid'),
    plate: z.string().max(20),
    amount: clpSchema,
    received: clpSchema,
    change: clpSchema,
  }),
]);
export type CustomerView = z.infer<typeof customerViewSchema>;

export const kioskContracts = {
  'kiosk.settings': contract({
    access: 'settings:manage',
    input: emptySchema,
    output: z.object({
      settings: kioskSettingsSchema,
      /** Displays connected now. */
      displays: z.int().min(0),
      /** Whether this system can start the program by itself. */
      canStartWithSystem: z.boolean(),
    }),
  }),
  'kiosk.configure': contract({
    access: 'settings:manage',
    input: z.strictObject({ settings: kioskSettingsSchema }),
    output: emptySchema,
  }),
  /** Whether the screen is locked down now, and what the customer's display is for. */
  'kiosk.state': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.object({ locked: z.boolean(), customerDisplay: z.enum(CUSTOMER_DISPLAYS) }),
  }),
  /** To the desktop (locked down again when Coipo is brought back) or out of the program. */
  'kiosk.leave': contract({
    access: 'kiosk:leave',
    approvable: true,
    input: z.strictObject({ to: z.enum(['desktop', 'quit']), reason: reasonSchema }),
    output: emptySchema,
  }),
  /** What the operator's screen shows the customer. Never money itself. */
  'customer.show': contract({
    access: 'signed_in',
    input: z.strictObject({ view: customerViewSchema }),
    output: emptySchema,
  }),
};

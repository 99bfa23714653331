import { SYNC_ROLES } from '@shared/kernel/sync-roles';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema, lineSchema } from './common';

/**
 * `working`: a backlog is on its way, or it is being found out whether HQ is there. `offline`: HQ cannot be
 * reached for now; it is tried again. `trouble`: somebody has to look.
 */
export const SYNC_STATES = ['not_connected', 'connected', 'working', 'offline', 'trouble'] as const;
export type SyncState = (typeof SYNC_STATES)[number];

/** An address as it is typed: `https://` is understood where nothing is said. */
const addressSchema = z.string().trim().min(1).max(300);
/** A code as it is typed, or the whole text of its QR. */
const codeSchema = z.string().trim().min(1).max(600);

export const headquartersSchema = z.object({
  /** As it is kept: scheme, host and port. */
  url: z.string(),
  /** Not encrypted: only for a HQ on this PC or in this building. */
  insecure: z.boolean(),
});

export const syncContracts = {
  'sync.status': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.object({
      state: z.enum(SYNC_STATES),
      /** Events that HQ has not got, and when the oldest was made. */
      waiting: z.int(),
      oldestAt: instantSchema.nullable(),
      lastContactAt: instantSchema.nullable(),
      /** HQ's clock less this PC's, ms. */
      clockOffsetMs: z.int(),
      /** Stays of other booths that cannot stand here yet (`conflicts.list` tells what each waits for). */
      aside: z.int(),
      /** Newest version of HQ's feed that is applied here. */
      feedCursor: z.int(),
      /** A code of `SYNC_TROUBLES`; the screen has words for each. */
      trouble: z.object({ code: z.string(), at: instantSchema }).nullable(),
      nextTryAt: instantSchema.nullable(),
      /** `false`: this PC has no key store; the key is in a file of its account. */
      keySealed: z.boolean(),
      enrolment: headquartersSchema
        .extend({
          siteId: idSchema,
          siteName: z.string(),
          role: z.enum(SYNC_ROLES),
          enrolledAt: instantSchema,
        })
        .nullable(),
    }),
  }),
  /** Whether a headquarters answers there. HQ_URL_INVALID {reason}, HQ_UNREACHABLE {reason, host}. */
  'sync.check': contract({
    access: 'sync:manage',
    input: z.strictObject({ url: addressSchema }),
    output: headquartersSchema,
  }),
  /**
   * Enrols this booth with a one-time code; a QR's text holds the address too. ALREADY_ENROLLED,
   * ENROLMENT_CODE_WRONG, _USED, _EXPIRED, HQ_URL_INVALID {reason}, HQ_UNREACHABLE {reason, host},
   * HQ_REFUSED {reason}, DEMO_STAYS_HERE.
   */
  'sync.enrol': contract({
    access: 'sync:manage',
    input: z.strictObject({ url: addressSchema.nullable(), code: codeSchema }),
    output: z.object({ siteName: z.string() }),
  }),
  /**
   * The other first run: this PC becomes one more booth of a site that is there. People, tariffs and plan
   * come from HQ afterwards; until they are here the first run is not over. As `sync.enrol`, and
   * ALREADY_SET_UP, TERMINAL_CODE_TAKEN {taken}, ENROLMENT_SITE_NEEDED.
   */
  'sync.join': contract({
    access: 'public',
    input: z.strictObject({
      url: addressSchema.nullable(),
      code: codeSchema,
      terminal: z.strictObject({
        code: z.string().regex(/^[A-Z]{1,3}$/),
        name: lineSchema.min(1).max(40),
      }),
    }),
    output: z.object({ siteName: z.string() }),
  }),
  /** Does not wait: the state tells how it goes. NOT_ENROLLED. */
  'sync.now': contract({ access: 'sync:manage', input: emptySchema, output: emptySchema }),
  /** What was sent and what came stays where it is. NOT_ENROLLED. */
  'sync.disconnect': contract({ access: 'sync:manage', input: emptySchema, output: emptySchema }),
};

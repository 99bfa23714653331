import { idSchema, lineSchema } from '@shared/contracts/common';
import { isZone } from '@shared/kernel/time';
import { z } from 'zod';
import { cataloguePartSchema, partOwnerSchema } from './parts';
import { publicKeySchema } from './request';

/**
 * Where a terminal joins HQ: `POST`, signed like every request under `/sync/v1`, but by the key that
 * its body brings, which proves that the terminal has it.
 */
export const ENROL_PATH = '/sync/v1/enrol';

/**
 * Refused with ENROLMENT_CODE_WRONG, ENROLMENT_CODE_USED, ENROLMENT_CODE_EXPIRED, SIGNATURE_WRONG,
 * CLOCK_SKEW {now}, RATE_LIMITED {retryAfterSeconds}, and, without the code being used up:
 * ENROLMENT_SITE_NEEDED (the code is for a new site and the terminal has none to bring),
 * ENROLMENT_NOT_FRESH (it has a site of its own, and the code is for one with other terminals),
 * TERMINAL_CODE_TAKEN {code, terminal} (another one of the site prints tickets under that letter),
 * TERMINAL_ELSEWHERE (it belongs to another site). Asked again with the same code and key, it answers
 * what it answered first.
 */
export const enrolSchema = z.strictObject({
  /** As typed or scanned. */
  code: z.string().min(1).max(60),
  publicKey: publicKeySchema,
  terminal: z.strictObject({
    id: idSchema,
    code: z.string().regex(/^[A-Z]{1,3}$/),
    name: lineSchema.min(1).max(60),
  }),
  /** What the terminal works with so far; `null`: nothing yet, it joins a site that is there. */
  site: z
    .strictObject({
      name: lineSchema.min(1),
      address: lineSchema,
      zone: z.string().max(60).refine(isZone, 'ZONE_UNKNOWN'),
    })
    .nullable(),
});
export type Enrol = z.infer<typeof enrolSchema>;

export const enrolledSchema = z.object({
  siteId: idSchema,
  siteName: z.string(),
  /** IANA zone of the site's clocks. */
  zone: z.string(),
  terminalId: idSchema,
  /** `first`: it brings the site's catalogue; `joined`: it takes it from the feed. */
  role: z.enum(['first', 'joined']),
  /** The newest epoch that HQ holds of this terminal; 0: none. A new key begins the one after. */
  lastEpoch: z.int().min(0),
  /** Who owns each part of the catalogue. */
  ownership: z.partialRecord(cataloguePartSchema, partOwnerSchema),
  /** HQ's clock, UTC ms. */
  now: z.int(),
});
export type Enrolled = z.infer<typeof enrolledSchema>;

import { z } from 'zod';

/** Every refusal that HQ answers, by code; `details` carry what the other side needs to go on. */
export const HQ_ERROR_CODES = [
  // general
  'INTERNAL',
  'INVALID_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_LARGE',
  'UNSUPPORTED_ENCODING',
  'RATE_LIMITED',
  'NOT_READY',
  // people and keys
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'CREDENTIALS_WRONG',
  'PASSWORD_TOO_WEAK',
  'PASSWORD_CHANGE_REQUIRED',
  'TOKEN_EXPIRED',
  'TOKEN_REUSED',
  'USERNAME_TAKEN',
  'LAST_ADMIN',
  'OWN_ACCOUNT',
  'KEY_UNKNOWN',
  // terminals
  'ENROLMENT_CODE_WRONG',
  'ENROLMENT_CODE_USED',
  'ENROLMENT_CODE_EXPIRED',
  'ENROLMENT_SITE_NEEDED',
  'ENROLMENT_NOT_FRESH',
  'TERMINAL_CODE_TAKEN',
  'TERMINAL_ELSEWHERE',
  'TERMINAL_UNKNOWN',
  'TERMINAL_REVOKED',
  'SIGNATURE_WRONG',
  'CLOCK_SKEW',
  'REPLAYED',
  // push
  'GAP',
  'FORK',
  'TAMPERED',
  // pull and catalogue
  'NOT_OWNER',
  'NOTHING_UPLOADED',
  'CATALOGUE_REFUSED',
  'CURSOR_AHEAD',
  'CHANGE_IN_THE_PAST',
  'CHANGE_BEGUN',
] as const;

export type HqErrorCode = (typeof HQ_ERROR_CODES)[number];

/** The body of every answer that is not a success. */
export const hqErrorSchema = z.object({
  error: z.object({
    code: z.enum(HQ_ERROR_CODES),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string(),
  }),
});
export type HqErrorBody = z.infer<typeof hqErrorSchema>;

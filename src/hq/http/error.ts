import type { HqErrorCode } from '@shared/sync/codes';

/** The HTTP status that a code is answered with. */
const STATUS: Readonly<Record<HqErrorCode, number>> = {
  INTERNAL: 500,
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  UNSUPPORTED_ENCODING: 415,
  RATE_LIMITED: 429,
  NOT_READY: 503,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  CREDENTIALS_WRONG: 401,
  PASSWORD_TOO_WEAK: 422,
  PASSWORD_CHANGE_REQUIRED: 403,
  TOKEN_EXPIRED: 401,
  TOKEN_REUSED: 401,
  USERNAME_TAKEN: 409,
  LAST_ADMIN: 409,
  OWN_ACCOUNT: 409,
  KEY_UNKNOWN: 401,
  ENROLMENT_CODE_WRONG: 401,
  ENROLMENT_CODE_USED: 409,
  ENROLMENT_CODE_EXPIRED: 410,
  ENROLMENT_SITE_NEEDED: 422,
  ENROLMENT_NOT_FRESH: 409,
  TERMINAL_CODE_TAKEN: 409,
  TERMINAL_ELSEWHERE: 409,
  TERMINAL_UNKNOWN: 401,
  TERMINAL_REVOKED: 403,
  SIGNATURE_WRONG: 401,
  CLOCK_SKEW: 401,
  REPLAYED: 401,
  GAP: 409,
  FORK: 409,
  TAMPERED: 422,
  NOT_OWNER: 409,
  NOTHING_UPLOADED: 409,
  CATALOGUE_REFUSED: 409,
  CURSOR_AHEAD: 409,
  CHANGE_IN_THE_PAST: 422,
  CHANGE_BEGUN: 409,
};

export const statusOf = (code: HqErrorCode): number => STATUS[code];

/** An expected refusal of HQ. Anything else that is thrown is answered as `INTERNAL`. */
export class HqError extends Error {
  override readonly name = 'HqError';

  constructor(
    readonly code: HqErrorCode,
    /** Facts the other side needs: plain JSON, never a secret. */
    readonly details: Readonly<Record<string, unknown>> = {},
    message: string = code,
  ) {
    super(message);
  }

  get statusCode(): number {
    return STATUS[this.code];
  }
}

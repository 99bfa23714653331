import { idSchema, instantSchema, lineSchema } from '@shared/contracts/common';
import { z } from 'zod';

/**
 * Signing in: `POST`, JSON. Pages take the long-lived token as an HttpOnly cookie they cannot read, and
 * refresh and log out with the empty body `{}`; programs ask for it in the answer and hand it in again.
 */
export const LOGIN_PATH = '/api/auth/login';
export const REFRESH_PATH = '/api/auth/refresh';
export const LOGOUT_PATH = '/api/auth/logout';
/** `POST`: ends every session of the person, this one too. */
export const LOGOUT_EVERYWHERE_PATH = '/api/auth/logout-everywhere';
/** `POST` {@link passwordChangeSchema} → {@link signedInSchema}: the other sessions end, this one goes on. */
export const PASSWORD_PATH = '/api/auth/password';
/** `GET` → {@link sessionsSchema}. */
export const SESSIONS_PATH = '/api/auth/sessions';

/** `GET` → {@link meSchema}. */
export const ME_PATH = '/api/auth/me';

/** An administrator may do all that a manager may. */
export const HQ_ROLES = ['manager', 'admin'] as const;
export const hqRoleSchema = z.enum(HQ_ROLES);
export type HqRole = z.infer<typeof hqRoleSchema>;

export const hqUsernameSchema = z.string().regex(/^[a-z][a-z0-9._-]{1,29}$/);
/** How strong it must be is judged by HQ: PASSWORD_TOO_WEAK. */
export const passwordSchema = z.string().min(1).max(200);

export const loginSchema = z.strictObject({
  username: lineSchema.max(60),
  password: passwordSchema,
  /** Where the refresh token goes: a cookie for pages, the answer for programs. */
  keep: z.enum(['cookie', 'answer']).default('cookie'),
});
export type Login = z.input<typeof loginSchema>;

/** Of `refresh` and `logout`; without a token in it the cookie counts. */
export const refreshSchema = z.strictObject({ refreshToken: z.string().max(200).optional() });

export const meSchema = z.object({
  id: idSchema,
  username: z.string(),
  displayName: z.string(),
  role: hqRoleSchema,
  /** The sites this person may see; `null`: all. */
  siteIds: z.array(idSchema).nullable(),
  /** Nothing but a new password is accepted until then: PASSWORD_CHANGE_REQUIRED. */
  mustChangePassword: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

/** CREDENTIALS_WRONG, RATE_LIMITED {retryAfterSeconds}; of a refresh TOKEN_EXPIRED, TOKEN_REUSED. */
export const signedInSchema = z.object({
  accessToken: z.string(),
  /** UTC ms by HQ's clock. */
  expiresAt: instantSchema,
  person: meSchema,
  /**
   * For programs that asked for it: good for one refresh, which answers the next one. Using one twice
   * ends the session (TOKEN_REUSED).
   */
  refreshToken: z.string().optional(),
});
export type SignedIn = z.infer<typeof signedInSchema>;

/** CREDENTIALS_WRONG (the current one), PASSWORD_TOO_WEAK. */
export const passwordChangeSchema = z.strictObject({
  current: passwordSchema,
  next: passwordSchema,
});

export const sessionsSchema = z.array(
  z.object({
    sessionId: idSchema,
    /** The one that asks. */
    current: z.boolean(),
    address: z.string(),
    /** As the browser names itself. */
    userAgent: z.string(),
    createdAt: instantSchema,
    lastUsedAt: instantSchema,
  }),
);

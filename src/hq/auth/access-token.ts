import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { signingKey } from './signing-key';

export const ACCESS_TOKEN_MS = 10 * 60_000;

const ALGORITHM = 'HS256';
const PARTY = 'coipo-hq';

const claimsSchema = z.object({ sub: z.string(), sid: z.string() });

/** Who has a token, and from which signing in. */
export interface TokenClaims {
  readonly personId: string;
  readonly signInId: string;
}

export interface AccessTokens {
  make(claims: TokenClaims): Promise<{ readonly token: string; readonly expiresAt: number }>;
  /** Throws `TOKEN_EXPIRED`, `NOT_SIGNED_IN`. */
  read(token: string): Promise<TokenClaims>;
}

/** Access tokens: JWTs of one algorithm and one key, good for minutes. */
export function accessTokens(hq: Hq): AccessTokens {
  let loading: Promise<Uint8Array> | null = null;
  function key(): Promise<Uint8Array> {
    loading ??= signingKey(hq).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }
  return {
    make: async ({ personId, signInId }) => {
      const issued = Math.floor(hq.now() / 1000);
      const expires = issued + ACCESS_TOKEN_MS / 1000;
      const token = await new SignJWT({ sid: signInId })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(personId)
        .setIssuer(PARTY)
        .setAudience(PARTY)
        .setIssuedAt(issued)
        .setExpirationTime(expires)
        .sign(await key());
      return { token, expiresAt: expires * 1000 };
    },
    read: async (token) => {
      try {
        const { payload } = await jwtVerify(token, await key(), {
          algorithms: [ALGORITHM],
          issuer: PARTY,
          audience: PARTY,
          requiredClaims: ['exp'],
          currentDate: new Date(hq.now()),
        });
        const { sub, sid } = claimsSchema.parse(payload);
        return { personId: sub, signInId: sid };
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new HqError('TOKEN_EXPIRED');
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
          throw new HqError('NOT_SIGNED_IN');
        }
        throw error;
      }
    },
  };
}

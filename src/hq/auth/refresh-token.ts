import { createHash, randomBytes } from 'node:crypto';

const FORM = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

export interface RefreshToken {
  readonly signInId: string;
  /** SHA-256 of the whole token: all that HQ keeps of it. */
  readonly hash: string;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A token of 256 random bits for a signing in. */
export function makeRefreshToken(signInId: string): RefreshToken & { readonly token: string } {
  const token = `${signInId}.${randomBytes(32).toString('base64url')}`;
  return { token, signInId, hash: hashOf(token) };
}

/** `null`: not a token's form. */
export function readRefreshToken(token: string): RefreshToken | null {
  const signInId = FORM.exec(token)?.[1];
  return signInId === undefined ? null : { signInId, hash: hashOf(token) };
}

/** What a sign-in remembers of its refresh tokens. */
export interface TokenFamily {
  readonly liveHashes: readonly string[];
  readonly usedHash: string | null;
  /** UTC ms. */
  readonly usedAt: number | null;
}

/** An answer can be lost, and two tabs can ask at once: for so long the token before is still good. */
export const LEEWAY_MS = 10_000;
const MOST_LIVE = 5;

/**
 * The family after one of its tokens was shown and a new one handed out; `null`: the shown one is used
 * up or from elsewhere, so there are two who have the family's tokens, and one of them is a thief.
 *
 * Within the leeway the used token gets a further successor. The successors stay good until one of them
 * is used; then showing another gives the thief away all the same.
 */
export function rotate(
  family: TokenFamily,
  shown: string,
  next: string,
  now: number,
): TokenFamily | null {
  if (family.liveHashes.includes(shown)) {
    return { liveHashes: [next], usedHash: shown, usedAt: now };
  }
  const justUsed = family.usedHash === shown && Math.abs(now - (family.usedAt ?? 0)) <= LEEWAY_MS;
  if (!justUsed) return null;
  return { ...family, liveHashes: [...family.liveHashes, next].slice(-MOST_LIVE) };
}

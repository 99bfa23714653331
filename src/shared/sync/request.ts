import { z } from 'zod';

/**
 * How a booth signs what it asks of HQ. Every path under `/sync/v1` asks for it; HQ must see the
 * path and the body's bytes just as the booth sent them, so no proxy between may change either.
 */

/** Header names, as Node's HTTP writes them. */
export const SIGNED_HEADERS = {
  /** The terminal's id. */
  terminal: 'coipo-terminal',
  /** HQ's time as the booth knows it (its clock, put right by what HQ last told), UTC ms. */
  time: 'coipo-time',
  /** 16 random bytes, base64url: never the same twice. */
  nonce: 'coipo-nonce',
  /** Ed25519 over {@link signatureText}, base64url. */
  signature: 'coipo-signature',
} as const;

/** What a booth tells of itself with any signed request; for the list of terminals only, not signed. */
export const HEALTH_HEADERS = {
  /** The booth's clock as it stands, UTC ms: its difference from HQ's is shown to managers. */
  clock: 'coipo-clock',
  /** The booth program's version. */
  version: 'coipo-version',
  /** Events it has not pushed yet. */
  waiting: 'coipo-waiting',
  /** When the oldest of them was made, UTC ms; absent: none waits. */
  oldest: 'coipo-oldest',
} as const;

/** A request is good for so long before and after its time; HQ remembers its nonce meanwhile. */
export const REQUEST_WINDOW_MS = 5 * 60_000;

/** Details of `CLOCK_SKEW`: the booth puts its offset right by HQ's `now` and asks again. */
export const clockSkewSchema = z.object({ now: z.int() });

/** A raw Ed25519 public key, base64url of its 32 bytes. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const signedHeadersSchema = z.object({
  [SIGNED_HEADERS.terminal]: z.uuid(),
  [SIGNED_HEADERS.time]: z.string().regex(/^\d{1,15}$/),
  [SIGNED_HEADERS.nonce]: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  [SIGNED_HEADERS.signature]: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

export interface SignedParts {
  /** Upper case. */
  readonly method: string;
  /** Path with its query, as it stands in the request line. */
  readonly path: string;
  /** As in its header. */
  readonly time: string;
  readonly nonce: string;
  /** SHA-256 of the body's bytes as sent (compressed ones compressed), lower-case hex. */
  readonly bodyHash: string;
}

/** What a signature covers. No part can hold a line break, so no two requests share a text. */
export function signatureText({ method, path, time, nonce, bodyHash }: SignedParts): string {
  return ['v1', method, path, time, nonce, bodyHash].join('\n');
}

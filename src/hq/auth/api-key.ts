import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const FORM = /^coipo_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

export const isApiKey = (token: string): boolean => token.startsWith('coipo_');

/** A key's two parts: one to find its row by, one to know its owner by. `null`: not a key's form. */
export function splitApiKey(key: string): { prefix: string; secretHash: string } | null {
  const [, prefix, secret] = FORM.exec(key) ?? [];
  if (prefix === undefined || secret === undefined) return null;
  return { prefix, secretHash: createHash('sha256').update(secret).digest('hex') };
}

/** A new key of 256 random bits; whoever made it is the only one to see it. */
export function makeApiKey(): string {
  return `coipo_${randomBytes(8).toString('hex')}_${randomBytes(32).toString('base64url')}`;
}

/** Compares two hashes (hex) in the same time wherever they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

import { randomBytes, timingSafeEqual } from 'node:crypto';
import { derive } from './scrypt';

/** 32 MiB and a good tenth of a second each. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** The same letters, however the keyboard composed them. */
const same = (password: string): string => password.normalize('NFC');

/** `scrypt$N$r$p$salt$key`: the cost can grow without breaking older hashes. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(same(password), salt, KEY_BYTES, COST);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** For somebody whom HQ does not know: as much work as for somebody it does, and never right. */
export const NOBODYS_HASH = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(KEY_BYTES).toString('base64'),
].join('$');

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  // A damaged hash must not become one that every password fits.
  if (expected.length !== KEY_BYTES) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = await derive(same(password), Buffer.from(salt, 'base64'), KEY_BYTES, cost);
  return timingSafeEqual(actual, expected) && stored !== NOBODYS_HASH;
}

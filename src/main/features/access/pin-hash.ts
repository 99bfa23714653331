import { PIN_COST, PIN_KEY_BYTES, pinHashText } from '@shared/kernel/pin';
import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(
  scrypt,
);

/** Memory-hard, and off the main thread. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, PIN_KEY_BYTES, PIN_COST);
  return pinHashText(salt.toString('base64'), key.toString('base64'));
}

export async function verifyPin(pin: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  // A damaged hash must not become one that every PIN fits.
  if (expected.length !== PIN_KEY_BYTES) return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = await derive(pin, Buffer.from(salt, 'base64'), expected.length, cost);
  return timingSafeEqual(actual, expected);
}

/**
 * Tells whether a stored hash is the one that was set, without telling anything of the PIN: for the
 * audit, so that a hash put in by hand is found out.
 */
export function pinFingerprint(pinHash: string): string {
  return createHash('sha256').update(pinHash).digest('hex').slice(0, 16);
}

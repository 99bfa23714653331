import { derive } from '@hq/auth/scrypt';
import { PIN_COST, PIN_KEY_BYTES, pinHashText } from '@shared/kernel/pin';
import { randomBytes } from 'node:crypto';

/** A hash of a PIN as the booths make theirs: they check it offline. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(pin, salt, PIN_KEY_BYTES, PIN_COST);
  return pinHashText(salt.toString('base64'), key.toString('base64'));
}

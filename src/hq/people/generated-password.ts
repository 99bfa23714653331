import { randomBytes } from 'node:crypto';

/** 32 characters; those that look alike on paper (i, l, o, 0) are left out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz123456789';

/** `xk4w-r7qc-m2hd-9vtp`: 80 random bits, to be handed over once and changed. */
export function generatePassword(): string {
  // The low five bits of a byte: every character is as likely.
  const letters = Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

import { createHash, randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A new badge code: 20 letters and digits no scanner or person mistakes, some 98 bits. */
export function newBadgeCode(): string {
  const letters = [...randomBytes(20)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `CB${letters.join('')}`;
}

/** What is kept of a badge. The code is random and long, so that a plain digest gives nothing away. */
export function badgeHash(code: string): string {
  return createHash('sha256').update(`coipo badge ${code.trim().toUpperCase()}`).digest('hex');
}

/** Tells in the audit which badge was issued, so that a digest put in by hand is found out. */
export function badgeFingerprint(hash: string): string {
  return createHash('sha256').update(hash).digest('hex').slice(0, 16);
}

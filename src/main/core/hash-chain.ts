import { createHash } from 'node:crypto';

/** What the first link of a chain points at. */
export const CHAIN_START = '0'.repeat(64);

/**
 * JSON with sorted keys, so that the same value always has the same text and hash. `undefined`
 * members are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

/** SHA-256 of the previous hash and the link's content, lower-case hex. */
export function linkHash(prevHash: string, content: unknown): string {
  return createHash('sha256')
    .update(prevHash)
    .update('\n')
    .update(canonicalJson(content))
    .digest('hex');
}

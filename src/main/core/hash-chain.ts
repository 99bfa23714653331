import { linkText } from '@shared/sync/chain';
import { createHash } from 'node:crypto';

/** SHA-256 of the previous hash and the link's content, lower-case hex. */
export function linkHash(prevHash: string, content: unknown): string {
  return createHash('sha256').update(linkText(prevHash, content)).digest('hex');
}

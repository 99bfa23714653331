import { releaseSchema } from '@shared/sync/updates';
import type { Release, SignedRelease } from '@shared/sync/updates';
import { createPublicKey, verify } from 'node:crypto';

/**
 * What a release says, when it was signed with the key this program was made with; null for anything else.
 * @param releaseKey raw Ed25519, base64url
 */
export function trustedRelease(signed: SignedRelease, releaseKey: string): Release | null {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: releaseKey };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const text = Buffer.from(signed.manifest, 'utf8');
    if (!verify(null, text, key, Buffer.from(signed.signature, 'base64'))) return null;
    return releaseSchema.parse(JSON.parse(signed.manifest));
  } catch {
    return null;
  }
}

import { signatureText } from '@shared/sync/request';
import { createHash, createPublicKey, verify } from 'node:crypto';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly time: string;
  readonly nonce: string;
  /** As it came over the wire; none is like an empty one. */
  readonly body: Buffer | null;
}

/**
 * Whether the owner of a key signed a request.
 * @param publicKey raw Ed25519 key, base64url
 * @param signature base64url
 */
export function signedBy(publicKey: string, signature: string, request: ReceivedRequest): boolean {
  const bodyHash = createHash('sha256')
    .update(request.body ?? '')
    .digest('hex');
  const text = signatureText({ ...request, bodyHash });
  try {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
      format: 'jwk',
    });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    // Bytes that are no point of the curve: nobody's key.
    return false;
  }
}

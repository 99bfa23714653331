import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { SecretBox } from '@main/features/sync/ports';

/** The booth's own key: what it signs, HQ believes to be from it. */
export interface BoothKey {
  /** Ed25519, raw 32 bytes as base64url. */
  readonly publicKey: string;
  /** Of a text; base64url. */
  sign(text: string): string;
}

const nameOf = (publicKey: string): string => `sync-${publicKey}`;

/** Makes a key and keeps its private half in the box before anybody hears of the public one. */
export function newKey(secrets: SecretBox): BoothKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = privateKey.export({ format: 'jwk' });
  if (!jwk.x) throw new Error('an Ed25519 key without its public half');
  secrets.save(nameOf(jwk.x), JSON.stringify(jwk));
  return keyOf(jwk.x, privateKey);
}

/** `null`: not on this PC, or not to be opened by this account. */
export function loadKey(secrets: SecretBox, publicKey: string): BoothKey | null {
  const secret = secrets.load(nameOf(publicKey));
  if (secret === null) return null;
  try {
    const jwk = JSON.parse(secret) as { x?: string };
    return jwk.x === publicKey
      ? keyOf(publicKey, createPrivateKey({ key: jwk, format: 'jwk' }))
      : null;
  } catch {
    return null;
  }
}

export function forgetKey(secrets: SecretBox, publicKey: string): void {
  secrets.forget(nameOf(publicKey));
}

const keyOf = (publicKey: string, privateKey: KeyObject): BoothKey => ({
  publicKey,
  sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
});

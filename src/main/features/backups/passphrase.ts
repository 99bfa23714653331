import type { BackupKey } from '@shared/contracts/backups';
import { createPrivateKey, createPublicKey, randomBytes, scrypt } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** 128 MiB and a good part of a second for each guess. */
const COST = 131_072;
const BLOCK = 8;
/** What stands before the 32 bytes of an X25519 private key in PKCS#8. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * What is kept of a passphrase: its public key. Who has only that can seal, not open; the passphrase
 * itself is kept nowhere, so nobody can tell it to who has lost it.
 */
export async function newBackupKey(passphrase: string, cost = COST): Promise<BackupKey> {
  const salt = randomBytes(16).toString('base64url');
  const { publicKey } = await keyPairOf(passphrase, { salt, cost });
  return { publicKey: rawPublicKey(publicKey), salt, cost };
}

/** The key pair of a passphrase; another passphrase makes another one. */
export async function keyPairOf(
  passphrase: string,
  { salt, cost }: Pick<BackupKey, 'salt' | 'cost'>,
): Promise<KeyPair> {
  const options = { N: cost, r: BLOCK, p: 1, maxmem: 2 * 128 * cost * BLOCK };
  // The same letters typed on another keyboard may come in another form.
  const words = passphrase.normalize('NFKC');
  const seed = await new Promise<Buffer>((resolve, reject) => {
    scrypt(words, Buffer.from(salt, 'base64url'), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
  const der = Buffer.concat([PKCS8, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** As kept: base64url of its 32 bytes. */
export function rawPublicKey(key: KeyObject): string {
  return key.export({ format: 'jwk' }).x ?? '';
}

/** Throws for what is no X25519 public key. */
export function publicKeyOf(raw: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw }, format: 'jwk' });
}

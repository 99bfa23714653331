import { releaseSchema } from '@shared/sync/updates';
import type { Release, UpdatePlatform } from '@shared/sync/updates';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key that releases are signed with; the public half as it is pinned in a program. */
export function releaseKeys(): { readonly publicKey: string; readonly privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'jwk' }).x ?? '', privateKey };
}

export const sha512 = (bytes: Uint8Array): string =>
  createHash('sha512').update(bytes).digest('base64');

/** The manifest and its signature, as release.json holds them. */
export function signRelease(release: Release, privateKey: KeyObject) {
  const manifest = JSON.stringify(releaseSchema.parse(release));
  return { manifest, signature: sign(null, Buffer.from(manifest), privateKey).toString('base64') };
}

/** Puts a release of one file into a folder of updates. */
export function shelveRelease(
  folder: string,
  version: string,
  privateKey: KeyObject,
  bytes: Uint8Array,
  platform: UpdatePlatform = 'linux-x64',
): Release {
  const name = `Coipo-${version}.AppImage`;
  const file = { platform, name, size: bytes.length, sha512: sha512(bytes) };
  const release = { version, createdAt: 1_795_000_000_000, files: [file] };
  const place = join(folder, version);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name), bytes);
  writeFileSync(join(place, 'release.json'), JSON.stringify(signRelease(release, privateKey)));
  return release;
}

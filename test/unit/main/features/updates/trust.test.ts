import fc from 'fast-check';
import { sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { trustedRelease } from '@main/features/updates/trust';
import { releaseKeys, sha512, signRelease } from '@test/helpers/release';

const keys = releaseKeys();
const release = {
  version: '1.1.0',
  createdAt: 1,
  files: [
    {
      platform: 'linux-x64' as const,
      name: 'Coipo.AppImage',
      size: 3,
      sha512: sha512(Buffer.from('abc')),
    },
  ],
};
const signed = signRelease(release, keys.privateKey);

test('what the pinned key signed is believed as it was signed', () => {
  expect(trustedRelease(signed, keys.publicKey)).toEqual(release);
});

test('another key, another text, another signature: nothing is believed', () => {
  expect(trustedRelease(signed, releaseKeys().publicKey)).toBeNull();
  fc.assert(
    fc.property(
      fc.nat(signed.manifest.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, letter) => {
        fc.pre(signed.manifest[at] !== letter);
        const manifest = signed.manifest.slice(0, at) + letter + signed.manifest.slice(at + 1);
        expect(trustedRelease({ ...signed, manifest }, keys.publicKey)).toBeNull();
      },
    ),
  );
  for (const signature of ['', 'x', Buffer.alloc(64).toString('base64')]) {
    expect(trustedRelease({ ...signed, signature }, keys.publicKey)).toBeNull();
  }
  for (const key of ['', 'x', keys.publicKey.slice(1)])
    expect(trustedRelease(signed, key)).toBeNull();
});

test('a signed manifest that leads out of its folder is none', () => {
  const manifest = JSON.stringify({
    ...release,
    files: [{ ...release.files[0], name: '../../x' }],
  });
  const signature = sign(null, Buffer.from(manifest), keys.privateKey).toString('base64');
  expect(trustedRelease({ manifest, signature }, keys.publicKey)).toBeNull();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trustedRelease } from '@main/features/updates/trust';
import { makeKey, signedRelease } from '@scripts/packaging/release.mjs';
import { sha512 } from '@test/helpers/release';

function folderWith(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'coipo-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

test('what the command signs is what a booth with that key believes', async () => {
  const { privateKey, publicKey } = makeKey();
  const folder = folderWith(['Coipo-0.5.0.AppImage', 'Coipo-Setup-0.5.0.exe', 'notes.txt']);
  const signed = await signedRelease(privateKey, '0.5.0', folder, 7);
  const release = trustedRelease(signed, publicKey);
  expect(release).toMatchObject({ version: '0.5.0', createdAt: 7 });
  expect(release?.files.map(({ platform, sha512: hash }) => [platform, hash])).toEqual([
    ['linux-x64', sha512(Buffer.from('Coipo-0.5.0.AppImage'))],
    ['win32-x64', sha512(Buffer.from('Coipo-Setup-0.5.0.exe'))],
  ]);
  expect(trustedRelease(signed, makeKey().publicKey)).toBeNull();
});

test.each([
  ['no file', '0.5.0', [], /nothing to release/],
  ['two of one system', '0.5.0', ['a.exe', 'b.exe'], /more than one/],
  ['a version that is none', '0.5', ['a.exe'], /no version/],
])('%s is no release', async (_, version, names, why) => {
  const folder = folderWith(names);
  await expect(signedRelease(makeKey().privateKey, version, folder, 0)).rejects.toThrow(why);
});

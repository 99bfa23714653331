import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifySha512 } from '@scripts/setup/integrity.mjs';

let folder: string;
let archive: string;
let pinned: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coipo-integrity-'));
  archive = join(folder, 'runtime.tgz');
  writeFileSync(join(folder, 'electron'), 'the program that was examined');
  spawnSync('tar', ['-czf', 'runtime.tgz', 'electron'], { cwd: folder });
  pinned = createHash('sha512').update(readFileSync(archive)).digest('base64');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the pinned archive is accepted', async () => {
  await expect(verifySha512(archive, pinned)).resolves.toBeUndefined();
});

test('an archive with one changed byte is refused, naming both sums', async () => {
  const bytes = readFileSync(archive);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(archive, bytes);
  await expect(verifySha512(archive, pinned)).rejects.toThrow(/is not what was pinned/);
  await expect(verifySha512(archive, pinned)).rejects.toThrow(pinned);
});

test('a cut archive is refused', async () => {
  writeFileSync(archive, readFileSync(archive).subarray(0, 20));
  await expect(verifySha512(archive, pinned)).rejects.toThrow(/has not been used/);
});

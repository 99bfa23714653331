import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deviceTransport } from '@main/features/receipts/transports/device';

const BYTES = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
const { signal } = new AbortController();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coipo-device-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every byte reaches a file that exists, after what it held', async () => {
  const path = join(folder, 'lp0');
  await writeFile(path, 'before');
  await deviceTransport({ path }).send(BYTES, signal);
  const written = readFileSync(path);
  expect(written.subarray(0, 6).toString()).toBe('before');
  expect(written.subarray(6).equals(BYTES)).toBe(true);
});

test('a path that does not exist is unreachable and is not created', async () => {
  const path = join(folder, 'missing');
  await expect(deviceTransport({ path }).send(BYTES, signal)).rejects.toMatchObject({
    code: 'PRINTER_UNREACHABLE',
    details: { cause: 'ENOENT' },
  });
  expect(existsSync(path)).toBe(false);
});

test('a folder is no printer', async () => {
  const path = join(folder, 'folder');
  await mkdir(path);
  await expect(deviceTransport({ path }).send(BYTES, signal)).rejects.toMatchObject({
    code: 'PRINTER_UNKNOWN',
  });
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a device the user may not write to refuses (not as root, who may everything)',
  async () => {
    const path = join(folder, 'lp0');
    await writeFile(path, '');
    await chmod(path, 0o400);
    await expect(deviceTransport({ path }).send(BYTES, signal)).rejects.toMatchObject({
      code: 'PRINTER_REFUSED',
    });
  },
);

test.skipIf(!existsSync('/dev/full'))('a device without room has no paper', async () => {
  const path = '/dev/full'; // answers ENOSPC, as the printer drivers do when paper is out
  await expect(deviceTransport({ path }).send(BYTES, signal)).rejects.toMatchObject({
    code: 'PRINTER_NO_PAPER',
  });
});

describe.skipIf(process.platform === 'win32')('a pipe in place of the printer', () => {
  const pipe = (): string => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  };

  test('without a reader it is off', async () => {
    await expect(deviceTransport({ path: pipe() }).send(BYTES, signal)).rejects.toMatchObject({
      code: 'PRINTER_OFF',
      details: { cause: 'ENXIO' },
    });
  });

  test('a slow reader gets everything, in pieces', async () => {
    const path = pipe();
    const reader = await open(path, 'r+');
    try {
      const sending = deviceTransport({ path }).send(BYTES, signal);
      const got = Buffer.alloc(BYTES.length);
      for (let at = 0; at < got.length;) {
        at += (await reader.read(got, at, Math.min(4096, got.length - at))).bytesRead;
      }
      await sending;
      expect(got.equals(BYTES)).toBe(true);
    } finally {
      await reader.close();
    }
  });

  test('a device that takes no more counts as off', async () => {
    const path = pipe();
    const reader = await open(path, 'r+');
    try {
      const transport = deviceTransport({ path, stallTimeoutMs: 150 });
      await expect(transport.send(BYTES, signal)).rejects.toMatchObject({
        code: 'PRINTER_OFF',
        details: { cause: 'stalled' },
      });
    } finally {
      await reader.close();
    }
  });

  test('aborting ends the wait with the reason', async () => {
    const path = pipe();
    const reader = await open(path, 'r+');
    const controller = new AbortController();
    const reason = new Error('shutting down');
    try {
      const sending = deviceTransport({ path }).send(BYTES, controller.signal);
      setTimeout(() => controller.abort(reason), 50);
      await expect(sending).rejects.toBe(reason);
    } finally {
      await reader.close();
    }
  });
});

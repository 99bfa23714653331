import { fileLogger, KEPT_LOGS } from '@main/core/logger';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '@test/helpers/booth';

test('the log is rotated by size and the oldest files go', async () => {
  const folder = join(temporaryFolder(), 'logs');
  const log = fileLogger(join(folder, 'coipo.log'), '1K');
  for (let line = 0; line < 400; line += 1) {
    log.info({ line, filler: 'x'.repeat(80) }, 'a line');
    // A stream rotates between writes, not within one.
    if (line % 5 === 0) await delay(1);
  }
  await vi.waitFor(() => expect(readdirSync(folder).length).toBe(KEPT_LOGS + 1));
  const newest = readFileSync(join(folder, 'coipo.log'), 'utf8');
  await vi.waitFor(() => {
    const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(all.join('')).toContain('"line":399');
    expect(all.join('')).not.toContain('"line":0,');
  });
  expect(newest.length).toBeLessThan(3_000);
});

test('a PIN never reaches it, whatever object it came with', async () => {
  const folder = join(temporaryFolder(), 'logs');
  const log = fileLogger(join(folder, 'coipo.log'));
  log.error({ pin: '7305', person: { pinHash: 'scrypt$x', badge: 'CBX' } }, 'refused');
  const path = join(folder, 'coipo.log');
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toContain('refused'));
  const text = readFileSync(path, 'utf8');
  for (const secret of ['7305', 'scrypt', 'CBX']) expect(text).not.toContain(secret);
});

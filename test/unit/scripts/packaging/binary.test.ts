import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { binaryPlatform } from '@scripts/packaging/binary.mjs';

const PREBUILDS = resolve(import.meta.dirname, '../../../../node_modules/better-sqlite3/prebuilds');
const driver = (platform: string) => readFileSync(resolve(PREBUILDS, `${platform}.node`));

test.each(['linux-x64', 'win32-x64'])('a driver for %s is known by its header', (platform) => {
  expect(binaryPlatform(driver(platform))).toBe(platform);
});

test.each(['linux-arm64', 'win32-arm64', 'darwin-x64', 'darwin-arm64'])(
  'a driver for %s is neither',
  (platform) => {
    expect(binaryPlatform(driver(platform))).toBeNull();
  },
);

test.each([
  ['nothing', Buffer.alloc(64)],
  ['a script', Buffer.from('#!/bin/sh\n'.padEnd(64))],
  ['a DOS program whose header points outside', Buffer.from('MZ'.padEnd(64, '\xff'), 'latin1')],
])('%s is no program of ours', (_, bytes) => {
  expect(binaryPlatform(bytes)).toBeNull();
});

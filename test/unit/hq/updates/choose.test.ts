import { isInShare, releaseFor } from '@hq/updates/choose';
import { isNewer } from '@shared/sync/updates';
import type { UpdatePlatform } from '@shared/sync/updates';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const made = (version: string, platforms: readonly UpdatePlatform[] = ['linux-x64']) => ({
  release: {
    version,
    createdAt: 0,
    files: platforms.map((platform) => ({ platform, name: 'x', size: 1, sha512: '' })),
  },
});
const all = { share: 100, paused: false };
const asking = { terminalId: 'a', platform: 'linux-x64', version: '1.2.3' } as const;
const chosen = (...args: Parameters<typeof releaseFor>) => releaseFor(...args)?.release.version;

test('a share is about as many booths, and a larger one only adds', () => {
  const ids = Array.from({ length: 4000 }, () => crypto.randomUUID());
  const within = (share: number) => ids.filter((id) => isInShare(id, '2.0.0', share));
  expect(within(0)).toEqual([]);
  expect(within(100)).toEqual(ids);
  const fifth = within(20);
  expect(fifth.length / ids.length).toBeGreaterThan(0.16);
  expect(fifth.length / ids.length).toBeLessThan(0.24);
  expect(within(60)).toEqual(expect.arrayContaining(fifth));
  // Other booths are the first with another version.
  expect(ids.filter((id) => isInShare(id, '2.0.1', 20))).not.toEqual(fifth);
});

test('the newest one that is let out for the system', () => {
  const shelf = [made('1.2.4'), made('1.10.0'), made('1.9.0'), made('2.0.0', ['win32-x64'])];
  const out = new Map(shelf.map(({ release }) => [release.version, all]));
  expect(chosen(asking, shelf, out)).toBe('1.10.0');
  expect(chosen({ ...asking, platform: 'win32-x64' }, shelf, out)).toBe('2.0.0');
  expect(chosen(asking, shelf, new Map([...out, ['1.10.0', { share: 100, paused: true }]]))).toBe(
    '1.9.0',
  );
});

test('nobody gets what nobody let out, what they have, or what is older', () => {
  expect(chosen(asking, [made('2.0.0')], new Map())).toBeUndefined();
  expect(chosen(asking, [made('1.2.3')], new Map([['1.2.3', all]]))).toBeUndefined();
  expect(chosen(asking, [made('1.2.2')], new Map([['1.2.2', all]]))).toBeUndefined();
});

test('of two versions at most one is newer, and a text that is none never is', () => {
  const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (a, b) => {
      expect([isNewer(a, b), isNewer(b, a), a === b].filter(Boolean)).toHaveLength(1);
    }),
  );
  for (const odd of ['', '2', '2.0', '9.9.9-beta', 'v9.9.9', '../9.9.9']) {
    expect(isNewer(odd, '0.0.1')).toBe(false);
  }
});

import { hqAudit } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { releaseKeys, sha512, shelveRelease } from '@test/helpers/release';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BYTES = Buffer.from('0123456789'.repeat(1000));
const keys = releaseKeys();
const folder = mkdtempSync(join(tmpdir(), 'coipo-updates-'));
let hq: TestHq;
let admin: TestCaller;
let booth: TestTerminal;

beforeAll(async () => {
  shelveRelease(folder, '1.1.0', keys.privateKey, BYTES);
  // Still being copied there.
  mkdirSync(join(folder, '1.2.0'));
  writeFileSync(join(folder, '1.2.0', 'release.json'), '{"manifest":');
  hq = await testHq({ updatesDir: folder });
  admin = await testPerson(hq, { role: 'admin', displayName: 'Ana Ríos' });
  booth = await testTerminal(hq);
}, 60_000);
afterAll(async () => {
  await hq.close();
  rmSync(folder, { recursive: true });
});

const letOut = (version: string, payload: object) =>
  admin.send({ method: 'PUT', url: `/api/releases/${version}`, payload });
const asked = async (version = '1.0.0') => {
  const url = `/sync/v1/update?platform=linux-x64&version=${version}`;
  return (await booth.send({ method: 'GET', url })).json<{ release: unknown }>().release;
};

test('a whole release lies there and nobody gets it until it is let out', async () => {
  const list = (await admin.get('/api/releases')).json<unknown[]>();
  expect(list).toEqual([
    expect.objectContaining({ version: '1.1.0', platforms: ['linux-x64'], share: 0 }),
  ]);
  expect(await asked()).toBeNull();
});

test('a booth in the share is given the manifest as it was signed; a pause ends that', async () => {
  expect((await letOut('1.1.0', { share: 100, paused: false })).statusCode).toBe(200);
  expect(await asked()).toMatchObject({ manifest: expect.stringContaining(sha512(BYTES)) });
  expect(await asked('1.1.0')).toBeNull();
  await letOut('1.1.0', { share: 100, paused: true });
  expect(await asked()).toBeNull();
  await letOut('1.1.0', { share: 100, paused: false });
  const kept = await hq.db.select().from(hqAudit);
  expect(kept.filter(({ action }) => action === 'release.changed')).toHaveLength(3);
});

test('what is not there cannot be let out, nor to more than all', async () => {
  expect((await letOut('1.2.0', { share: 10, paused: false })).statusCode).toBe(404);
  expect((await letOut('1.1.0', { share: 101, paused: false })).statusCode).toBe(400);
});

test('managers do not decide about versions, and strangers are not told of them', async () => {
  const manager = await testPerson(hq, { role: 'manager' });
  expect((await manager.get('/api/releases')).statusCode).toBe(403);
  const url = '/sync/v1/update?platform=linux-x64&version=1.0.0';
  expect((await hq.app.inject({ method: 'GET', url })).statusCode).toBe(401);
});

test('files come whole or in pieces, are kept by caches, and lead nowhere else', async () => {
  const url = '/updates/1.1.0/Coipo-1.1.0.AppImage';
  const whole = await hq.app.inject({ method: 'GET', url });
  expect(whole.rawPayload.equals(BYTES)).toBe(true);
  expect(whole.headers['cache-control']).toContain('immutable');
  const range = 'bytes=9990-';
  const piece = await hq.app.inject({ method: 'GET', url, headers: { range } });
  expect([piece.statusCode, piece.body]).toEqual([206, '0123456789']);
  const elsewhere = [
    '/updates/../package.json',
    '/updates/%2e%2e/package.json',
    '/updates/',
    '/updates/1.1.0/none',
  ];
  for (const odd of elsewhere) {
    const { statusCode } = await hq.app.inject({ method: 'GET', url: odd });
    expect([odd, statusCode >= 400]).toEqual([odd, true]);
  }
});

test('electron-updater is described the same file', async () => {
  const answer = await hq.app.inject({ method: 'GET', url: '/updates/1.1.0/latest-linux.yml' });
  expect(answer.json()).toMatchObject({ version: '1.1.0', sha512: sha512(BYTES) });
  const none = await hq.app.inject({ method: 'GET', url: '/updates/1.1.0/latest.yml' });
  expect(none.statusCode).toBe(404);
});

import { Writable } from 'node:stream';
import { streamOutput } from '@cli/output';
import { runCli } from '@cli/run';
import { withWriteTx } from '@main/db/transaction';
import { changeEnrolled, keepAcknowledged } from '@main/features/sync/repo';
import { loadDemoSite } from '@main/features/setup/index';
import { MORNING, openTestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { enrolAt, syncedBooth } from '@test/helpers/synced-booth';
import type { SyncedBooth } from '@test/helpers/synced-booth';
import { join } from 'node:path';
import { expect, test } from 'vitest';

async function coipo(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      out += String(chunk);
      done();
    },
  });
  const code = await runCli(['sync', ...args], { out: streamOutput(stream), note: () => {} });
  return { code, out };
}

/** Enrolled where nobody answers, with all but the last three events acknowledged. */
async function waitingBooth(): Promise<SyncedBooth> {
  const booth = await syncedBooth();
  enrolAt(booth, 'http://127.0.0.1:9');
  await booth.sync.stop();
  const { db } = booth.core;
  const newest = Number(value(db, 'SELECT max(seq) FROM outbox'));
  const hash = String(value(db, `SELECT hash FROM outbox WHERE seq = ${newest - 3}`));
  withWriteTx(db, (tx) => {
    keepAcknowledged(tx, { epoch: 1, seq: newest - 3, hash }, MORNING);
    const clear = { lastErrorCode: null, lastErrorAt: null };
    changeEnrolled(tx, { ...clear, lastContactAt: MORNING });
  });
  return booth;
}

test('a booth without headquarters says so, and is nothing to worry about', async () => {
  const booth = openTestBooth();
  expect(await coipo('--db', booth.databasePath)).toMatchObject({
    code: 0,
    out: expect.stringContaining('not set up') as string,
  });
  await loadDemoSite(booth.core, join(booth.folder, 'papers'));
  const { code, out } = await coipo('--db', booth.databasePath, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ enrolled: false, terminal: 'B', epoch: 1, url: null });
});

test('what waits is told with its age, and event by event', async () => {
  const { databasePath } = await waitingBooth();
  const { code, out } = await coipo('--db', databasePath, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    enrolled: true,
    site: 'Sede Bellavista',
    url: 'http://127.0.0.1:9',
    role: 'first',
    waiting: 3,
    oldest_at: '2026-11-20T08:00:00.000-03:00',
    last_contact_at: '2026-11-20T08:00:00.000-03:00',
    last_error: null,
    stopped: false,
    aside: 0,
  });
  const words = await coipo('--db', databasePath);
  expect(words.out).toContain('waiting       3 events, oldest 2026-11-20T08:00:00.000-03:00');
  const unsent = (await coipo('--db', databasePath, '--unsent')).out.trim().split('\n');
  expect(unsent).toHaveLength(3);
  expect(JSON.parse(unsent[2] ?? '')).toMatchObject({ epoch: 1, kind: 'sync.enrolled' });
});

test('an error that time mends is told; one that stops asks for somebody, by the exit code too', async () => {
  const { core, databasePath } = await waitingBooth();
  const fail = (lastErrorCode: string) =>
    withWriteTx(core.db, (tx) => changeEnrolled(tx, { lastErrorCode, lastErrorAt: MORNING }));
  fail('UNREACHABLE');
  const away = await coipo('--db', databasePath);
  expect([away.code, away.out.match(/last error.*/)?.[0]]).toEqual([
    0,
    'last error    UNREACHABLE at 2026-11-20T08:00:00.000-03:00; tried again by itself',
  ]);
  fail('FORK');
  const stopped = await coipo('--db', databasePath);
  expect([stopped.code, stopped.out]).toEqual([1, expect.stringContaining('FORK at')]);
});

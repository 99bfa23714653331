import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { loadDemoSite } from '@main/features/setup/index';
import { careAtStart, diskFree, isDiskLow, openCore } from '@main/open-booth';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { tamper } from '@test/helpers/history';

function open(path: string) {
  const core = openCore(path, silentLogger());
  onTestFinished(() => void core.db.$client.close());
  return core;
}

/** A site whose last record lies so many milliseconds ahead of this PC's clock. */
async function recordedAhead(ms: number): Promise<string> {
  const path = join(temporaryFolder(), 'coipo.db');
  const core = open(path);
  const clock = { now: () => Date.now() + ms, state: () => 'ok' as const };
  await loadDemoSite({ ...core, clock }, temporaryFolder());
  return path;
}

test('a PC whose clock fell behind what was recorded goes on from there, and the audit says so', async () => {
  const path = await recordedAhead(86_400_000);
  const before = Date.now();
  const core = open(path);
  expect(core.clock.state()).toBe('back');
  expect(core.clock.now()).toBeGreaterThanOrEqual(before + 86_400_000 - 60_000);
  await setImmediate();
  expect(dump(core.db)['audit_log']?.at(-1)).toMatchObject({ action: 'clock.state_changed' });
});

test('a disk that refuses the record of it does not end the program', async () => {
  const path = await recordedAhead(86_400_000);
  const core = open(path);
  core.db.$client.pragma('query_only = ON');
  const before = dump(core.db);
  await setImmediate();
  expect(dump(core.db)).toEqual(before);
  expect(core.clock.state()).toBe('back');
});

test('a PC with the right time is left alone', async () => {
  const core = open(await recordedAhead(-60_000));
  expect(core.clock.state()).toBe('ok');
});

test('a file whose rows are damaged is refused with the words for it, and let go', async () => {
  const path = await recordedAhead(0);
  const { db } = openMigrated(path);
  const root = value(db, "SELECT rootpage FROM sqlite_master WHERE name = 'audit_log'");
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
  const bytes = readFileSync(path);
  bytes.fill(0xee, (Number(root) - 1) * 4096, Number(root) * 4096);
  writeFileSync(path, bytes);
  expect(() => openCore(path, silentLogger())).toThrow(
    expect.objectContaining({ code: 'DATABASE_CORRUPT' }),
  );
});

test('a second program on the same file sees what the first one wrote', async () => {
  const path = await recordedAhead(0);
  const { db, applied } = openMigrated(path);
  onTestFinished(() => void db.$client.close());
  expect(applied).toBe(0);
  expect(dump(db)['users']).toHaveLength(3);
});

test('of a disk that cannot be asked nothing is said', () => {
  expect(isDiskLow('/nowhere/at/all/coipo.db')).toBe(false);
});

test('a run that was cut off is said once and kept in the audit', async () => {
  const core = open(await recordedAhead(-60_000));
  expect(careAtStart(core, true)).toEqual({ uncleanStop: true, brokenTail: false });
  await setImmediate();
  expect(dump(core.db)['audit_log']?.at(-1)).toMatchObject({ action: 'program.was_cut_off' });
  expect(careAtStart(core, false)).toEqual({ uncleanStop: false, brokenTail: false });
});

test('an edited end of the audit is found while starting', async () => {
  const path = await recordedAhead(-60_000);
  tamper(path, (db) => {
    db.exec("UPDATE audit_log SET user_id = 'x' WHERE seq = (SELECT max(seq) FROM audit_log)");
  });
  expect(careAtStart(open(path), false).brokenTail).toBe(true);
});

test('the disk is low below half a gigabyte or two copies of the data, and its room is told', async () => {
  const path = await recordedAhead(0);
  const free = diskFree(path) ?? 0;
  expect(free).toBeGreaterThan(0);
  expect(isDiskLow(path)).toBe(free < 500 * 1024 * 1024);
  // A sparse file: large, and takes no room.
  truncateSync(path, Math.ceil(free * 0.6));
  expect(isDiskLow(path)).toBe(true);
});

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@cli/simulate/random';
import { openDatabase } from '@main/db/connection';
import { temporaryFolder } from '@test/helpers/booth';
import { mayMount, smallDisk } from '@test/helpers/small-disk';
import { afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Acknowledged } from './acknowledged';
import { BoothProcess, Refused } from './booth-process';
import { CALLS, FaultyDisk, FILES, whyNoFaultyDisk } from './disk/faulty-disk';
import { Driver } from './driver/driver';
import { brokenLaws } from './laws';
import { olderSite } from './older-site';
import type { OlderSite } from './older-site';
import { builtBooth } from './program/build';
import { SharedTime } from './shared-time';

let site: OlderSite;
let script = '';
beforeAll(async () => {
  site = await olderSite(7);
  script = await builtBooth();
}, 60_000);

const running = new Set<BoothProcess>();
afterEach(async () => {
  for (const booth of running) await booth.kill();
  running.clear();
});

/** A site of today in a folder of its own, whose every operation is written down. */
function siteIn(folder: string) {
  const root = join(folder, 'booth');
  mkdirSync(root, { recursive: true });
  const path = join(root, 'coipo.db');
  copyFileSync(site.today, path);
  const time = new SharedTime(join(temporaryFolder(), 'time'), site.until + 60_000);
  const db = openDatabase(path, { readonly: true });
  const known = Acknowledged.of(db);
  db.$client.close();
  const driver = new Driver(seededRandom(3), () => known);
  const start = (environment: Readonly<Record<string, string>> = {}): BoothProcess => {
    const booth = new BoothProcess({
      executable: process.execPath,
      script,
      folder: root,
      environment: { ...time.environment(), ...environment },
    });
    running.add(booth);
    return booth;
  };
  const work = async (operations: number): Promise<void> => {
    for (let count = 0; count < operations; count += 1) await driver.one();
  };
  const complaints = (): unknown[] => {
    const file = openDatabase(path, { readonly: true });
    try {
      return [
        ...driver.complaints,
        ...known.settle(file),
        ...known.compare(file),
        ...brokenLaws(file, { schemaToo: true }),
      ];
    } finally {
      file.$client.close();
    }
  };
  return { root, driver, known, time, start, work, complaints };
}

describe.skipIf(whyNoFaultyDisk() !== null)('a disk that', { timeout: 60_000 }, () => {
  test.each([
    ['is full', { action: 'full', calls: CALLS.write }],
    ['fails to write', { action: 'broken', calls: CALLS.write }],
    ['writes a part', { action: 'short', calls: CALLS.write }],
    ['fails to flush', { action: 'broken', calls: CALLS.flush }],
    ['fails to grow its log', { action: 'full', calls: CALLS.write | CALLS.resize }],
  ] as const)(
    '%s is told as such; afterwards work goes on in the same program, and a power cut loses nothing',
    async (_name, fault) => {
      const folder = temporaryFolder();
      const { root, driver, start, work, complaints } = siteIn(folder);
      const disk = await FaultyDisk.under(root, join(folder, 'disk'));
      onTestFinished(() => disk.close());
      const booth = start(disk.environment({ flushes: true }));
      await booth.ready();
      await driver.signIn(booth);
      await work(15);
      disk.arm({ ...fault, files: FILES.log | FILES.data, pass: 0, times: -1 });
      await work(6);
      expect(disk.met()).toBeGreaterThan(0);
      // A part that was written is written on by SQLite itself.
      expect(driver.refusedByDisk).toBeGreaterThan(fault.action === 'short' ? -1 : 3);
      disk.arm(null);
      const refused = driver.refusedByDisk;
      await driver.signIn(booth);
      await work(15);
      expect(driver.refusedByDisk).toBe(refused);
      await booth.kill();
      disk.cutPower('nothing', seededRandom(1));
      const again = start();
      await again.ready();
      expect(complaints()).toEqual([]);
    },
  );

  test('keeps nothing of a name that was not flushed has no half backup', async () => {
    const folder = temporaryFolder();
    const { root, driver, start, complaints } = siteIn(folder);
    const disk = await FaultyDisk.under(root, join(folder, 'disk'));
    onTestFinished(() => disk.close());
    const booth = start(disk.environment({ flushes: true }));
    await booth.ready();
    await driver.signIn(booth);
    const { id } = await booth.call('backups.make', {});
    await booth.kill();
    disk.cutPower('nothing', seededRandom(1));
    const again = start();
    await again.ready();
    await driver.signIn(again);
    expect((await again.call('backups.list', {})).map((it) => it.id)).toEqual([id]);
    expect(complaints()).toEqual([]);
  });
});

describe.runIf(mayMount)('a disk of its own', { timeout: 60_000 }, () => {
  test('that fills up while people pay refuses with its reason, and loses nothing', async () => {
    const disk = smallDisk(12_000);
    if (disk === null) return process.stdout.write('no small disk may be mounted here\n');
    const { driver, start, work, complaints } = siteIn(disk);
    const booth = start();
    await booth.ready();
    await driver.signIn(booth);
    await work(5);
    const filler = join(disk, 'filler');
    fill(filler);
    for (let tries = 0; driver.refusedByDisk < 3 && tries < 300; tries += 1) await work(1);
    expect(driver.refusedByDisk).toBeGreaterThanOrEqual(3);
    rmSync(filler);
    const refused = driver.refusedByDisk;
    await driver.signIn(booth);
    await work(10);
    expect(driver.refusedByDisk).toBe(refused);
    await booth.kill();
    const again = start();
    await again.ready();
    expect(complaints()).toEqual([]);
  });

  test('that may only be read refuses the start, and what is on it stays', async () => {
    const disk = smallDisk(12_000);
    if (disk === null) return process.stdout.write('no small disk may be mounted here\n');
    const { driver, start, work, complaints } = siteIn(disk);
    const booth = start();
    await booth.ready();
    await driver.signIn(booth);
    await work(10);
    await booth.kill();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const refusal = await start()
      .ready()
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({ code: 'DATABASE_READ_ONLY' });
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await start().ready();
    expect(complaints()).toEqual([]);
  });
});

/** Leaves nothing of a disk. */
function fill(path: string): void {
  for (const size of [1024 * 1024, 4096]) {
    while (appended(path, size));
  }
}

function appended(path: string, bytes: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

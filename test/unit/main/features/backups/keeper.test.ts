import { AppError } from '@shared/kernel/errors';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { inlineTasks } from '@main/features/backups/index';
import type { BackupHome, BackupTasks } from '@main/features/backups/index';
import { filesIn } from '@test/helpers/backups';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { tamper } from '@test/helpers/history';

const MINUTE = 60_000;
const folderOf = (booth: TestBooth): string => join(booth.folder, 'backups');

function rowsOf(path: string): Record<string, unknown[]> {
  const db = openDatabase(path, { readonly: true });
  try {
    return dump(db);
  } finally {
    db.$client.close();
  }
}

async function administered(backups: Partial<BackupHome> = {}): Promise<TestBooth> {
  const booth = await openDemoBooth({ surroundings: { backups } });
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

describe('a backup made by a person', () => {
  test('holds every row, says what it holds, and is in the audit and the outbox', async () => {
    const booth = await administered();
    const { stay } = await checkIn(booth, 'KRTV62');
    await checkIn(booth, 'CKYZ46');
    booth.passMinutes(95);
    const paid = await payCash(booth, stay.sessionId);
    const before = dump(booth.core.db);
    const made = await booth.call('backups.make', {});
    const path = join(folderOf(booth), made.id);
    expect(rowsOf(path)).toEqual(before);
    expect(made).toMatchObject({ kind: 'manual', encrypted: false, sound: true, places: ['here'] });
    expect(made.holds).toMatchObject({
      siteName: 'Sede Bellavista',
      shifts: 1,
      stays: 2,
      payments: 1,
      lastPaymentAt: paid.paidAt,
    });
    expect(made.bytes).toBe(readFileSync(path).length);
    const [entry] = dump(booth.core.db)['audit_log']?.slice(-1) ?? [];
    expect(entry).toMatchObject({ action: 'backup.made', entity: 'terminals' });
    expect(value(booth.core.db, 'SELECT kind FROM outbox ORDER BY seq DESC LIMIT 1')).toBe(
      'backup.made',
    );
    expect(await booth.call('backups.list', {})).toEqual([made]);
  });

  test('is not for an operator nor a supervisor', async () => {
    const booth = await administered();
    for (const person of ['Marcela Fuentes', 'Rodrigo Soto'] as const) {
      await signInAs(booth, person);
      await expect(booth.call('backups.make', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(readdirSync(booth.folder)).not.toContain('backups');
  });

  test('while others write is of one moment', async () => {
    const booth = await administered({
      tasks: {
        ...inlineTasks,
        make: (request, report) =>
          inlineTasks.make(request, (progress) => {
            if (progress.phase === 'snapshot') {
              booth.core.db.$client.exec(
                "UPDATE sequences SET value = value + 7 WHERE name = 'shift'",
              );
            }
            report(progress);
          }),
      },
    });
    const before = dump(booth.core.db);
    const made = await booth.call('backups.make', {});
    expect(rowsOf(join(folderOf(booth), made.id))).toEqual(before);
  });

  test('of a file that is damaged is refused, said, and leaves the good ones', async () => {
    const booth = await administered();
    const good = await booth.call('backups.make', {});
    const root = Number(
      value(booth.core.db, "SELECT rootpage FROM sqlite_master WHERE name = 'audit_log_user'"),
    );
    booth.core.db.$client.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(booth.databasePath);
    bytes.fill(0xee, (root - 1) * 4096 + 8, root * 4096);
    writeFileSync(booth.databasePath, bytes);
    await expect(booth.backups.make('auto')).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
    expect(booth.backups.state.trouble).toBe('BACKUP_INVALID');
    expect(filesIn(folderOf(booth))).toEqual([good.id, `${good.id}.json`]);
  });

  test('of data whose chain was broken is made, and says that it is not sound', async () => {
    const booth = await administered();
    await booth.stop();
    tamper(booth.databasePath, (db) => db.exec("UPDATE audit_log SET action = 'x' WHERE seq = 3"));
    expect(await booth.backups.make('auto')).toMatchObject({ sound: false });
  });
});

describe('what was interrupted', () => {
  test('is no backup, and is swept away', async () => {
    const booth = await administered();
    const made = await booth.call('backups.make', {});
    const folder = folderOf(booth);
    const half = 'coipo-20261120T110000000Z-auto.db';
    // Killed while copying; killed between the manifest and the name.
    writeFileSync(join(folder, `${half}.unfinished-4711`), 'half');
    writeFileSync(join(folder, `${half}.unfinished-4711-journal`), 'half');
    writeFileSync(join(folder, `${half}.json`), readFileSync(join(folder, `${made.id}.json`)));
    writeFileSync(join(folder, 'letter.txt'), 'of somebody');
    expect((await booth.call('backups.list', {})).map(({ id }) => id)).toEqual([made.id]);
    booth.backups.start();
    expect(filesIn(folder)).toEqual([made.id, `${made.id}.json`, 'letter.txt']);
  });
});

describe('a full disk', () => {
  test('is said, loses nothing, and takes the oldest automatic ones first', async () => {
    let full = 0;
    const booth = await administered({
      tasks: {
        ...inlineTasks,
        make: (request, report) => {
          if (full > 0) {
            full -= 1;
            return Promise.reject(new AppError('DISK_FULL'));
          }
          return inlineTasks.make(request, report);
        },
      },
    });
    const ids: string[] = [];
    for (let made = 0; made < 8; made += 1) {
      booth.passMinutes(15);
      ids.push((await booth.backups.make('auto')).id);
    }
    booth.passMinutes(5);
    full = 1;
    const last = await booth.call('backups.make', {});
    const kept = (await booth.call('backups.list', {})).map(({ id }) => id);
    expect(kept).toEqual([last.id, ...ids.slice(2).toReversed()]);
    full = 99;
    await expect(booth.call('backups.make', {})).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect((await booth.call('backups.status', {})).trouble).toBe('DISK_FULL');
    booth.passMinutes(5);
    full = 0;
    const after = await booth.call('backups.make', {});
    expect((await booth.call('backups.status', {})).trouble).toBeNull();
    const left = (await booth.call('backups.list', {})).map(({ id }) => id);
    expect(left).toEqual([after.id, last.id, ...ids.slice(4).toReversed()]);
  });
});

test('before the disk runs short the automatic ones are thinned, not those a person made', async () => {
  let free = 5_000_000_000;
  const booth = await administered({ freeBytes: () => free });
  const manual = await booth.call('backups.make', {});
  const ids: string[] = [];
  for (let made = 0; made < 8; made += 1) {
    booth.passMinutes(15);
    ids.push((await booth.backups.make('auto')).id);
  }
  free = 100_000_000;
  booth.passMinutes(15);
  const last = await booth.backups.make('auto');
  const kept = (await booth.call('backups.list', {})).map(({ id }) => id);
  expect(kept).toEqual([last.id, ...ids.slice(-4).toReversed(), manual.id]);
});

describe('closing a shift', () => {
  test('makes a backup of before and one of after', async () => {
    const booth = await administered({ automatic: true });
    await signInAs(booth, 'Marcela Fuentes');
    await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
    await booth.call('shifts.close', { explanation: '' });
    const after = await booth.backups.make('auto');
    const shelf = filesIn(folderOf(booth)).filter((name) => name.endsWith('-shift.db'));
    expect(shelf).toHaveLength(2);
    const closed = shelf.map((id) =>
      rowsOf(join(folderOf(booth), id))['shifts']?.map(
        (shift) => (shift as { z_number: number | null }).z_number,
      ),
    );
    expect(closed).toEqual([[null], [1]]);
    expect(after.holds.shifts).toBe(1);
  });

  test('does not depend on a backup', async () => {
    const never = { ...inlineTasks, make: () => Promise.reject(new Error('no disk')) };
    const booth = await administered({ automatic: true, tasks: never });
    await signInAs(booth, 'Marcela Fuentes');
    await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
    await booth.call('shifts.close', { explanation: '' });
    expect(await booth.call('shifts.current', {})).toBeNull();
    expect(booth.backups.state.trouble).toBe('INTERNAL');
  });
});

describe('by itself', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  test('one is made when something was recorded, and rests ten times as long as it took', async () => {
    const slowly: BackupTasks = {
      ...inlineTasks,
      make: (request, report) => {
        vi.advanceTimersByTime(20 * MINUTE);
        return inlineTasks.make(request, report);
      },
    };
    const booth = await administered({ automatic: true, tasks: slowly });
    const looked = async (): Promise<number> => {
      booth.backups.look();
      await new Promise(setImmediate);
      await vi.waitFor(() => expect(booth.backups.state.running).toBeNull());
      return (await booth.call('backups.list', {})).length;
    };
    // The first minutes belong to the operator.
    expect(await looked()).toBe(0);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(await looked()).toBe(1);
    booth.passMinutes(190);
    await booth.call('backups.setInterval', { everyMinutes: 30 });
    vi.advanceTimersByTime(170 * MINUTE);
    expect(await looked()).toBe(1);
    vi.advanceTimersByTime(31 * MINUTE);
    expect(await looked()).toBe(2);
    // Nothing was recorded since.
    vi.advanceTimersByTime(300 * MINUTE);
    booth.passMinutes(300);
    expect(await looked()).toBe(2);
  });
});

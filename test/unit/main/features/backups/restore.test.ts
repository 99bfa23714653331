import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { openMigrated } from '@main/db/migrate';
import { backUp, restore } from '@main/features/backups/index';
import { ofAnotherTerminal } from '@test/helpers/backups';
import { openDemoBooth, checkIn, payCash, temporaryFolder } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { findingsOf, sharedHistory, tamper } from '@test/helpers/history';

const TIME = { wall: () => Date.parse('2025-06-01T12:00:00Z'), monotonic: () => 0 };

function rowsOf(path: string): Record<string, unknown[]> {
  const db = openDatabase(path, { readonly: true });
  try {
    return dump(db);
  } finally {
    db.$client.close();
  }
}

async function backUpFile(path: string, to: string): Promise<void> {
  const db = openDatabase(path, { readonly: true });
  try {
    await backUp(db, to);
  } finally {
    db.$client.close();
  }
}

const history = sharedHistory({ days: 4, perDay: 20 });

describe('a backup', () => {
  test('of a booth that is working holds every row, in one file', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(95);
    const to = join(temporaryFolder(), 'backup.db');
    const answer = await backUp(booth.core.db, to);
    expect(rowsOf(to)).toEqual(dump(booth.core.db));
    expect(answer.auditSeq).toBe(value(booth.core.db, 'SELECT max(seq) FROM audit_log'));
    expect(existsSync(`${to}-wal`)).toBe(false);
    await payCash(booth, stay.sessionId);
    expect(findingsOf(to)).toEqual([]);
  });

  test('of a damaged database is refused and leaves no file', async () => {
    const path = history.copy('broken');
    tamper(path, (sqlite) => {
      sqlite.exec("UPDATE audit_log SET user_id = 'x' WHERE seq = 40");
    });
    const folder = temporaryFolder();
    await expect(backUpFile(path, join(folder, 'b.db'))).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('restoring', () => {
  const prepare = async (): Promise<{ path: string; from: string; folder: string }> => {
    const folder = temporaryFolder();
    const path = join(folder, 'coipo.db');
    copyFileSync(history.copy('present'), path);
    const from = join(folder, 'backup.db');
    await backUpFile(path, from);
    return { path, from, folder };
  };

  test('brings back every row, begins a new epoch and says so', async () => {
    const { path, from } = await prepare();
    const before = rowsOf(from);
    const answer = await restore({ path, from, time: TIME });
    const after = rowsOf(path);
    const grown = ['audit_log', 'outbox', 'terminals', 'sequences'];
    const others = (rows: Record<string, unknown[]>): Record<string, unknown[]> =>
      Object.fromEntries(Object.entries(rows).filter(([table]) => !grown.includes(table)));
    expect(others(after)).toEqual(others(before));
    expect(answer).toMatchObject({ epoch: 2, skipped: [] });
    expect(after['sequences']).toEqual(before['sequences']);
    expect(after['audit_log']?.slice(0, -1)).toEqual(before['audit_log']);
    expect(after['audit_log']?.at(-1)).toMatchObject({ action: 'database.restored' });
    expect(after['outbox']?.at(-1)).toMatchObject({ epoch: 2, seq: 1, prev_hash: '0'.repeat(64) });
    expect(findingsOf(path)).toEqual([]);
    expect(rowsOf(answer.kept ?? '')).toEqual(before);
  });

  test('goes on after the numbers and the epoch of the file it replaces', async () => {
    const { path, from } = await prepare();
    liveOn(path);
    const replaced = rowsOf(path);
    const { epoch } = await restore({ path, from, time: TIME });
    expect(epoch).toBe(8);
    const sequence = (rows: unknown[] | undefined): unknown =>
      rows?.find((row) => (row as { name: string }).name === 'ticket');
    expect(sequence(rowsOf(path)['sequences'])).toEqual(sequence(replaced['sequences']));
    expect(findingsOf(path)).toEqual([]);
    const again = await restore({
      path,
      from,
      time: { ...TIME, wall: () => TIME.wall() + 60_000 },
    });
    expect(again.epoch).toBe(9);
  });

  test('twice within a second keeps both files that it replaced', async () => {
    const { path, from } = await prepare();
    liveOn(path);
    const present = rowsOf(path);
    const first = await restore({ path, from, time: TIME });
    const between = rowsOf(path);
    const second = await restore({ path, from, time: TIME });
    expect(second.epoch).toBe(first.epoch + 1);
    expect(second.kept).not.toBe(first.kept);
    expect(rowsOf(first.kept ?? '')).toEqual(present);
    expect(rowsOf(second.kept ?? '')).toEqual(between);
  });

  test('steps over what nobody can know when there is no file to replace', async () => {
    const { from, folder } = await prepare();
    const path = join(folder, 'new-pc.db');
    const answer = await restore({ path, from, time: TIME });
    expect(answer.kept).toBeNull();
    expect(answer.epoch).toBeGreaterThan(1000);
    expect(answer.skipped).toContainEqual(expect.objectContaining({ name: 'ticket' }));
    expect(findingsOf(path)).toEqual([]);
  });

  test('replaces a file that cannot be read, and keeps it', async () => {
    const { path, from } = await prepare();
    writeFileSync(path, 'nothing but noise, and long enough to be looked at by SQLite');
    const { kept, epoch } = await restore({ path, from, time: TIME });
    expect(readFileSync(kept ?? '', 'utf8')).toMatch(/^nothing but noise/);
    expect(epoch).toBeGreaterThan(1000);
  });

  test('is refused while the booth has the file open', async () => {
    const { path, from } = await prepare();
    const { db } = openMigrated(path);
    try {
      value(db, 'SELECT count(*) FROM payments');
      await expect(restore({ path, from, time: TIME })).rejects.toMatchObject({
        code: 'DATABASE_BUSY',
      });
    } finally {
      db.$client.close();
    }
    expect(rowsOf(path)).toEqual(rowsOf(from));
  });

  const REFUSED: [what: string, code: string, spoil: (from: string) => void][] = [
    ['no database at all', 'BACKUP_INVALID', (from) => writeFileSync(from, 'x'.repeat(5000))],
    [
      'a database of another program',
      'BACKUP_INVALID',
      (from) => {
        writeFileSync(from, '');
        const other = new Database(from);
        other.exec('CREATE TABLE recipes (name TEXT)');
        other.close();
      },
    ],
    [
      'an edited one',
      'BACKUP_INVALID',
      (from) => tamper(from, (db) => db.exec('DELETE FROM audit_log WHERE seq = 50')),
    ],
    [
      'one with dangling rows',
      'BACKUP_INVALID',
      (from) => tamper(from, (db) => db.exec("DELETE FROM users WHERE username = 'rsoto'")),
    ],
    ['one of another terminal', 'BACKUP_FOREIGN', (from) => tamper(from, ofAnotherTerminal)],
    [
      'one of a later program',
      'DATABASE_NEWER',
      (from) =>
        tamper(from, (db) => {
          db.exec(
            "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)",
          );
        }),
    ],
  ];

  test.each(REFUSED)('%s is refused and nothing is changed', async (_what, code, spoil) => {
    const { path, from, folder } = await prepare();
    spoil(from);
    const bytes = readFileSync(path);
    const files = databasesIn(folder);
    await expect(restore({ path, from, time: TIME })).rejects.toMatchObject({ code });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(databasesIn(folder)).toEqual(files);
  });
});

/** Without the files SQLite keeps beside one that was read. */
const databasesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .toSorted();

/** As if the booth had worked on after the backup: more numbers and a later epoch. */
function liveOn(path: string): void {
  const sqlite = new Database(path);
  sqlite.exec(`UPDATE sequences SET value = value + 25;
    UPDATE terminals SET epoch = 7`);
  sqlite.close();
}

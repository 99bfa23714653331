import { isUniqueViolation, toDatabaseError } from '@main/db/failures';
import { openDatabase } from '@main/db/connection';
import { openMigrated } from '@main/db/migrate';
import { withWriteTx } from '@main/db/transaction';
import { sql } from 'drizzle-orm';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  checkIn,
  openDemoBooth,
  openTestBooth,
  payCash,
  temporaryFolder,
} from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

test('a full disk refuses the charge whole; with room again it goes through', async () => {
  const booth = await openDemoBooth();
  const { $client } = booth.core.db;
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61);
  const before = dump(booth.core.db);
  $client.pragma(`max_page_count = ${String($client.pragma('page_count', { simple: true }))}`);
  // Small rows fit into pages that are not full yet; a long evidence does not.
  const evidence = 'cédula '.repeat(28).trim();
  const charge = await booth.call('payments.quote', {
    sessionId: stay.sessionId,
    agreementId: null,
  });
  const request = {
    requestId: crypto.randomUUID(),
    sessionId: stay.sessionId,
    quotedAt: charge.quotedAt,
    agreementId: null,
    tenders: [{ method: 'cash' as const, received: 2000 }],
    lostTicket: { evidence },
  };
  await expect(booth.call('payments.pay', request)).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(dump(booth.core.db)).toEqual(before);
  $client.pragma('max_page_count = 1073741823');
  await expect(booth.call('payments.pay', request)).resolves.toMatchObject({ amount: 1830 });
});

test('somebody else holding the file is told as such, and nothing is half done', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61);
  const before = dump(booth.core.db);
  booth.core.db.$client.pragma('busy_timeout = 20');
  const other = openDatabase(booth.databasePath);
  other.$client.exec('BEGIN IMMEDIATE');
  await expect(payCash(booth, stay.sessionId)).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
  other.$client.exec('ROLLBACK');
  other.$client.close();
  expect(dump(booth.core.db)).toEqual(before);
  await expect(payCash(booth, stay.sessionId)).resolves.toMatchObject({ amount: 1830 });
});

test('a file that may not be written is told as such and stays as it was', async () => {
  const path = join(temporaryFolder(), 'coipo.db');
  openMigrated(path).db.$client.close();
  const bytes = readFileSync(path);
  const db = openDatabase(path, { readonly: true });
  onTestFinished(() => void db.$client.close());
  expect(() => withWriteTx(db, () => undefined)).toThrow(
    expect.objectContaining({ code: 'DATABASE_READ_ONLY' }),
  );
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

describe('a file that is no database', () => {
  test('is refused and not touched', () => {
    const path = join(temporaryFolder(), 'coipo.db');
    const letter = 'Estimados: adjunto la planilla.'.repeat(100);
    writeFileSync(path, letter);
    expect(() => openMigrated(path)).toThrow(expect.objectContaining({ code: 'DATABASE_CORRUPT' }));
    expect(readFileSync(path, 'utf8')).toBe(letter);
  });

  test('any more, after losing its second half, is refused', async () => {
    const path = join(temporaryFolder(), 'coipo.db');
    openMigrated(path).db.$client.close();
    truncateSync(path, 3 * 4096);
    expect(() => openTestBooth(path)).toThrow(
      expect.objectContaining({ code: 'DATABASE_CORRUPT' }),
    );
  });

  test('page by page, answers a coded error where the damage is', async () => {
    const booth = await openDemoBooth();
    const { $client } = booth.core.db;
    const root = value(booth.core.db, "SELECT rootpage FROM sqlite_master WHERE name = 'spots'");
    $client.pragma('wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(booth.databasePath);
    bytes.fill(0xee, (Number(root) - 1) * 4096, Number(root) * 4096);
    writeFileSync(booth.databasePath, bytes);
    $client.pragma('shrink_memory');
    const fresh = openDatabase(booth.databasePath);
    onTestFinished(() => void fresh.$client.close());
    expect(() => withWriteTx(fresh, (tx) => tx.all(sql`SELECT * FROM spots`))).toThrow(
      expect.objectContaining({ code: 'DATABASE_CORRUPT' }),
    );
  });
});

describe('what SQLite says in code', () => {
  const said = (code: string) => Object.assign(new Error('said'), { code });
  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'DISK_FAILED'],
    ['SQLITE_IOERR_FSYNC', 'DISK_FAILED'],
    ['SQLITE_IOERR_READ', 'DISK_FAILED'],
    ['SQLITE_READONLY_DIRECTORY', 'DATABASE_READ_ONLY'],
    ['SQLITE_CANTOPEN', 'DATABASE_READ_ONLY'],
    ['SQLITE_CORRUPT_INDEX', 'DATABASE_CORRUPT'],
    ['SQLITE_BUSY_SNAPSHOT', 'DATABASE_BUSY'],
  ])('%s is %s, also behind another error', (sqlite, code) => {
    expect(toDatabaseError(said(sqlite))).toMatchObject({ code, details: { sqlite } });
    const behind = new Error('query failed', { cause: said(sqlite) });
    expect(toDatabaseError(behind)).toMatchObject({ code });
  });

  test('anything else stays what it was', () => {
    for (const error of [said('SQLITE_CONSTRAINT_CHECK'), new TypeError('x'), 'text', undefined]) {
      expect(toDatabaseError(error)).toBe(error);
    }
  });

  test('only a unique index is somebody being faster', () => {
    expect(isUniqueViolation(said('SQLITE_CONSTRAINT_UNIQUE'))).toBe(true);
    expect(isUniqueViolation(said('SQLITE_CONSTRAINT_CHECK'))).toBe(false);
  });
});

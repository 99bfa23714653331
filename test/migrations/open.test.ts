import Database from 'better-sqlite3';
import { chmodSync, copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { migrationsFolder, openMigrated } from '@main/db/migrate';
import { temporaryFolder } from '@test/helpers/booth';
import { dump, tableNames, value } from '@test/helpers/dump';
import { sharedHistory } from '@test/helpers/history';

const history = sharedHistory({ days: 2, perDay: 15 });

/** The program's migrations with one more. */
function withMigration(sql: string): string {
  const folder = join(temporaryFolder(), 'booth');
  cpSync(migrationsFolder(), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as {
    entries: { idx: number; when: number }[];
  };
  const last = journal.entries.at(-1) ?? { idx: -1, when: 0 };
  const next = { ...last, idx: last.idx + 1, when: last.when + 1_000, tag: '9999_next' };
  writeFileSync(path, JSON.stringify({ ...journal, entries: [...journal.entries, next] }));
  writeFileSync(join(folder, '9999_next.sql'), sql);
  return folder;
}

function rowsOf(path: string): Record<string, unknown[]> {
  const db = openDatabase(path, { readonly: true });
  try {
    return dump(db);
  } finally {
    db.$client.close();
  }
}

/** Root may write anywhere: as root, the work is done as the user `nobody`. */
function unprivileged<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const refusal = (open: () => unknown): string => {
  try {
    open();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'opened';
};

describe('a new file', () => {
  test('gets every table, and nothing the second time', () => {
    const path = join(temporaryFolder(), 'new.db');
    const first = openMigrated(path);
    expect(first).toMatchObject({ backup: null });
    expect(first.applied).toBeGreaterThan(0);
    expect(tableNames(first.db)).toContain('payments');
    expect(value(first.db, 'PRAGMA foreign_keys')).toBe(1);
    first.db.$client.close();
    const second = openMigrated(path);
    expect(second.applied).toBe(0);
    second.db.$client.close();
  });
});

describe('an older file', () => {
  test('is copied, brought up to date, and keeps its rows', () => {
    const path = history.copy('older');
    const before = rowsOf(path);
    const { db, backup, applied } = openMigrated(
      path,
      {},
      withMigration('ALTER TABLE `vehicles` ADD `fleet` text;'),
    );
    expect(applied).toBe(1);
    expect(value(db, 'SELECT count(*) FROM vehicles WHERE fleet IS NULL')).toBe(
      before['vehicles']?.length,
    );
    expect({ ...dump(db), vehicles: [] }).toEqual({ ...before, vehicles: [] });
    db.$client.close();
    expect(rowsOf(backup ?? '')).toEqual(before);
  });

  test.each([
    ['that is not SQL', 'ALTER TABEL `vehicles`;'],
    ['that loses rows others point at', 'DELETE FROM `vehicles`;'],
    [
      'that fails half way',
      'CREATE TABLE `half` (`id` text);\n--> statement-breakpoint\nINSERT INTO `nowhere` VALUES (1);',
    ],
  ])('is put back after a migration %s', (_what, sql) => {
    const path = history.copy('failing');
    const before = rowsOf(path);
    expect(refusal(() => openMigrated(path, {}, withMigration(sql)))).toBe('MIGRATION_FAILED');
    expect(rowsOf(path)).toEqual(before);
    const { db } = openMigrated(path);
    expect(tableNames(db)).not.toContain('half');
    db.$client.close();
  });
});

test('what a power cut left of a copy or of putting one back is written over, and nothing half stays', () => {
  const path = history.copy('half');
  const before = rowsOf(path);
  const broken = withMigration('DELETE FROM `vehicles`;');
  const journal = readFileSync(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] };
  const newest = entries.at(-1)?.when;
  for (const half of [`${path}.unfinished`, `${path}.before-migration-${newest}.unfinished`]) {
    writeFileSync(half, 'half of a file');
  }
  expect(refusal(() => openMigrated(path, {}, broken))).toBe('MIGRATION_FAILED');
  expect(rowsOf(path)).toEqual(before);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('.unfinished'))).toEqual([]);
});

test('a list of migrations that is none is a damaged file, not one of a later program', () => {
  const path = history.copy('no-list');
  const sqlite = new Database(path);
  sqlite.exec('UPDATE __drizzle_migrations SET created_at = NULL WHERE rowid = 2');
  sqlite.close();
  expect(refusal(() => openMigrated(path))).toBe('DATABASE_CORRUPT');
});

describe('a file of a later program', () => {
  test.each(['wal', 'delete'])('is refused and stays as it is, byte by byte (%s)', (mode) => {
    const path = history.copy(`newer-${mode}`);
    const sqlite = new Database(path);
    sqlite.exec(
      "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)",
    );
    sqlite.pragma(`journal_mode = ${mode}`);
    sqlite.close();
    const bytes = readFileSync(path);
    expect(refusal(() => openMigrated(path))).toBe('DATABASE_NEWER');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a file that cannot be used', () => {
  test('is no database', () => {
    const path = join(temporaryFolder(), 'letter.db');
    const letter = 'Estimado lector, esto no es una base de datos. '.repeat(100);
    writeFileSync(path, letter);
    expect(refusal(() => openMigrated(path))).toBe('DATABASE_CORRUPT');
    expect(readFileSync(path, 'utf8')).toBe(letter);
  });

  test('lies in a folder that is not there', () => {
    const path = join(temporaryFolder(), 'none', 'coipo.db');
    expect(refusal(() => openMigrated(path))).toBe('NOT_FOUND');
  });

  test.skipIf(process.platform === 'win32')('is read-only', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'coipo.db');
    copyFileSync(history.copy('read-only'), path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    expect(unprivileged(() => refusal(() => openMigrated(path)))).toBe('DATABASE_READ_ONLY');
    chmodSync(folder, 0o755);
  });

  test.skipIf(process.platform === 'win32')('lies in a folder nobody may write to', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const path = join(folder, 'coipo.db');
    expect(unprivileged(() => refusal(() => openMigrated(path)))).toBe('DATABASE_READ_ONLY');
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });
});

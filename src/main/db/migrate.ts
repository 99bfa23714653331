import { AppError, isAppError } from '@shared/kernel/errors';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { discardDatabase, nameFile } from './backup';
import { openDatabase } from './connection';
import type { Db, OpenOptions, Sqlite } from './connection';
import { toDatabaseError } from './failures';
import { sidecars, syncFile } from './files';

interface Journal {
  readonly entries: readonly { readonly when: number; readonly tag: string }[];
}

/** The folder of migrations, above the built file or the source file. */
export function migrationsFolder(from: string = import.meta.dirname): string {
  const folder = join(from, 'drizzle', 'booth');
  if (existsSync(join(folder, 'meta', '_journal.json'))) return folder;
  if (dirname(from) === from) throw new Error('the migrations are missing from this installation');
  return migrationsFolder(dirname(from));
}

function readJournal(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
}

function appliedMigrations(sqlite: Sqlite): number[] {
  const exists = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'")
    .get();
  if (!exists) return [];
  return sqlite
    .prepare('SELECT created_at FROM __drizzle_migrations ORDER BY created_at')
    .pluck()
    .all()
    .map(Number);
}

/**
 * Throws `DATABASE_NEWER` when the file holds a migration this program does not know, `DATABASE_CORRUPT` when
 * what stands in its place was never one.
 */
export function refuseNewer(sqlite: Sqlite, folder: string = migrationsFolder()): void {
  const journal = readJournal(folder).entries.map((entry) => entry.when);
  const [first = 0] = journal;
  const known = new Set(journal);
  const foreign = appliedMigrations(sqlite).filter((when) => !known.has(when));
  if (foreign.some((when) => !(when > first))) {
    throw new AppError('DATABASE_CORRUPT', {}, 'the list of migrations cannot be read');
  }
  if (foreign.length > 0)
    throw new AppError('DATABASE_NEWER', { unknownMigrations: foreign.length });
}

export interface Migrated {
  readonly db: Db;
  /** Copy made before the first pending migration of a file that had rows. */
  readonly backup: string | null;
  readonly applied: number;
}

/**
 * Opens the file and brings its schema up to date: refuses a newer one untouched, copies the file
 * first, checks foreign keys and integrity afterwards, and on any failure puts the copy back and
 * throws `MIGRATION_FAILED {backup}`. What the disk refuses before that comes out coded. The only
 * caller of the migrator.
 */
export function openMigrated(
  path: string,
  options: OpenOptions = {},
  folder: string = migrationsFolder(),
): Migrated {
  const inspect = (sqlite: Sqlite): void => refuseNewer(sqlite, folder);
  const db = openDatabase(path, { ...options, inspect });
  let pending: number;
  let backup: string | null = null;
  try {
    const applied = appliedMigrations(db.$client).length;
    pending = readJournal(folder).entries.length - applied;
    if (pending > 0 && applied > 0) backup = copyBeforeMigration(db, path);
  } catch (error) {
    db.$client.close();
    throw toDatabaseError(error);
  }
  if (pending === 0) return { db, backup: null, applied: 0 };
  try {
    applyMigrations(db, folder);
    return { db, backup, applied: pending };
  } catch (error) {
    db.$client.close();
    if (backup) putBack(path, backup);
    // A full or protected disk has its own words, and nothing is wrong with the migration.
    const ofTheDisk = toDatabaseError(error);
    if (isAppError(ofTheDisk)) throw ofTheDisk;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('MIGRATION_FAILED', { backup, reason }, reason);
  }
}

/** Without a number: what a power cut left of it is written over by the next try. */
const UNFINISHED = '.unfinished';

/**
 * `VACUUM INTO` reads through SQLite, so the copy is whole even with a live WAL. It gets its name once it is
 * on disk: what a power cut leaves under it is a whole file.
 */
function copyBeforeMigration(db: Db, path: string): string {
  const newest = appliedMigrations(db.$client).at(-1);
  const backup = `${path}.before-migration-${newest}`;
  const unfinished = `${backup}${UNFINISHED}`;
  discardDatabase(unfinished);
  try {
    db.$client.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
  } catch (error) {
    discardDatabase(unfinished);
    throw error;
  }
  nameFile(unfinished, backup);
  return backup;
}

function applyMigrations(db: Db, folder: string): void {
  // The pragma has no effect inside the migrator's transaction, and a table rebuild with cascades on
  // would empty child tables.
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  const dangling = db.$client.pragma('foreign_key_check') as unknown[];
  const integrity = db.$client.pragma('integrity_check', { simple: true });
  if (dangling.length > 0 || integrity !== 'ok') {
    throw new Error(`after migrating: ${dangling.length} dangling rows, integrity ${integrity}`);
  }
  db.$client.pragma('foreign_keys = ON');
}

/** Interrupted anywhere, the name stands for a whole file: the one that was tried, or the copy. */
function putBack(path: string, backup: string): void {
  const unfinished = `${path}${UNFINISHED}`;
  copyFileSync(backup, unfinished);
  syncFile(unfinished);
  // Of the file that goes, which is closed: they would spoil the one that comes.
  for (const sidecar of sidecars(path)) rmSync(sidecar, { force: true });
  nameFile(unfinished, path);
}

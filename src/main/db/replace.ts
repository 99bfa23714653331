import { AppError, isAppError } from '@shared/kernel/errors';
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './connection';
import type { Db } from './connection';
import { toDatabaseError } from './failures';
import { sidecars, syncFile, syncFolderOf } from './files';

/** Longer than any write takes; a booth that is running never lets go. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Looks into the file that is about to be replaced, alone with it. Leaving WAL needs every other
 * connection gone, so a booth that has the file open is noticed, and what its WAL held is in the file
 * that is kept. Answers `null` when there is no file or it cannot be read. Throws `DATABASE_BUSY`.
 */
export function readReplaced<T>(path: string, read: (db: Db) => T): T | null {
  if (!existsSync(path)) return null;
  try {
    const db = openDatabase(path, { busyTimeoutMs: BUSY_TIMEOUT_MS });
    try {
      // First as it is, so that what `read` refuses leaves the file as it was.
      read(db);
      db.$client.pragma('journal_mode = DELETE');
      return read(db);
    } finally {
      db.$client.close();
    }
  } catch (error) {
    const known = toDatabaseError(error);
    if (isAppError(known) && known.code === 'DATABASE_BUSY') throw known;
    if (isAppError(known) && known.code === 'DATABASE_CORRUPT') return null;
    // No such table: a database, but not one of ours.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR') return null;
    throw known;
  }
}

/**
 * Puts a file in the place of another, which stays beside under the name `kept`. Whenever this is
 * interrupted, a whole file stands in the place. Answers whether there was another.
 */
export function replaceFile(path: string, by: string, kept: string): boolean {
  if (existsSync(kept)) throw new AppError('CONFLICT', { path: kept });
  const undo: (() => void)[] = [];
  try {
    const existed = existsSync(path);
    if (existed) {
      undo.push(() => rmSync(kept, { force: true }));
      keepAs(path, kept);
    }
    // Of a file that could not be read: they belong to it, and would spoil the new one.
    for (const [index, sidecar] of sidecars(path).entries()) {
      if (!existsSync(sidecar)) continue;
      const moved = sidecars(kept)[index] ?? `${kept}-${index}`;
      renameSync(sidecar, moved);
      undo.push(() => renameSync(moved, sidecar));
    }
    renameSync(by, path);
    syncFolderOf(path);
    return existed;
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw toDatabaseError(error);
  }
}

/** A second name for the same file; a whole copy on disks that know only one. */
function keepAs(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch {
    copyFileSync(path, kept);
    syncFile(kept);
  }
}

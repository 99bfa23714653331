import { AppError } from '@shared/kernel/errors';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './connection';
import type { Db } from './connection';
import { toDatabaseError } from './failures';
import { sidecars, syncFile, syncFolderOf } from './files';

/** Says what is wrong with a copy, or `null`. */
export type Judge = (copy: Db) => string | null;

/** Makes a copy one whole file: without WAL, and on disk. */
function settle(path: string, judge: Judge): string | null {
  const copy = openDatabase(path);
  try {
    copy.$client.pragma('journal_mode = DELETE');
    return judge(copy);
  } finally {
    copy.$client.close();
  }
}

function discard(path: string): void {
  for (const file of [path, ...sidecars(path)]) rmSync(file, { force: true });
}

/**
 * Copies an open database through SQLite to a file that is whole by itself, also while others write to
 * it. The copy gets its name only once the judge has found nothing wrong with it. Throws
 * `BACKUP_INVALID {reason}`, `DISK_FULL`, `DATABASE_READ_ONLY`, `DATABASE_CORRUPT`.
 */
export async function copyDatabase(db: Db, to: string, judge: Judge): Promise<void> {
  const unfinished = `${to}.unfinished-${process.pid}`;
  discard(unfinished);
  try {
    await db.$client.backup(unfinished);
    const reason = settle(unfinished, judge);
    if (reason !== null) throw new AppError('BACKUP_INVALID', { reason }, reason);
    syncFile(unfinished);
    renameSync(unfinished, to);
    syncFolderOf(to);
  } catch (error) {
    discard(unfinished);
    throw toDatabaseError(error);
  }
}

/** Throws `CONFLICT {path}` rather than write over a file that somebody may need. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new AppError('CONFLICT', { path }, 'the file exists already');
}

import { AppError } from '@shared/kernel/errors';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { openDatabase } from './connection';
import type { Db } from './connection';
import { toDatabaseError } from './failures';
import { sidecars, syncFile, syncFolderOf } from './files';

/** Says what is wrong with a copy, or `null`. */
export type Judge = (copy: Db) => string | null;

/** Told between steps: pages copied and pages in all. */
export type CopyProgress = (done: number, total: number) => void;

/** Pages of one step, 4 MiB: after each one whoever waits for this thread has a turn. */
const STEP_PAGES = 1024;

/** Where a file grows before it has its name. */
export const unfinishedName = (path: string): string => `${path}.unfinished-${process.pid}`;

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

export function discardDatabase(path: string): void {
  for (const file of [path, ...sidecars(path)]) rmSync(file, { force: true });
}

/**
 * Copies an open database through SQLite to a file that is whole by itself, also while others write to
 * it. Throws `BACKUP_INVALID {reason}` for what the judge finds, `DISK_FULL`, `DATABASE_READ_ONLY`,
 * `DATABASE_CORRUPT`, and then leaves no file.
 */
export async function copyUnnamed(
  db: Db,
  to: string,
  judge: Judge,
  onProgress: CopyProgress = () => {},
): Promise<void> {
  discardDatabase(to);
  try {
    await db.$client.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages - remainingPages, totalPages);
        return STEP_PAGES;
      },
    });
    const reason = settle(to, judge);
    if (reason !== null) throw new AppError('BACKUP_INVALID', { reason }, reason);
    syncFile(to);
  } catch (error) {
    discardDatabase(to);
    throw toDatabaseError(error);
  }
}

/** {@link copyUnnamed}, and the copy gets its name only once nothing was found wrong with it. */
export async function copyDatabase(db: Db, to: string, judge: Judge): Promise<void> {
  const unfinished = unfinishedName(to);
  await copyUnnamed(db, unfinished, judge);
  nameFile(unfinished, to);
}

/** The last step of writing a file: from here on it is one. */
export function nameFile(unfinished: string, to: string): void {
  try {
    renameSync(unfinished, to);
    syncFolderOf(to);
  } catch (error) {
    discardDatabase(unfinished);
    throw toDatabaseError(error);
  }
}

/** Throws `CONFLICT {path}` rather than write over a file that somebody may need. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new AppError('CONFLICT', { path }, 'the file exists already');
}

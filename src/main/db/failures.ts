import { AppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';

const BY_SQLITE_CODE: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  // No room for the shared memory beside the file: how a full disk shows while opening.
  ['SQLITE_IOERR_SHMSIZE', 'DISK_FULL'],
  // What the disk neither took nor gave, a flush that failed among it: not for want of space.
  ['SQLITE_IOERR', 'DISK_FAILED'],
  ['SQLITE_READONLY', 'DATABASE_READ_ONLY'],
  ['SQLITE_CANTOPEN', 'DATABASE_READ_ONLY'],
  ['SQLITE_PERM', 'DATABASE_READ_ONLY'],
  ['SQLITE_CORRUPT', 'DATABASE_CORRUPT'],
  ['SQLITE_NOTADB', 'DATABASE_CORRUPT'],
  ['SQLITE_BUSY', 'DATABASE_BUSY'],
  ['SQLITE_LOCKED', 'DATABASE_BUSY'],
];

function sqliteCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_')) {
      return cause.code;
    }
  }
  return null;
}

/** SQLite's failures that a person can act on, as coded errors; anything else unchanged. */
export function toDatabaseError(error: unknown): unknown {
  // The driver looks for the folder before SQLite is asked.
  if (error instanceof TypeError && error.message.endsWith('directory does not exist')) {
    return new AppError('NOT_FOUND', {}, error.message);
  }
  const code = sqliteCode(error);
  const known = BY_SQLITE_CODE.find(([prefix]) => code?.startsWith(prefix));
  if (!known) return error;
  return new AppError(
    known[1],
    { sqlite: code },
    error instanceof Error ? error.message : known[1],
  );
}

/** A unique index refused the row: somebody was faster. */
export function isUniqueViolation(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

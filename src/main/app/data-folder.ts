import { AppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BY_SYSTEM_CODE: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'DATABASE_READ_ONLY',
  EPERM: 'DATABASE_READ_ONLY',
  EROFS: 'DATABASE_READ_ONLY',
  EDQUOT: 'DISK_FULL',
  ENOSPC: 'DISK_FULL',
};

/** Throws `DATABASE_READ_ONLY` or `DISK_FULL` for what a person can act on, else the system's error. */
function coded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code: cause = '', message } = error as NodeJS.ErrnoException;
    const code = BY_SYSTEM_CODE[cause];
    throw code ? new AppError(code, { cause }, message) : error;
  }
}

/** The folder of everything this booth keeps. */
export function makeDataFolder(folder: string): void {
  coded(() => mkdirSync(folder, { recursive: true }));
}

/** Writes something and takes it away: permissions alone do not tell of a protected or full disk. */
export function requireWritable(folder: string): void {
  const probe = join(folder, `.write-test-${process.pid}`);
  coded(() => {
    writeFileSync(probe, 'x');
    rmSync(probe);
  });
}

import { AppError } from '@shared/kernel/errors';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault, systemCode } from '@main/core/file-errors';

/** Throws `DATABASE_READ_ONLY` or `DISK_FULL` for what a person can act on, else the system's error. */
function coded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = diskFault(error);
    if (!code || !(error instanceof Error)) throw error;
    throw new AppError(code, { cause: systemCode(error) }, error.message);
  }
}

/** The booth's one file. */
export const databaseIn = (folder: string): string => join(folder, 'coipo.db');

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

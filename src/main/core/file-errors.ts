import { AppError } from '@shared/kernel/errors';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);
const PROTECTED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What the system calls an error (`ENOENT`); empty for what did not come from the system. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

export const isDiskFull = (error: unknown): boolean => FULL.has(systemCode(error));

/** What a person can do about the disk of the booth's own data; `null`: nothing of that kind. */
export function diskFault(
  error: unknown,
): 'DISK_FULL' | 'DISK_FAILED' | 'DATABASE_READ_ONLY' | null {
  if (isDiskFull(error)) return 'DISK_FULL';
  if (systemCode(error) === 'EIO') return 'DISK_FAILED';
  return PROTECTED.has(systemCode(error)) ? 'DATABASE_READ_ONLY' : null;
}

/** Why a file a person chose could not be written, as a coded error: DISK_FULL, FILE_NOT_WRITTEN {cause}. */
export function toFileError(error: unknown): unknown {
  const cause = systemCode(error);
  if (cause === '' || !(error instanceof Error)) return error;
  const code = isDiskFull(error) ? 'DISK_FULL' : 'FILE_NOT_WRITTEN';
  return new AppError(code, { cause }, error.message);
}

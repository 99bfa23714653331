import { AppError } from '@shared/kernel/errors';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/** Why a file a person chose could not be written, as a coded error: DISK_FULL, FILE_NOT_WRITTEN {cause}. */
export function toFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  const { code: cause, message } = error;
  return new AppError(FULL.has(cause) ? 'DISK_FULL' : 'FILE_NOT_WRITTEN', { cause }, message);
}

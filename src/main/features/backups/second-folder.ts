import { AppError } from '@shared/kernel/errors';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve, isAbsolute } from 'node:path';

/**
 * Makes this booth's own folder where a person chose. Throws BACKUP_FOLDER_UNUSABLE {reason}: it cannot
 * be written to, or lies where the backups are already and would be lost with them.
 */
export async function settleIn(chosen: string, name: string, backups: string): Promise<string> {
  const folder = join(chosen, name);
  if (within(backups, folder) || within(folder, backups)) throw unusable('the same place');
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
    return folder;
  } catch (error) {
    throw unusable(error instanceof Error ? error.message : String(error));
  }
}

function within(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}

const unusable = (reason: string): AppError => new AppError('BACKUP_FOLDER_UNUSABLE', { reason });

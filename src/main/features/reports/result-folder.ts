import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toFileError } from '@main/core/file-errors';
import type { Db } from '@main/db/connection';
import { readIfSound } from '@main/features/settings/index';

/** Where results go: the folder that was chosen, or the program's own. */
export function resultFolder(db: Db, own: string): string {
  return readIfSound(db, 'reports')?.folder ?? own;
}

/** A name that is not taken yet: `name.csv`, `name-2.csv`, … */
function freeName(folder: string, name: string, extension: string): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = `${name}${copy === 1 ? '' : `-${copy}`}.${extension}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}

/**
 * Writes a result whole or not at all; answers the name it got. Throws DISK_FULL, FILE_NOT_WRITTEN.
 */
export async function keepResult(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
): Promise<string> {
  const half = join(folder, `.${name}.${process.pid}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(half, bytes);
    const free = freeName(folder, name, extension);
    await rename(half, join(folder, free));
    return free;
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw toFileError(error);
  }
}

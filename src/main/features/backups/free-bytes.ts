import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes left on the disk of a folder, which need not be there yet; `null` when it cannot be asked. */
export function freeBytes(folder: string): number | null {
  for (const place of [folder, dirname(folder)]) {
    try {
      const { bavail, bsize } = statfsSync(place);
      return bavail * bsize;
    } catch {
      // The folder comes with the first backup.
    }
  }
  return null;
}

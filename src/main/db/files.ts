import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts on disk what a file holds, so that a name given to it afterwards never names less. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts on disk which names a folder holds. Windows does so by itself and refuses to be asked. */
export function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Makes a folder that is on disk before anything is put into it. */
export function makeFolder(path: string, mode?: number): void {
  const first = mkdirSync(path, { recursive: true, ...(mode !== undefined && { mode }) });
  if (first !== undefined) syncFolderOf(first);
}

/** The files SQLite keeps beside a database. */
export const sidecars = (path: string): readonly string[] => [`${path}-wal`, `${path}-shm`];

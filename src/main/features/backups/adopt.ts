import type { BackupKind } from '@shared/kernel/backup-kinds';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface LeftBehind {
  readonly path: string;
  readonly kind: BackupKind;
  readonly at: number;
}

const KINDS: readonly (readonly [infix: string, kind: BackupKind])[] = [
  ['.before-restore-', 'before_restore'],
  ['.before-migration-', 'migration'],
];

/** Whole copies of the database that stand beside it, since before an update or a restoration. */
export function leftBehind(databasePath: string): LeftBehind[] {
  const folder = dirname(databasePath);
  const name = basename(databasePath);
  return readdirSync(folder).flatMap((file) => {
    const known = KINDS.find(([infix]) => file.startsWith(name + infix));
    if (!known || /-(wal|shm|journal)$|\.unfinished/.test(file)) return [];
    const path = join(folder, file);
    return [{ path, kind: known[1], at: stampIn(file) ?? Math.floor(statSync(path).mtimeMs) }];
  });
}

/** The instant that a name ends with, `20250101T120000Z`. */
function stampIn(name: string): number | null {
  const found = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(name);
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

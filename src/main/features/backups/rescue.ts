import { dirname, join } from 'node:path';
import type { Backup } from '@shared/contracts/backups';
import { asBackup, readShelf } from './manifest';
import { noteRestore, stagedPath } from './pending';
import type { BackupTasks } from './tasks';

const MOST = 3;

/** Where a booth's backups lie: beside its database. */
export const backupsBeside = (databasePath: string): string =>
  join(dirname(databasePath), 'backups');

/** The newest sound ones that need no passphrase: what can be gone back to when nothing else opens. */
export function rescueBackups(databasePath: string): Backup[] {
  return readShelf(backupsBeside(databasePath))
    .filter(({ sound, encrypted }) => sound && !encrypted)
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, MOST)
    .map((manifest) => asBackup(manifest, ['here']));
}

/**
 * Checks a backup and lets it take the damaged database's place at the next opening. Throws what
 * fetching a backup throws. Nobody is signed in then: the audit says that it was at a failed start.
 */
export async function rescueWith(
  databasePath: string,
  id: string,
  tasks: BackupTasks,
): Promise<void> {
  const from = join(backupsBeside(databasePath), id);
  const to = stagedPath(databasePath);
  await tasks.fetch({ from, to, passphrase: null, terminalId: null });
  noteRestore(databasePath, { backup: id, by: null });
}

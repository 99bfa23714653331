import type { BackupKind } from '@shared/kernel/backup-kinds';

/** `coipo-20261120T194200000Z-auto.db`: sorts by age, says why it was made. */
export function backupId(createdAt: number, kind: BackupKind, sealed: boolean): string {
  const stamp = new Date(createdAt).toISOString().replaceAll(/[-:.]/g, '');
  return `coipo-${stamp}-${kind}.${sealed ? 'sealed' : 'db'}`;
}

/** The file beside a backup that says what it holds. */
export const manifestName = (id: string): string => `${id}.json`;

/** A booth's own folder in the second folder: several booths may share a disk. */
export const boothFolder = (terminalCode: string, terminalId: string): string =>
  `coipo-${terminalCode.replaceAll(/[^\w-]/g, '')}-${terminalId.slice(-8)}`;

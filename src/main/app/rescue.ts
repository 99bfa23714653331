import { isAppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import { formatDateTime } from '@shared/kernel/time';
import { dialog } from 'electron';
import { dirname } from 'node:path';
import { rescueBackups, rescueWith } from '@main/features/backups/index';
import type { BackupTasks } from '@main/features/backups/index';
import { loadMark } from '@main/features/updates/index';

const LEAVE = 'Salir';

/**
 * The data file cannot be read: offers the newest backups, checks the chosen one and prepares it for the
 * next opening. Answers whether to open again; `false` for any other failure, without a backup to go
 * back to, or when the person would rather leave.
 */
export async function rescue(
  error: unknown,
  databasePath: string,
  tasks: BackupTasks,
): Promise<boolean> {
  if (!isAppError(error)) return false;
  const offered = backupsFor(error.code, databasePath);
  const why = error.code === 'DATABASE_NEWER' ? 'newer' : 'corrupt';
  let refused: string | null = null;
  for (let backups = offered; backups.length > 0;) {
    const response = await ask(backups, why, refused);
    const chosen = backups[response];
    if (!chosen) return false;
    try {
      await rescueWith(databasePath, chosen.id, tasks);
      return true;
    } catch (failure) {
      refused = isAppError(failure) ? failure.code : String(failure);
      backups = backups.filter(({ id }) => id !== chosen.id);
    }
  }
  return false;
}

/**
 * A damaged file may be exchanged for any of the newest backups. One that a newer version changed before it
 * was taken back only for the backup made before that version: it never got ready, so nobody worked in it.
 */
function backupsFor(code: ErrorCode, databasePath: string): ReturnType<typeof rescueBackups> {
  if (code === 'DATABASE_CORRUPT') return rescueBackups(databasePath);
  if (code !== 'DATABASE_NEWER') return [];
  const mark = loadMark(dirname(databasePath));
  if (mark?.state !== 'reverted') return [];
  return rescueBackups(databasePath).filter(({ id }) => id === mark.backup);
}

const WORDS = {
  corrupt: {
    message: 'La base de datos está dañada y no se ha tocado.',
    loss: 'Lo registrado después del respaldo se pierde. El archivo dañado se guarda para soporte.',
  },
  newer: {
    message: 'La versión nueva de Coipo no llegó a abrir y cambió la base de datos.',
    loss: 'El respaldo se hizo justo antes de actualizar. El archivo cambiado se guarda para soporte.',
  },
} as const;

async function ask(
  backups: ReturnType<typeof rescueBackups>,
  why: keyof typeof WORDS,
  refused: string | null,
): Promise<number> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const labels = backups.map(({ createdAt }) => `Restaurar ${formatDateTime(createdAt, zone)}`);
  const lines = backups.map(({ createdAt, holds }) => {
    const when = formatDateTime(createdAt, zone);
    return `${when}: ${holds.siteName}, ${holds.stays} estadías, ${holds.payments} pagos`;
  });
  const detail = [
    ...(refused === null ? [] : [`Ese respaldo no sirvió [${refused}]. Quedan estos:`]),
    ...lines,
    '',
    WORDS[why].loss,
    'Si no está seguro, salga y llame a soporte.',
  ].join('\n');
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Coipo',
    message: WORDS[why].message,
    detail,
    buttons: [...labels, LEAVE],
    defaultId: labels.length,
    cancelId: labels.length,
    noLink: true,
  });
  return response;
}

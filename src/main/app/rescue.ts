import { isAppError } from '@shared/kernel/errors';
import { formatDateTime } from '@shared/kernel/time';
import { dialog } from 'electron';
import { rescueBackups, rescueWith } from '@main/features/backups/index';
import type { BackupTasks } from '@main/features/backups/index';

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
  if (!isAppError(error) || error.code !== 'DATABASE_CORRUPT') return false;
  let refused: string | null = null;
  for (let backups = rescueBackups(databasePath); backups.length > 0;) {
    const response = await ask(backups, refused);
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

async function ask(
  backups: ReturnType<typeof rescueBackups>,
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
    'Lo registrado después del respaldo se pierde. El archivo dañado se guarda para soporte.',
    'Si no está seguro, salga y llame a soporte.',
  ].join('\n');
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Coipo',
    message: 'La base de datos está dañada y no se ha tocado.',
    detail,
    buttons: [...labels, LEAVE],
    defaultId: labels.length,
    cancelId: labels.length,
    noLink: true,
  });
  return response;
}

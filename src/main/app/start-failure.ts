import { isAppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import { app, dialog } from 'electron';

const WORDS: Partial<Record<ErrorCode, string>> = {
  DATABASE_NEWER:
    'La base de datos fue hecha por una versión más nueva de Coipo. No se ha tocado.\n\nInstale la versión más nueva para seguir trabajando.',
  DATABASE_READ_ONLY:
    'No se puede escribir en la base de datos: el disco o la carpeta está protegido.\n\nNada se ha perdido. Dé permiso de escritura a la carpeta y vuelva a abrir Coipo.',
  DATABASE_CORRUPT:
    'La base de datos está dañada y no se ha tocado.\n\nLlame a soporte: se restaura del último respaldo.',
  DATABASE_BUSY:
    'Otro programa está usando la base de datos.\n\nCiérrelo y vuelva a abrir Coipo. Nada se ha perdido.',
  DISK_FULL:
    'El disco está lleno. Lo registrado hasta ahora está a salvo.\n\nLibere espacio y vuelva a abrir Coipo.',
  DISK_FAILED:
    'El disco falló al leer o al guardar. Lo confirmado antes no se ha tocado.\n\nVuelva a abrir Coipo. Si se repite, llame a soporte: puede que haya que cambiar el disco.',
  MIGRATION_FAILED:
    'No se pudo actualizar la base de datos. Se dejó como estaba antes.\n\nLlame a soporte antes de seguir.',
};

/** The program cannot start: says why, what was kept and what to do, then leaves. */
export function explainAndQuit(error: unknown, path: string): void {
  const words = isAppError(error) ? WORDS[error.code] : undefined;
  const reason = words ?? `Coipo no pudo abrir: ${error instanceof Error ? error.message : error}`;
  const code = isAppError(error) ? error.code : 'INTERNAL';
  process.stderr.write(`${JSON.stringify({ event: 'start_failed', code, path, reason })}\n`);
  dialog.showErrorBox('Coipo', `${reason}\n\n${path}\n[${code}]`);
  app.exit(1);
}

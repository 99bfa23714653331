import { AppError, isAppError } from '@shared/kernel/errors';
import { existsSync, rmSync } from 'node:fs';
import { findTerminal } from '@main/core/terminal';
import { copyDatabase } from '@main/db/backup';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { judgeCopy } from './judge';
import { toDiskError } from './make';
import { isSealed, unsealFile } from './sealed-file';

/** Plain values only: it may cross into a worker. */
export interface FetchRequest {
  readonly from: string;
  /** Where the sound, readable copy is to stand. */
  readonly to: string;
  readonly passphrase: string | null;
  /** The booth it must be of; `null` when that is looked at later. */
  readonly terminalId: string | null;
}

/**
 * A sound copy of a backup; the backup itself is only read. Throws BACKUP_INVALID {reason},
 * BACKUP_FOREIGN, DATABASE_NEWER, BACKUP_PASSPHRASE_REQUIRED, BACKUP_PASSPHRASE_WRONG, NOT_FOUND,
 * DISK_FULL, and then leaves nothing.
 */
export async function fetchBackup(request: FetchRequest): Promise<void> {
  const { from, to, passphrase } = request;
  const opened = `${to}.opened`;
  try {
    if (!existsSync(from)) throw new AppError('NOT_FOUND', { path: from });
    const sealed = isSealed(from);
    if (sealed) {
      if (passphrase === null || passphrase === '')
        throw new AppError('BACKUP_PASSPHRASE_REQUIRED');
      await unsealFile(from, opened, passphrase);
    }
    await copySound(request, sealed ? opened : from);
  } catch (error) {
    throw inItsWords(toDiskError(error));
  } finally {
    rmSync(opened, { force: true });
  }
}

async function copySound({ to, terminalId }: FetchRequest, from: string): Promise<void> {
  const backup = openDatabase(from, { readonly: true });
  try {
    await copyDatabase(backup, to, (copy) => {
      const fault = judgeCopy(copy);
      if (fault === null && terminalId !== null) requireOwn(copy, terminalId);
      return fault;
    });
  } finally {
    backup.$client.close();
  }
}

function requireOwn(copy: Db, terminalId: string): void {
  const terminal = findTerminal(copy);
  if (terminal && terminal.id !== terminalId) throw new AppError('BACKUP_FOREIGN');
}

/** It is the backup that is damaged, not the booth's data. */
function inItsWords(error: unknown): unknown {
  if (!isAppError(error) || error.code !== 'DATABASE_CORRUPT') return error;
  return new AppError('BACKUP_INVALID', { reason: error.message }, error.message);
}

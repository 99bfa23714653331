import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A start that was refused for a reason a person can act on; its message is all there is to say. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const SQLITE_BUSY = 5;

/**
 * Makes the folder HQ's own until the process ends, however it ends: the operating system holds the
 * lock of the file. Two processes on one PGlite folder would destroy it. Throws {@link StartRefused}.
 * @returns gives it back
 */
export function claimFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new DatabaseSync(join(folder, 'in-use'), { timeout: 0 });
    try {
      chmodSync(join(folder, 'in-use'), 0o600);
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    throw new StartRefused(whyNot(resolve(folder), error));
  }
}

function whyNot(folder: string, error: unknown): string {
  const { errcode, message } = error as { errcode?: number; message: string };
  return errcode === SQLITE_BUSY
    ? `Another HQ is running on ${folder}. Stop it first, or give this one another HQ_DATA_DIR; ` +
        'several HQ processes on the same data need PostgreSQL (DATABASE_URL).'
    : `HQ cannot use its data folder ${folder}: ${message}`;
}

import { isAppError } from '@shared/kernel/errors';
import { openDatabase } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';
import { verify } from '@main/features/verify/index';

/** SQLite's own quick look at every page of a file that may be in use; `null` when nothing is wrong. */
export function quickFault(path: string): string | null {
  try {
    const { $client } = openDatabase(path, { readonly: true });
    try {
      const said: unknown = $client.pragma('quick_check(1)', { simple: true });
      return said === 'ok' ? null : String(said);
    } finally {
      $client.close();
    }
  } catch (error) {
    const known = toDatabaseError(error);
    if (isAppError(known) && known.code === 'DATABASE_CORRUPT') return known.message;
    throw known;
  }
}

/**
 * Holds every row of a file that may be in use against the others and against the chains: what a disk changed
 * without the file losing its shape. Takes its time (it reads everything); `null` when nothing is wrong.
 */
export function deepFault(path: string): string | null {
  const db = openDatabase(path, { readonly: true });
  try {
    // One moment of it: the booth goes on writing.
    db.$client.exec('BEGIN');
    for (const { check, id, message } of verify(db)) return `${check} ${id}: ${message}`;
    return null;
  } finally {
    db.$client.close();
  }
}

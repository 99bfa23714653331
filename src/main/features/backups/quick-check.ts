import { isAppError } from '@shared/kernel/errors';
import { openDatabase } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';

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

import { copyDatabase } from '@main/db/backup';
import type { Db } from '@main/db/connection';
import { judgeCopy } from './judge';
import { standingOf } from './standing';
import type { Standing } from './standing';

export interface BackedUp {
  readonly to: string;
  readonly auditSeq: number;
  readonly auditHead: string;
}

/**
 * Copies the database to one whole file, also while the booth works on it. Throws
 * `BACKUP_INVALID {reason}` when the copy is not sound, and then leaves no file.
 */
export async function backUp(db: Db, to: string): Promise<BackedUp> {
  let standing: Standing | null = null;
  await copyDatabase(db, to, (copy) => {
    const fault = judgeCopy(copy);
    if (fault === null) standing = standingOf(copy);
    return fault;
  });
  const reached = standing as Standing | null;
  return { to, auditSeq: reached?.auditSeq ?? 0, auditHead: reached?.auditHead ?? '' };
}

import { AppError } from '@shared/kernel/errors';
import { eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { terminals } from '@main/db/schema/index';

export type Terminal = typeof terminals.$inferSelect;

const self = prepared((db) =>
  db.select().from(terminals).where(eq(terminals.isSelf, true)).prepare(),
);

/** This PC's row; `null` before the first run. */
export function findTerminal(db: Db): Terminal | null {
  return self(db).get() ?? null;
}

/** This PC's row. Throws `NOT_SET_UP` before the first run. */
export function thisTerminal(db: Db): Terminal {
  const terminal = findTerminal(db);
  if (!terminal) throw new AppError('NOT_SET_UP');
  return terminal;
}

import { AppError } from '@shared/kernel/errors';
import { eq } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { sessions, terminals } from '@main/db/schema/index';

/** The booth that let a stay in, when that was another one than this. */
export function boothOfArrived(db: Db, sessionId: string): string | null {
  const row = db
    .select({ arrived: sessions.arrived, name: terminals.name })
    .from(sessions)
    .innerJoin(terminals, eq(terminals.id, sessions.entryTerminalId))
    .where(eq(sessions.id, sessionId))
    .get();
  return row?.arrived ? row.name : null;
}

/**
 * For what only the booth of the entry does: its ticket, its number and the entry itself are in that
 * booth's papers and days. Charging, moving and voiding are anybody's. Throws STAY_OF_OTHER_BOOTH {booth}.
 */
export function requireOwnStay(db: Db, sessionId: string): void {
  const booth = boothOfArrived(db, sessionId);
  if (booth !== null) throw new AppError('STAY_OF_OTHER_BOOTH', { booth });
}

/** Why a stay that has ended is refused: it ended, or it ended at another booth of the site. */
export function refusalOfEnded(db: Db, sessionId: string): AppError {
  const row = db
    .select({ isSelf: terminals.isSelf, booth: terminals.name, endTime: sessions.endTime })
    .from(sessions)
    .innerJoin(terminals, eq(terminals.id, sessions.exitTerminalId))
    .where(eq(sessions.id, sessionId))
    .get();
  if (!row || row.isSelf) return new AppError('SESSION_NOT_OPEN');
  return new AppError('ENDED_ELSEWHERE', { booth: row.booth, endTime: row.endTime });
}

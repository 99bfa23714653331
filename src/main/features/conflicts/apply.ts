import { feedConflictSchema } from '@shared/sync/feed-stays';
import { eq } from 'drizzle-orm';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { stayConflicts } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';

/** An entry of the feed about a stay that was paid twice: its key is the stay's id. */
export interface ConflictEntry {
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
}

/**
 * Keeps what headquarters last told of a stay that was paid at two booths. An older word that comes late
 * changes nothing; what cannot be read is of a later program and left alone. Answers whether it is new.
 */
export function applyConflict(core: Core, tx: Tx, entry: ConflictEntry, now: number): boolean {
  const { key: sessionId, version } = entry;
  const body = feedConflictSchema.safeParse(entry.body).data;
  if (!body) return false;
  const known = tx
    .select({ version: stayConflicts.version })
    .from(stayConflicts)
    .where(eq(stayConflicts.sessionId, sessionId))
    .get();
  if (known && known.version >= version) return false;
  const { settledAt, ticketNumber, plate } = body;
  const told = { version, body, settledAt };
  tx.insert(stayConflicts)
    .values({ sessionId, ...told })
    .onConflictDoUpdate({ target: stayConflicts.sessionId, set: told })
    .run();
  const details = { version, body, ticketNumber, plate };
  const about = { action: 'conflict.told', entity: 'stay_conflicts', entityId: sessionId };
  record(core, tx, { actor: null, ...about, details, told: { version } }, now);
  return true;
}

import { AppError } from '@shared/kernel/errors';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { prepared, preparedInsert } from '@main/db/prepared';
import { sessions, spots, statusHistory } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import type { Session } from './repo';

export interface StatusChange {
  readonly table: 'sessions' | 'spots' | 'payments';
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly now: number;
}

const insertStatus = preparedInsert(statusHistory);

/** Keeps one change of state, for the history of a record. */
export function keepStatus(
  core: Core,
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  change: StatusChange,
): void {
  insertStatus(tx, {
    id: core.ids.next(change.now),
    tableName: change.table,
    recordId: change.recordId,
    fromStatus: change.from,
    toStatus: change.to,
    userId: actor.userId,
    reason: change.reason,
    at: change.now,
  });
}

export interface EndedSession {
  readonly session: Session;
  readonly status: 'closed' | 'voided';
  /** The exit instant that was charged; for a voided stay, when it was voided. */
  readonly endTime: number;
  readonly reason: string | null;
  readonly lostTicketEvidence?: string | null;
  /** Of a voided stay. */
  readonly voidKind?: Session['voidKind'];
}

const given = (name: string) => sql`${sql.placeholder(name)}`;

const end = prepared((db) =>
  db
    .update(sessions)
    .set({
      status: given('status'),
      endTime: given('endTime'),
      closedBy: given('closedBy'),
      exitTerminalId: given('exitTerminalId'),
      lostTicketEvidence: given('lostTicketEvidence'),
      voidReason: given('voidReason'),
      voidKind: given('voidKind'),
      updatedAt: given('now'),
    })
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
);

const free = prepared((db) =>
  db
    .update(spots)
    .set({ lastFreedAt: given('now'), updatedAt: given('now') })
    .where(eq(spots.id, sql.placeholder('id')))
    .prepare(),
);

/**
 * Ends an open stay and frees its spot. The caller records the action. Throws `CLOCK_BACKWARDS` when
 * the exit lies before the entry.
 */
export function endSession(
  core: Core,
  tx: Tx,
  actor: Actor,
  ended: EndedSession,
  now: number,
): void {
  const { session, status, endTime, reason } = ended;
  if (endTime < session.startTime) {
    throw new AppError('CLOCK_BACKWARDS', { startTime: session.startTime, endTime });
  }
  end(tx).run({
    id: session.id,
    status,
    endTime,
    closedBy: actor.userId,
    exitTerminalId: thisTerminal(tx).id,
    lostTicketEvidence: ended.lostTicketEvidence ?? null,
    voidReason: status === 'voided' ? reason : null,
    voidKind: ended.voidKind ?? null,
    now,
  });
  free(tx).run({ id: session.spotId, now });
  keepStatus(core, tx, actor, {
    table: 'sessions',
    recordId: session.id,
    from: session.status,
    to: status,
    reason,
    now,
  });
}

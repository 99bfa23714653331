import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared, preparedInsert } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';
import { outbox } from '@main/db/schema/index';
import { CHAIN_START, canonicalJson, linkHash } from './hash-chain';

/** What HQ is told of one action. */
export interface OutboxEvent {
  readonly eventId: string;
  /** `session.opened`, `payment.made`, … as in `shared/sync`. */
  readonly kind: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type OutboxRow = typeof outbox.$inferSelect;

/** The part of a row that its hash covers. */
export function outboxContent(row: Omit<OutboxRow, 'hash' | 'prevHash' | 'createdAt'>): unknown {
  return [row.epoch, row.seq, row.eventId, row.kind, row.version, row.payload];
}

const newestOfEpoch = prepared((db) =>
  db
    .select({ seq: outbox.seq, hash: outbox.hash })
    .from(outbox)
    .where(eq(outbox.epoch, sql.placeholder('epoch')))
    .orderBy(desc(outbox.seq))
    .limit(1)
    .prepare(),
);

const insert = preparedInsert(outbox);

/** Adds an event to the log of this epoch, in the transaction of the action itself. */
export function appendOutbox(tx: Tx, epoch: number, event: OutboxEvent, now: number): void {
  const head = newestOfEpoch(tx).get({ epoch });
  const row = {
    ...event,
    epoch,
    seq: (head?.seq ?? 0) + 1,
    payload: canonicalJson(event.payload),
  };
  const prevHash = head?.hash ?? CHAIN_START;
  const hash = linkHash(prevHash, outboxContent(row));
  insert(tx, { ...row, prevHash, hash, createdAt: now });
}

/** Events after `acknowledged` of this epoch, and the age of the oldest. */
export function outboxWaiting(
  db: Db,
  epoch: number,
  acknowledged: number,
): { readonly waiting: number; readonly oldestAt: number | null } {
  const newest = db.get<{ seq: number | null }>(
    sql`SELECT max(seq) AS seq FROM outbox WHERE epoch = ${epoch}`,
  );
  const oldest = db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(and(eq(outbox.epoch, epoch), eq(outbox.seq, acknowledged + 1)))
    .get();
  return {
    waiting: Math.max(0, (newest?.seq ?? 0) - acknowledged),
    oldestAt: oldest?.createdAt ?? null,
  };
}

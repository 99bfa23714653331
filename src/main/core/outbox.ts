import { desc, eq, sql } from 'drizzle-orm';
import { prepared, preparedInsert } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';
import { outbox } from '@main/db/schema/index';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { linkHash } from './hash-chain';

/** What HQ is told of one action. */
export interface OutboxEvent {
  readonly eventId: string;
  /** `session.opened`, `payment.made`, … as in `shared/sync`. */
  readonly kind: string;
  readonly version: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type OutboxRow = typeof outbox.$inferSelect;

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
  const hash = linkHash(prevHash, eventContent(row));
  insert(tx, { ...row, prevHash, hash, createdAt: now });
}

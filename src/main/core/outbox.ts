import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
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

/** How far the log of one epoch goes. */
export interface EpochEnd {
  readonly epoch: number;
  /** Of its newest event. */
  readonly seq: number;
}

// From one epoch to the next by the key: numbers may be a thousand apart, and the log years long.
const epochs = prepared((db) =>
  db.$client.prepare<[], EpochEnd>(`WITH RECURSIVE each(epoch) AS (
      SELECT min(epoch) FROM outbox
      UNION ALL
      SELECT (SELECT min(epoch) FROM outbox WHERE epoch > each.epoch) FROM each WHERE epoch IS NOT NULL
    )
    SELECT epoch, (SELECT max(seq) FROM outbox o WHERE o.epoch = each.epoch) AS seq
    FROM each WHERE epoch IS NOT NULL`),
);

/** The epochs that have events, oldest first. Costs as many steps as there are such epochs. */
export function epochsOf(db: Db): EpochEnd[] {
  return epochs(db).all();
}

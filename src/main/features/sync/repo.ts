import { eq, sql } from 'drizzle-orm';
import { epochsOf } from '@main/core/outbox';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { syncAcknowledged, syncState } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { forgetFeed } from '@main/features/sync/apply/mirror';

export type Enrolled = typeof syncState.$inferSelect;

const state = prepared((db) => db.select().from(syncState).prepare());

/** How this booth is enrolled; `null`: it is not. */
export function enrolledAs(db: Db): Enrolled | null {
  return state(db).get() ?? null;
}

/** A place in one epoch of the log. */
export interface Place {
  readonly epoch: number;
  /** 0: before its first event. */
  readonly seq: number;
}

const acknowledgedIn = prepared((db) =>
  db
    .select({ seq: syncAcknowledged.seq })
    .from(syncAcknowledged)
    .where(eq(syncAcknowledged.epoch, sql.placeholder('epoch')))
    .prepare(),
);

/** The newest event of an epoch that HQ said it holds; `null`: it said nothing of it yet. */
export function acknowledged(db: Db, epoch: number): number | null {
  return acknowledgedIn(db).get({ epoch })?.seq ?? null;
}

const newestIn = prepared((db) =>
  db.$client
    .prepare<[number], number | null>('SELECT max(seq) FROM outbox WHERE epoch = ?')
    .pluck(),
);

/** Newest event of an epoch, 0 for none. */
export function newestSeq(db: Db, epoch: number): number {
  return newestIn(db).get(epoch) ?? 0;
}

const hashIn = prepared((db) =>
  db.$client
    .prepare<[number, number], string>('SELECT hash FROM outbox WHERE epoch = ? AND seq = ?')
    .pluck(),
);

/** Hash of an event; `null`: there is none. */
export function hashAt(db: Db, { epoch, seq }: Place): string | null {
  return hashIn(db).get(epoch, seq) ?? null;
}

const madeIn = prepared((db) =>
  db.$client
    .prepare<[number, number], number>('SELECT created_at FROM outbox WHERE epoch = ? AND seq = ?')
    .pluck(),
);

export interface Waiting {
  readonly waiting: number;
  /** When the oldest of them was made, UTC ms. */
  readonly oldestAt: number | null;
}

/** Events of every epoch after what `held` says HQ has; by keys only, however long the log. */
export function waitingEvents(db: Db, held: (epoch: number) => number): Waiting {
  let waiting = 0;
  let oldestAt: number | null = null;
  for (const { epoch, seq } of epochsOf(db)) {
    const from = held(epoch);
    if (seq <= from) continue;
    waiting += seq - from;
    oldestAt ??= madeIn(db).get(epoch, from + 1) ?? null;
  }
  return { waiting, oldestAt };
}

const closingsAfter = prepared((db) =>
  db.$client
    .prepare<[number, number], number>(
      `SELECT count(*) FROM outbox WHERE epoch = ? AND seq > ?
       AND kind IN ('shift.closed', 'day.closed', 'day.corrected')`,
    )
    .pluck(),
);

/** Closings of shifts and days that HQ never said it holds. */
export function unsentClosings(db: Db): number {
  let count = 0;
  for (const { epoch, seq } of epochsOf(db)) {
    const held = acknowledged(db, epoch) ?? 0;
    if (seq > held) count += closingsAfter(db).get(epoch, held) ?? 0;
  }
  return count;
}

/** Keeps what HQ holds. Where it holds nothing of the epoch, nothing is kept. */
export function keepAcknowledged(
  tx: Tx,
  place: Place & { readonly hash: string | null },
  at: number,
) {
  const { epoch, seq, hash } = place;
  if (seq === 0 || hash === null) {
    tx.delete(syncAcknowledged).where(eq(syncAcknowledged.epoch, epoch)).run();
    return;
  }
  tx.insert(syncAcknowledged)
    .values({ epoch, seq, hash, at })
    .onConflictDoUpdate({ target: syncAcknowledged.epoch, set: { seq, hash, at } })
    .run();
}

export function changeEnrolled(
  tx: Tx,
  change: Partial<
    Pick<
      Enrolled,
      | 'feedCursor'
      | 'lastContactAt'
      | 'clockOffsetMs'
      | 'lastErrorCode'
      | 'lastErrorAt'
      | 'siteName'
    >
  >,
): void {
  tx.update(syncState).set(change).where(eq(syncState.id, 1)).run();
}

/** Before or after an enrolment: what HQ held belongs to that HQ. */
export function forgetEnrolled(tx: Tx): void {
  tx.delete(syncState).run();
  tx.delete(syncAcknowledged).run();
  forgetFeed(tx);
}

export function keepEnrolled(tx: Tx, enrolled: Omit<Enrolled, 'id'>): void {
  tx.insert(syncState)
    .values({ id: 1, ...enrolled })
    .run();
}

import type { HqDb, HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { chains, events } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import { CHAIN_START } from '@shared/sync/chain';
import type { Head, Run } from '@shared/sync/push';
import { and, eq, between, sql } from 'drizzle-orm';
import type { LogOwner } from './event';

type Place = Pick<Head, 'seq' | 'hash'>;

/** The newest event that HQ holds of a log; `seq` 0 and the start hash: none. */
export async function headOf(
  db: HqDb,
  { siteId, terminalId }: LogOwner,
  epoch: number,
): Promise<Head> {
  const [row] = await db
    .select({ seq: chains.seq, hash: chains.hash })
    .from(chains)
    .where(
      and(eq(chains.siteId, siteId), eq(chains.terminalId, terminalId), eq(chains.epoch, epoch)),
    );
  return { epoch, ...(row ?? { seq: 0, hash: CHAIN_START }) };
}

/** The same, held so that nobody else continues this log until the transaction ends. */
export async function lockHead(
  tx: HqTx,
  { siteId, terminalId }: LogOwner,
  epoch: number,
  now: number,
): Promise<Place> {
  const [row] = await rowsOf<Place>(
    tx,
    sql`INSERT INTO chains AS c (site_id, terminal_id, epoch, seq, hash, updated_at)
        VALUES (${siteId}, ${terminalId}, ${epoch}, 0, ${CHAIN_START}, ${now})
        ON CONFLICT (site_id, terminal_id, epoch) DO UPDATE SET updated_at = c.updated_at
        RETURNING seq, hash`,
  );
  if (!row) throw new Error('a chain has no head');
  return row;
}

export async function moveHead(
  tx: HqTx,
  { siteId, terminalId }: LogOwner,
  { epoch, seq, hash }: Head,
  now: number,
): Promise<void> {
  await tx
    .update(chains)
    .set({ seq, hash, updatedAt: now })
    .where(
      and(eq(chains.siteId, siteId), eq(chains.terminalId, terminalId), eq(chains.epoch, epoch)),
    );
}

/**
 * How many events at the beginning of a run HQ holds already. Throws `GAP {expected}` when events before
 * it are missing, `FORK {seq}` when one that HQ holds was another, `TAMPERED {seq}` when the first of all
 * does not begin the chain.
 */
export async function repeatedOf(
  tx: HqTx,
  owner: LogOwner,
  run: Run,
  head: Place,
): Promise<number> {
  const { epoch, from, prevHash } = run;
  if (from > head.seq + 1) throw new HqError('GAP', { expected: head.seq + 1 });
  if (from === 1 && prevHash !== CHAIN_START) throw new HqError('TAMPERED', { seq: 1 });
  if (from === head.seq + 1) {
    if (prevHash !== head.hash) throw new HqError('FORK', { seq: head.seq });
    return 0;
  }
  const last = Math.min(head.seq, from + run.events.length - 1);
  const stored = await hashesOf(tx, owner, epoch, from - 1, last);
  if (from > 1 && stored.get(from - 1) !== prevHash) throw new HqError('FORK', { seq: from - 1 });
  for (let seq = from; seq <= last; seq += 1) {
    if (stored.get(seq) !== run.events[seq - from]?.hash) throw new HqError('FORK', { seq });
  }
  return last - from + 1;
}

async function hashesOf(
  tx: HqTx,
  { siteId, terminalId }: LogOwner,
  epoch: number,
  first: number,
  last: number,
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(
      and(
        eq(events.siteId, siteId),
        eq(events.terminalId, terminalId),
        eq(events.epoch, epoch),
        between(events.seq, first, last),
      ),
    );
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

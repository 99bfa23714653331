import type { HqTx } from '@hq/db/database';
import { sessions } from '@hq/db/schema/index';
import { appendFeed } from '@hq/feed/append';
import type { AfterRun } from '@hq/ingest/stored-run';
import { PAYMENTS, PAYMENT_REVERSALS, SESSIONS } from '@hq/ingest/tables';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { boothsOf } from './booths';
import { tellConflicts } from './conflicts';
import { feedStays } from './feed-stay';

const idsOf = (rows: readonly { readonly id?: string | undefined }[]): string[] =>
  rows.flatMap(({ id }) => id ?? []);

/**
 * What a run says of stays is told to the other booths of its site, and looked at for stays that more
 * than one of them was paid for. A site that never had a second booth has nobody to tell.
 */
export const tellStays: AfterRun = async (hq, tx, { owner, rows }) => {
  const touched = idsOf(rows.of(SESSIONS));
  const paid = rows.of(PAYMENTS).flatMap(({ sessionId }) => sessionId ?? []);
  const reversed = rows.of(PAYMENT_REVERSALS).flatMap(({ paymentId }) => paymentId ?? []);
  if (touched.length + reversed.length === 0) return;
  const booths = await boothsOf(tx, owner.siteId);
  if (booths.size < 2) return;
  if (touched.length > 0) {
    const changes = await feedStays(tx, owner.siteId, inArray(sessions.id, touched), booths);
    await appendFeed(tx, owner.siteId, changes, hq.now());
  }
  await tellConflicts(hq, tx, owner.siteId, { paid, reversed }, booths);
};

/** The stays that are open now, for a booth that joins their site. */
export async function tellOpenStays(tx: HqTx, siteId: string, now: number): Promise<void> {
  const booths = await boothsOf(tx, siteId);
  const isOpen = and(eq(sessions.status, 'open'), sql`${sessions.requestId} IS NOT NULL`);
  if (isOpen) await appendFeed(tx, siteId, await feedStays(tx, siteId, isOpen, booths), now);
}

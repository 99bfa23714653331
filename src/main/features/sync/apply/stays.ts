import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import { applyStay, retryAside } from '@main/features/parking/index';
import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';

const CHANGED: readonly AppEvent[] = ['sessions.changed'];

/** Stays of other booths, and what other booths did with this one's. */
export function applyStays(
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
): readonly AppEvent[] {
  const changed = entries.map((entry) => applyStay(core, tx, entry, now));
  return changed.includes(true) ? CHANGED : [];
}

/** Stays that waited for something of the catalogue, after a page of the feed. */
export function retryStays(core: Core, tx: Tx, now: number): readonly AppEvent[] {
  return retryAside(core, tx, now) ? CHANGED : [];
}

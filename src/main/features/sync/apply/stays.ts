import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import { applyStay, countAside, retryAside } from '@main/features/parking/index';
import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';

/** Stays of other booths, and what other booths did with this one's. */
export function applyStays(
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
): readonly AppEvent[] {
  return told(tx, () => entries.map((entry) => applyStay(core, tx, entry, now)).includes(true));
}

/** Stays that waited for something of the catalogue, after a page of the feed. */
export function retryStays(core: Core, tx: Tx, now: number): readonly AppEvent[] {
  return told(tx, () => retryAside(core, tx, now));
}

/** A stay that is set aside changes no stay here, and is shown all the same. */
function told(tx: Tx, apply: () => boolean): AppEvent[] {
  const before = countAside(tx);
  const events: AppEvent[] = apply() ? ['sessions.changed'] : [];
  return countAside(tx) === before ? events : [...events, 'conflicts.changed'];
}

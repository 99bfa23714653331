import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import { applyConflict } from '@main/features/conflicts/index';
import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';

/** Stays that were paid at two booths, and that this is settled. */
export function applyConflicts(
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
): readonly AppEvent[] {
  const changed = entries.map((entry) => !entry.deleted && applyConflict(core, tx, entry, now));
  return changed.includes(true) ? ['conflicts.changed'] : [];
}

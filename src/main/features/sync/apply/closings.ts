import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { Tx } from '@main/db/transaction';
import { keepNewer } from './mirror';

/** What headquarters made of the days that this booth closed; those of other booths are theirs to show. */
export function applyClosings(
  _core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
): readonly AppEvent[] {
  const own = `${thisTerminal(tx).id}/`;
  const mine = entries.filter(({ key }) => key.startsWith(own));
  return keepNewer(tx, mine).length > 0 ? ['days.changed'] : [];
}

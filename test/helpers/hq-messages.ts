import { announce } from '@main/core/core';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import type { FeedEntry } from '@shared/sync/feed';
import type { FeedRow } from '@shared/sync/feed';
import type { TestBooth } from './booth';

type Told = Partial<FeedRow<'message'>> & Pick<FeedRow<'message'>, 'id' | 'text'>;

/** Headquarters tells operators something, by the feed; `null` takes it back. */
export function tellMessage(
  { core, clock }: Pick<TestBooth, 'core' | 'clock'>,
  version: number,
  id: string,
  message: Omit<Told, 'id'> | null,
): void {
  const now = clock.now();
  const about = { version, kind: 'message', key: id, originTerminal: null };
  const entry: FeedEntry = message
    ? {
        ...about,
        deleted: false,
        body: {
          id,
          validFrom: now,
          validTo: null,
          createdAt: now,
          createdBy: 'Ana HQ',
          ...message,
        },
      }
    : { ...about, deleted: true, body: null };
  const { changed } = withWriteTx(core.db, (tx) => applyFeed(core, tx, [entry], now));
  for (const event of changed) announce(core, event);
}

import { join } from 'node:path';
import { manualClock } from '@main/core/clock';
import { announce } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { catalogueOwnership } from '@main/db/schema/index';
import { randomIds } from '@shared/kernel/ids';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import type { FeedEntry } from '@shared/sync/feed';
import type { FeedRow } from '@shared/sync/feed';
import type { TestBooth } from './booth';

type Told = Partial<FeedRow<'message'>> & Pick<FeedRow<'message'>, 'id' | 'text'>;

/** Headquarters tells operators something, by the feed; `null` takes it back. */
export function tellMessage(
  { core }: Pick<TestBooth, 'core'>,
  version: number,
  id: string,
  message: Omit<Told, 'id'> | null,
): void {
  const now = core.clock.now();
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

/** The whole catalogue of a data folder is headquarters' from here on, which has `texts` to say. */
export function manageElsewhere(folder: string, texts: readonly string[], now: number): void {
  const { db } = openMigrated(join(folder, 'coipo.db'), { durability: 'off' });
  const clock = manualClock(now);
  const core: Core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const owner = { owner: 'hq', ownerName: 'Casa matriz', since: now, rows: 0 };
  db.insert(catalogueOwnership)
    .values(CATALOGUE_PARTS.map((part) => ({ part, ...owner })))
    .run();
  texts.forEach((text, index) => {
    clock.set(now + index);
    tellMessage({ core }, index + 1, core.ids.next(now), { text });
  });
  db.$client.close();
}

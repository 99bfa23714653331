import { join } from 'node:path';
import { manualClock } from '@main/core/clock';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { thisTerminal } from '@main/core/terminal';
import { openMigrated } from '@main/db/migrate';
import { staysAside } from '@main/db/schema/index';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import { keepEnrolled } from '@main/features/sync/repo';
import { randomIds } from '@shared/kernel/ids';
import type { FeedRow } from '@shared/sync/feed';

/**
 * A data folder as after months with headquarters, which cannot be reached any more: a closed day that it
 * counts differently, and a stay of another booth whose spot is not known here. Nothing of it is recorded.
 */
export function hearFromHq(folder: string, now: number): void {
  const { db } = openMigrated(join(folder, 'coipo.db'), { durability: 'off' });
  const clock = manualClock(now);
  const core: Core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const terminal = thisTerminal(db);
  withWriteTx(db, (tx) => {
    keepEnrolled(tx, {
      hqUrl: 'http://127.0.0.1:9',
      siteId: core.ids.next(now),
      siteName: 'Sede Bellavista',
      role: 'first',
      // The key of another PC: what the booth says then is the longest of its troubles.
      publicKey: 'x'.repeat(43),
      clockOffsetMs: 7 * 60_000,
      enrolledAt: now - 40 * 86_400_000,
      feedCursor: 100,
      lastContactAt: now - 3 * 3_600_000,
      lastErrorCode: null,
      lastErrorAt: null,
    });
    const [day] = db.$client
      .prepare<[], { id: string; date: string }>(
        'SELECT id, business_date AS date FROM day_closings ORDER BY business_date DESC',
      )
      .all();
    if (day) {
      const body: FeedRow<'closing'> = {
        dayClosingId: day.id,
        terminalId: terminal.id,
        businessDate: day.date,
        state: 'differs',
        differences: [
          { field: 'sales.total', booth: 4020, hq: 0 },
          { field: 'byMethod.cash.amount', booth: 4020, hq: 0 },
          { field: 'tickets.paid', booth: 1, hq: 0 },
        ],
        checkedAt: now - 60_000,
      };
      const key = `${terminal.id}/${day.date}`;
      const entry = { version: 50, kind: 'closing', key, body, deleted: false };
      applyFeed(core, tx, [{ ...entry, originTerminal: null }], now);
    }
    const sessionId = core.ids.next(now);
    tx.insert(staysAside)
      .values({ sessionId, version: 60, body: {}, missing: 'spot', since: now - 600_000 })
      .run();
  });
  db.$client.close();
}

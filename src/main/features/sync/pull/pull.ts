import { CATALOGUE_PATH, uploadAnswerSchema } from '@shared/sync/catalogue';
import type { Upload } from '@shared/sync/catalogue';
import { FEED_PATH, feedPageSchema } from '@shared/sync/feed';
import type { FeedPage } from '@shared/sync/feed';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { announce } from '@main/core/core';
import type { Core } from '@main/core/core';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/apply/index';
import { forgetVersions } from '@main/features/sync/apply/mirror';
import type { HqClient } from '@main/features/sync/hq/client';
import { SyncFailure } from '@main/features/sync/hq/failure';
import { changeEnrolled, enrolledAs } from '@main/features/sync/repo';

/** Entries of one page: applied in one transaction, during which the booth waits. */
export const PAGE_ENTRIES = 100;

/** The parts this booth owns and HQ holds otherwise; `null`: nothing to tell. */
export type CatalogueUpload = (core: Core, holds: FeedPage['holds']) => Upload | null;

export interface PullParts {
  readonly core: Core;
  readonly client: HqClient;
  readonly upload: CatalogueUpload;
  readonly alive: () => boolean;
  /** HQ told its time, UTC ms. */
  readonly onTime: (now: number) => void;
}

const compress = promisify(gzip);

/**
 * Fetches what is new in the site's feed and applies it, page by page: the rows and the cursor in one
 * transaction, so that a cut at any instant neither loses an entry nor applies half a page. Then tells HQ
 * the parts of the catalogue that are this booth's. Throws {@link SyncFailure}.
 */
export async function pull(parts: PullParts): Promise<void> {
  let fromBeginning = false;
  for (;;) {
    const page = await fetchPage(parts).catch((error: unknown) => {
      // HQ went back to a backup of its own. Entries are states, not steps: all are applied again.
      const ahead = error instanceof SyncFailure && error.code === 'CURSOR_AHEAD';
      if (!ahead || fromBeginning) throw error;
      return null;
    });
    if (!parts.alive()) return;
    if (page) {
      applyPage(parts.core, page);
      if (!page.more) return uploadParts(parts, page.holds);
    } else {
      fromBeginning = true;
      withWriteTx(parts.core.db, (tx) => {
        changeEnrolled(tx, { feedCursor: 0 });
        forgetVersions(tx);
      });
    }
  }
}

async function fetchPage({ core, client, onTime }: PullParts): Promise<FeedPage> {
  const after = enrolledAs(core.db)?.feedCursor ?? 0;
  const path = `${FEED_PATH}?after=${after}&limit=${PAGE_ENTRIES}`;
  const page = await client.ask({ method: 'GET', path, answer: feedPageSchema });
  // A page that says there is more and does not move would be asked for without end.
  if (page.cursor < after || (page.more && page.cursor === after)) {
    throw new SyncFailure('NOT_AN_HQ', { after, cursor: page.cursor });
  }
  onTime(page.now);
  return page;
}

function applyPage(core: Core, { entries, cursor }: FeedPage): void {
  if (cursor === enrolledAs(core.db)?.feedCursor) return;
  try {
    const { changed, skipped } = withWriteTx(core.db, (tx) => {
      changeEnrolled(tx, { feedCursor: cursor });
      return applyFeed(core, tx, entries, core.clock.now());
    });
    if (skipped.length > 0) core.log.warn({ skipped, cursor }, 'kinds of the feed left alone');
    for (const event of changed) announce(core, event);
  } catch (error) {
    core.log.error({ cursor, err: error }, 'a page of the feed could not be applied');
    throw new SyncFailure('FEED_NOT_APPLIED', { cursor }, null, { cause: error });
  }
}

async function uploadParts(parts: PullParts, holds: FeedPage['holds']): Promise<void> {
  const upload = parts.upload(parts.core, holds);
  if (!upload) return;
  const body = await compress(JSON.stringify(upload));
  if (!parts.alive()) return;
  const ask = { method: 'PUT', path: CATALOGUE_PATH, body, answer: uploadAnswerSchema } as const;
  await parts.client.ask(ask);
}

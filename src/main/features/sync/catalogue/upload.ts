import { partText } from '@shared/sync/catalogue';
import type { Upload } from '@shared/sync/catalogue';
import type { FeedPage } from '@shared/sync/feed';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { createHash } from 'node:crypto';
import type { Core } from '@main/core/core';
import { catalogueRows } from './rows';

/**
 * The parts that are this booth's and that HQ holds otherwise, or not at all; `null`: nothing to bring. HQ
 * says what it holds with every page of the feed, so whatever was lost on either side is brought again.
 */
export function catalogueToUpload(core: Core, holds: FeedPage['holds']): Upload | null {
  const parts = CATALOGUE_PARTS.filter((part) => holds[part] !== undefined).flatMap((part) => {
    const rows = catalogueRows(core.db, part);
    const hash = createHash('sha256').update(partText(rows)).digest('hex');
    return hash === holds[part] ? [] : [{ part, rows }];
  });
  return parts.length > 0 ? { parts } : null;
}

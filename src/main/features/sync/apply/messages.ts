import type { FeedRow } from '@shared/sync/feed';
import type { Core } from '@main/core/core';
import { mirrored } from './mirror';

/** What headquarters tells operators, as the feed told it last; withdrawn ones are not among it. */
export function feedMessages({ db, log }: Pick<Core, 'db' | 'log'>): FeedRow<'message'>[] {
  return mirrored(db, 'message', log);
}

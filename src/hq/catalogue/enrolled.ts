import type { HqTx } from '@hq/db/database';
import { terminals } from '@hq/db/schema/index';
import { appendFeed, lockFeed } from '@hq/feed/append';
import type { FeedChange } from '@hq/feed/append';
import { HqError } from '@hq/http/error';
import { tellOpenStays } from '@hq/stays/index';
import type { FeedRow } from '@shared/sync/feed';
import { and, eq, ne } from 'drizzle-orm';
import { firstOwner, ownersOf } from './ownership';
import type { Owners } from './ownership';

type Booth = FeedRow<'terminal'>;

/** Throws `TERMINAL_CODE_TAKEN {code}`: the numbers of two booths of a site, even of one that is gone, must differ. */
export async function refuseTwin(
  tx: HqTx,
  siteId: string,
  { id, code }: Pick<Booth, 'id' | 'code'>,
): Promise<void> {
  const [twin] = await tx
    .select({ name: terminals.name })
    .from(terminals)
    .where(and(eq(terminals.siteId, siteId), eq(terminals.code, code), ne(terminals.id, id)))
    .limit(1);
  if (twin) throw new HqError('TERMINAL_CODE_TAKEN', { code, terminal: twin.name });
}

/**
 * A terminal was enrolled, inside the transaction of the enrolment: the other booths hear of it, it will
 * hear of the stays that are open, and the first one of a site owns the whole catalogue. Answers who owns what. Throws as {@link refuseTwin}.
 */
export async function terminalEnrolled(
  tx: HqTx,
  siteId: string,
  { id, code, name }: Pick<Booth, 'id' | 'code' | 'name'>,
  now: number,
): Promise<Owners> {
  await lockFeed(tx, siteId);
  await refuseTwin(tx, siteId, { id, code });
  const known = await ownersOf(tx, siteId);
  const told = known.size === 0 ? await firstOwner(tx, siteId, { id, name }, now) : [];
  await appendFeed(tx, siteId, [terminalEntry({ id, code, name, status: 'active' }), ...told], now);
  await tellOpenStays(tx, siteId, now);
  return ownersOf(tx, siteId);
}

/** What the booths of a site are told of one of them; also when it is renamed or revoked. */
export function terminalEntry(body: Booth): FeedChange {
  return { kind: 'terminal', key: body.id, body, origin: null };
}

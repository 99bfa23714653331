import type { HqTx } from '@hq/db/database';
import { catalogueOwnership, terminals } from '@hq/db/schema/index';
import { appendFeed, lockFeed } from '@hq/feed/append';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { HQ_OWNER } from '@shared/sync/parts';
import type { CataloguePart, PartOwner } from '@shared/sync/parts';
import { and, eq } from 'drizzle-orm';
import { keepChange } from './log';
import type { Changer } from './log';
import { ownersOf, ownershipEntry } from './ownership';
import type { Ownership } from './ownership';
import { rowsOfPart } from './rows';

export interface Transfer {
  readonly siteId: string;
  readonly part: CataloguePart;
  readonly owner: PartOwner;
}

/**
 * Gives a part to HQ or to a terminal of the site. Every row of it is told anew before the change of
 * owner: so each booth, the old owner too, has all of it when it learns that its own changes no longer
 * count. Throws `NOT_FOUND`, `CONFLICT` (it has the part already), `NOTHING_UPLOADED {part}`: a part that
 * HQ never saw would come to nothing at every booth.
 *
 * @param now UTC ms
 */
export async function transferPart(
  hq: Hq,
  changer: Changer,
  { siteId, part, owner }: Transfer,
  now: number,
): Promise<Ownership> {
  return hq.db.transaction(async (tx) => {
    await lockFeed(tx, siteId);
    const before = (await ownersOf(tx, siteId)).get(part);
    if (!before) throw new HqError('NOTHING_UPLOADED', { part });
    if (before.owner === owner) throw new HqError('CONFLICT', { part, owner });
    const ownerName = await ownerNamed(tx, siteId, owner);
    const rows = await rowsOfPart(tx, siteId, part);
    if (rows.length === 0 && before.contentHash === null) {
      throw new HqError('NOTHING_UPLOADED', { part });
    }
    const after: Ownership = { siteId, part, owner, ownerName, since: now, contentHash: null };
    await tx
      .update(catalogueOwnership)
      .set(after)
      .where(and(eq(catalogueOwnership.siteId, siteId), eq(catalogueOwnership.part, part)));
    const told = rows.map(({ kind, key, body, deleted }) => ({
      kind,
      key,
      body: deleted ? null : body,
      origin: null,
      again: true,
    }));
    await appendFeed(tx, siteId, [...told, ownershipEntry(after, rows.length)], now);
    const details = {
      from: before.owner,
      fromName: before.ownerName,
      to: owner,
      toName: ownerName,
    };
    await keepChange(hq, tx, siteId, changer, { part, action: 'transferred', details }, now);
    return after;
  });
}

async function ownerNamed(tx: HqTx, siteId: string, owner: PartOwner): Promise<string> {
  if (owner === HQ_OWNER) return 'HQ';
  const [terminal] = await tx
    .select({ name: terminals.name, status: terminals.status })
    .from(terminals)
    .where(and(eq(terminals.siteId, siteId), eq(terminals.id, owner)));
  if (terminal?.status !== 'active') throw new HqError('NOT_FOUND', { terminal: owner });
  return terminal.name;
}

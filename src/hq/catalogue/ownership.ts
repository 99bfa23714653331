import type { HqReader, HqTx } from '@hq/db/database';
import { catalogueOwnership } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import type { FeedChange } from '@hq/feed/append';
import type { FeedRow } from '@shared/sync/feed';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { eq } from 'drizzle-orm';

export type Ownership = typeof catalogueOwnership.$inferSelect;
export type Owners = ReadonlyMap<CataloguePart, Ownership>;

/** Who owns each part of a site. */
export async function ownersOf(db: HqReader, siteId: string): Promise<Owners> {
  const rows = await db
    .select()
    .from(catalogueOwnership)
    .where(eq(catalogueOwnership.siteId, siteId));
  return new Map(rows.map((row) => [row.part, row]));
}

/** Throws `NOT_OWNER {part, owner, ownerName}` unless the part is `owner`'s. */
export function requireOwner(owners: Owners, part: CataloguePart, owner: string): void {
  const held = owners.get(part);
  if (held?.owner === owner) return;
  const { owner: other = null, ownerName = null } = held ?? {};
  throw new HqError('NOT_OWNER', { part, owner: other, ownerName });
}

/** The entry that tells booths who owns a part, after `rows` entries of it. */
export function ownershipEntry(
  { part, owner, ownerName, since }: Ownership,
  rows: number,
): FeedChange {
  const body: FeedRow<'ownership'> = { part, owner, ownerName, since, rows };
  return { kind: 'ownership', key: part, body, origin: null };
}

/** Every part belongs to the terminal that brings the site. Answers the entries that say so. */
export async function firstOwner(
  tx: HqTx,
  siteId: string,
  terminal: { readonly id: string; readonly name: string },
  now: number,
): Promise<FeedChange[]> {
  const rows = CATALOGUE_PARTS.map((part) => ({
    siteId,
    part,
    owner: terminal.id,
    ownerName: terminal.name,
    since: now,
    contentHash: null,
  }));
  await tx.insert(catalogueOwnership).values(rows);
  return rows.map((row) => ownershipEntry(row, 0));
}

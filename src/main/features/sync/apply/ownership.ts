import type { CataloguePart } from '@shared/sync/parts';
import type { Core } from '@main/core/core';
import { record } from '@main/core/core';
import { catalogueOwnership } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { mirrored } from './mirror';
import type { Ownership } from './part';

export function ownerships(tx: Tx): Map<CataloguePart, Ownership> {
  return new Map(
    tx
      .select()
      .from(catalogueOwnership)
      .all()
      .map((row) => [row.part, row]),
  );
}

/** Takes over who owns what. Answers the parts that have another owner than before. */
export function applyOwnership(core: Core, tx: Tx, now: number): CataloguePart[] {
  const before = ownerships(tx);
  return mirrored(tx, 'ownership', core.log).flatMap((row) => {
    const was = before.get(row.part);
    if (was?.owner === row.owner && was.since === row.since && was.ownerName === row.ownerName) {
      return [];
    }
    const { part: _part, ...set } = row;
    tx.insert(catalogueOwnership)
      .values(row)
      .onConflictDoUpdate({ target: catalogueOwnership.part, set })
      .run();
    const { part, owner, ownerName } = row;
    const details = { part, owner, ownerName, before: was?.owner ?? null };
    const entity = { entity: 'catalogue_ownership', entityId: part };
    record(core, tx, { actor: null, action: 'catalogue.owner_changed', ...entity, details }, now);
    return [part];
  });
}

/** Whether the owner of a part is this booth. */
export const isOwn = (ownership: Ownership | undefined, self: string): boolean =>
  ownership?.owner === self;

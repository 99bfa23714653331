import { AppError } from '@shared/kernel/errors';
import type { CataloguePart } from '@shared/sync/parts';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import { catalogueOwnership, terminals } from '@main/db/schema/index';

const elsewhere = prepared((db) =>
  db
    .select({ owner: catalogueOwnership.owner, ownerName: catalogueOwnership.ownerName })
    .from(catalogueOwnership)
    .leftJoin(terminals, eq(terminals.id, catalogueOwnership.owner))
    .where(
      sql`${catalogueOwnership.part} = ${sql.placeholder('part')} AND coalesce(${terminals.isSelf}, 0) = 0`,
    )
    .prepare(),
);

/** Who manages a part of the catalogue in this booth's stead; `null`: this booth does. */
export function managedElsewhere(
  db: Db,
  part: CataloguePart,
): { readonly owner: string; readonly ownerName: string } | null {
  return elsewhere(db).get({ part }) ?? null;
}

/**
 * Asked in the transaction of every change of a part. Throws `MANAGED_ELSEWHERE {part, owner, ownerName}`
 * where headquarters or another terminal declared it theirs: two truths are not merged, one is declared.
 */
export function requireOwned(db: Db, part: CataloguePart): void {
  const other = managedElsewhere(db, part);
  if (other) throw new AppError('MANAGED_ELSEWHERE', { part, ...other });
}

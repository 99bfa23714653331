import type { AppEvent } from '@shared/contracts/events';
import type { CatalogueKind } from '@shared/sync/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import { and, eq } from 'drizzle-orm';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { catalogueOwnership, displacedRows } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { keepApplied, mirrored } from './mirror';

export type Ownership = typeof catalogueOwnership.$inferSelect;

/** A part that another manages, while its real rows are made as the feed tells them. */
export interface Part {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: number;
  readonly changed: Set<AppEvent>;
  readonly managedBy: { readonly owner: string; readonly ownerName: string };
  /** As the feed told them last. */
  rows<Kind extends CatalogueKind>(kind: Kind): FeedRow<Kind>[];
  /**
   * The action as if it had been done here, by nobody of this booth: audit and outbox as always, and in the
   * details whose word it was. HQ takes nothing of a catalogue from the log of a booth.
   */
  note(
    action: string,
    entity: string,
    entityId: string,
    details: Readonly<Record<string, unknown>>,
  ): void;
  /** A row was made here of what the feed told. */
  made(kind: CatalogueKind, key: string): void;
  /** A row of this booth that the owner does not have is out of use from now on. */
  displace(kind: CatalogueKind, key: string): void;
  isDisplaced(kind: CatalogueKind, key: string): boolean;
  /** The owner has it after all. */
  restore(kind: CatalogueKind, key: string): void;
}

export function partOfOwner(
  core: Core,
  tx: Tx,
  { owner, ownerName }: Ownership,
  changed: Set<AppEvent>,
  now: number,
): Part {
  const that = (kind: CatalogueKind, key: string) =>
    and(eq(displacedRows.kind, kind), eq(displacedRows.key, key));
  return {
    core,
    tx,
    now,
    changed,
    managedBy: { owner, ownerName },
    rows: (kind) => mirrored(tx, kind, core.log),
    note: (action, entity, entityId, details) => {
      const told = { ...details, managedBy: { owner, ownerName } };
      record(core, tx, { actor: null, action, entity, entityId, details: told }, now);
    },
    made: (kind, key) => keepApplied(tx, kind, key, now),
    displace: (kind, key) => {
      tx.insert(displacedRows).values({ kind, key, at: now }).onConflictDoNothing().run();
    },
    isDisplaced: (kind, key) =>
      tx.select({ at: displacedRows.at }).from(displacedRows).where(that(kind, key)).get() !==
      undefined,
    restore: (kind, key) => void tx.delete(displacedRows).where(that(kind, key)).run(),
  };
}

/** What a row that lost its name to the owner's is called from then on: nobody can type it. */
export const cededName = (name: string, id: string): string =>
  name.includes('~') ? name : `${name}~${id.slice(-6)}`;

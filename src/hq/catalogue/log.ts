import type { HqTx } from '@hq/db/database';
import { catalogueChanges } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import type { CataloguePart } from '@shared/sync/parts';

/** Who changes a catalogue: one of HQ's people, or a terminal by its name. */
export interface Changer {
  /** Of a person; `null`: a terminal. */
  readonly id: string | null;
  readonly name: string;
}

/** Keeps who changed what. `details` must not hold a hash of anybody's PIN. */
export async function keepChange(
  { ids }: Pick<Hq, 'ids'>,
  tx: HqTx,
  siteId: string,
  changer: Changer,
  change: {
    readonly part: CataloguePart;
    readonly action: string;
    readonly details: Readonly<Record<string, unknown>>;
  },
  now: number,
): Promise<void> {
  await tx.insert(catalogueChanges).values({
    siteId,
    id: ids.next(now),
    ...change,
    details: { ...change.details },
    changedBy: changer.id,
    changedByName: changer.name,
    at: now,
  });
}

import type { HqReader } from '@hq/db/database';
import { rowsOfPart } from '@hq/catalogue/rows';
import type { CatalogueKind } from '@shared/sync/catalogue';
import { FEED_ROWS } from '@shared/sync/feed';
import type { FeedRow } from '@shared/sync/feed';
import type { CataloguePart } from '@shared/sync/parts';

/** A row as it would be; `null`: gone. */
export interface NewRow {
  readonly kind: CatalogueKind;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** A part of one site as HQ has it, while a change of it is worked out. */
export interface SitePart {
  rows<Kind extends CatalogueKind>(kind: Kind): FeedRow<Kind>[];
}

/** What a change is made with, the same at every site. */
export interface Making {
  /** Of the person of HQ, who has no row at any booth. */
  readonly by: string;
  /** UTC ms. */
  readonly now: number;
  /** The site's IANA zone. */
  readonly zone: string;
  readonly nextId: () => string;
  /** The same one at every site: a person who works at several. */
  readonly sharedId: string;
  /** Of the PIN in the change. */
  readonly pinHash: string | null;
}

export async function sitePart(
  db: HqReader,
  siteId: string,
  part: CataloguePart,
): Promise<SitePart> {
  const found = (await rowsOfPart(db, siteId, part)).filter(({ deleted }) => !deleted);
  return {
    rows: <Kind extends CatalogueKind>(wanted: Kind) =>
      found.flatMap(({ kind, body }) =>
        kind === wanted ? [FEED_ROWS[wanted].parse(body) as FeedRow<Kind>] : [],
      ),
  };
}

/** A row of a line of time that HQ makes. */
export const made = ({ by, now }: Making) => ({
  createdAt: now,
  createdBy: by,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnReason: null,
});

/** The row of a line that goes on until something else is scheduled. */
export function newestOf<Row extends { validFrom: number; withdrawnAt: number | null }>(
  line: readonly Row[],
): Row | undefined {
  return line
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => b.validFrom - a.validFrom)[0];
}

import type { HqReader } from '@hq/db/database';
import { feedEntries } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import { FEED_KINDS, FEED_ROWS } from '@shared/sync/feed';
import type { FeedKind, FeedRow } from '@shared/sync/feed';
import type { CatalogueKind, UploadedRow } from '@shared/sync/catalogue';
import { PART_KINDS, partOf } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { and, asc, eq, inArray } from 'drizzle-orm';

/** What identifies a row of each kind: what is the same at every booth. */
const KEY_OF: Readonly<Record<CatalogueKind, 'id' | 'code' | 'key'>> = {
  setting: 'key',
  role: 'code',
  class: 'code',
  user: 'id',
  tariff: 'id',
  policy: 'id',
  agreement: 'id',
  zone: 'id',
  spot: 'id',
  message: 'id',
};

/** Throws `INVALID_INPUT {faults}` unless the row is of the part, of its kind's shape and under its own key. */
export function checkedRow(part: CataloguePart, { kind, key, body }: UploadedRow): UploadedRow {
  const where = `${part}: ${kind} ${key}`;
  if (partOf(kind, key) !== part) throw invalid(`${where} is of another part`);
  const read = FEED_ROWS[kind].safeParse(body);
  if (!read.success) {
    // Names the fields, never the values: there are hashes of PINs among them.
    const fields = read.error.issues.map(({ path }) => path.map(String).join('.'));
    throw invalid(`${where} is malformed at ${fields.slice(0, 5).join(', ')}`);
  }
  const row: Readonly<Record<string, unknown>> = read.data;
  if (row[KEY_OF[kind]] !== key) throw invalid(`${where} has another key`);
  return { kind, key, body: read.data };
}

const invalid = (fault: string): HqError => new HqError('INVALID_INPUT', { faults: [fault] });

/** In the order in which rows need each other. */
export function inOrder<Row extends { readonly kind: FeedKind }>(rows: readonly Row[]): Row[] {
  const place = new Map(FEED_KINDS.map((kind, index) => [kind, index]));
  return rows.toSorted((a, b) => (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0));
}

export interface PartRow {
  readonly kind: CatalogueKind;
  readonly key: string;
  readonly body: unknown;
  readonly deleted: boolean;
}

/** What a site's feed has of a part, what is gone as well. */
export async function rowsOfPart(
  db: HqReader,
  siteId: string,
  part: CataloguePart,
): Promise<PartRow[]> {
  const found = await db
    .select({
      kind: feedEntries.kind,
      key: feedEntries.key,
      body: feedEntries.body,
      deleted: feedEntries.deleted,
    })
    .from(feedEntries)
    .where(and(eq(feedEntries.siteId, siteId), inArray(feedEntries.kind, [...PART_KINDS[part]])))
    .orderBy(asc(feedEntries.kind), asc(feedEntries.key));
  return inOrder(found.filter(({ kind, key }) => partOf(kind, key) === part) as PartRow[]);
}

/** The rows of one kind that a site has. */
export async function rowsOfKind<Kind extends CatalogueKind>(
  db: HqReader,
  siteId: string,
  kind: Kind,
): Promise<FeedRow<Kind>[]> {
  const found = await db
    .select({ body: feedEntries.body })
    .from(feedEntries)
    .where(
      and(
        eq(feedEntries.siteId, siteId),
        eq(feedEntries.kind, kind),
        eq(feedEntries.deleted, false),
      ),
    )
    .orderBy(asc(feedEntries.key));
  return found.map(({ body }) => FEED_ROWS[kind].parse(body) as FeedRow<Kind>);
}

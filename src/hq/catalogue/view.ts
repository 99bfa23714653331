import type { HqReader } from '@hq/db/database';
import { catalogueChanges, sites } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import type { Catalogue, PartStanding } from '@shared/hq/catalogue';
import { stateOf } from '@shared/kernel/timeline';
import type { FeedRow } from '@shared/sync/feed';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { ownersOf } from './ownership';
import type { Owners, Ownership } from './ownership';
import { rowsOfKind, rowsOfPart } from './rows';

/** A site's catalogue as HQ has it. Throws `NOT_FOUND`. */
export async function catalogueOf(db: HqReader, siteId: string, now: number): Promise<Catalogue> {
  const [site] = await db
    .select({ siteName: sites.name, zone: sites.zone })
    .from(sites)
    .where(eq(sites.siteId, siteId));
  if (!site) throw new HqError('NOT_FOUND');
  const tariffs = await rowsOfKind(db, siteId, 'tariff');
  const spots = await rowsOfKind(db, siteId, 'spot');
  const people = await rowsOfKind(db, siteId, 'user');
  return {
    siteId,
    ...site,
    now,
    parts: await standings(db, siteId, await ownersOf(db, siteId)),
    classes: byPosition(await rowsOfKind(db, siteId, 'class')).map((it) => ({
      ...it,
      tariffs: onTheLine(
        tariffs.filter(({ vehicleClass }) => vehicleClass === it.code),
        now,
      ),
    })),
    policies: onTheLine(await rowsOfKind(db, siteId, 'policy'), now),
    agreements: await rowsOfKind(db, siteId, 'agreement'),
    roles: await rowsOfKind(db, siteId, 'role'),
    people: people.map(({ pinHash: _pin, badgeHash, ...it }) => ({
      ...it,
      hasBadge: badgeHash !== null,
    })),
    zones: byPosition(await rowsOfKind(db, siteId, 'zone')).map((zone) => ({
      ...zone,
      spots: byPosition(spots.filter(({ zoneId }) => zoneId === zone.id)),
    })),
    messages: await rowsOfKind(db, siteId, 'message'),
    settings: settingsOf(await rowsOfKind(db, siteId, 'setting')),
  };
}

const byPosition = <Row extends { position: number }>(rows: Row[]): Row[] =>
  rows.toSorted((a, b) => a.position - b.position);

interface Period {
  readonly validFrom: number;
  readonly withdrawnAt: number | null;
}

/** Newest first, each with where the next one that is not withdrawn begins. */
function onTheLine<Row extends Period>(rows: readonly Row[], now: number) {
  const standing = rows
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ validFrom }) => validFrom)
    .toSorted((a, b) => a - b);
  return rows
    .map((row) => {
      const validTo = standing.find((from) => from > row.validFrom) ?? null;
      return { ...row, validTo, state: stateOf({ ...row, validTo }, now) };
    })
    .toSorted((a, b) => b.validFrom - a.validFrom);
}

async function standings(db: HqReader, siteId: string, owners: Owners): Promise<PartStanding[]> {
  const found: PartStanding[] = [];
  for (const part of CATALOGUE_PARTS) {
    const ownership = owners.get(part);
    if (ownership) found.push(await standingOf(db, siteId, part, ownership));
  }
  return found;
}

export async function standingOf(
  db: HqReader,
  siteId: string,
  part: CataloguePart,
  { owner, ownerName, since, contentHash }: Ownership,
): Promise<PartStanding> {
  const told = await rowsOfPart(db, siteId, part);
  const rows = told.filter(({ deleted }) => !deleted).length;
  return { part, owner, ownerName, since, rows, seen: told.length > 0 || contentHash !== null };
}

function settingsOf(rows: readonly FeedRow<'setting'>[]): Catalogue['settings'] {
  const found: Catalogue['settings'] = {
    company: null,
    site: null,
    texts: null,
    hours: null,
    businessDay: null,
  };
  for (const { key, value } of rows) Object.assign(found, { [key]: value });
  return found;
}

export interface HistoryPlace {
  readonly at: number;
  readonly id: string;
}

/** What was changed, newest first, from a place on. */
export function historyOf(
  db: HqReader,
  siteId: string,
  after: HistoryPlace | null,
  limit: number,
): Promise<(typeof catalogueChanges.$inferSelect)[]> {
  const older = after
    ? or(
        lt(catalogueChanges.at, after.at),
        and(eq(catalogueChanges.at, after.at), lt(catalogueChanges.id, after.id)),
      )
    : undefined;
  return db
    .select()
    .from(catalogueChanges)
    .where(and(eq(catalogueChanges.siteId, siteId), older))
    .orderBy(desc(catalogueChanges.at), desc(catalogueChanges.id))
    .limit(limit);
}

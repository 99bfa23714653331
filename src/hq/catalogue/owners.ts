import type { HqReader } from '@hq/db/database';
import { catalogueOwnership, sites } from '@hq/db/schema/index';
import type { Seen } from '@hq/reads/fragments';
import type { SiteOwners } from '@shared/hq/catalogue';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { asc, inArray } from 'drizzle-orm';

/** Who owns each part of every site that is seen, by name of the site. */
export async function ownersOfSites(db: HqReader, seen: Seen): Promise<SiteOwners[]> {
  const known = await db
    .select({ siteId: sites.siteId, siteName: sites.name, zone: sites.zone })
    .from(sites)
    .where(seen === null ? undefined : inArray(sites.siteId, [...seen]))
    .orderBy(asc(sites.name), asc(sites.siteId));
  const rows = await db
    .select()
    .from(catalogueOwnership)
    .where(seen === null ? undefined : inArray(catalogueOwnership.siteId, [...seen]));
  const bySite = Map.groupBy(rows, ({ siteId }) => siteId);
  return known.map((site) => ({
    ...site,
    parts: CATALOGUE_PARTS.flatMap((part) => {
      const row = bySite.get(site.siteId)?.find((it) => it.part === part);
      return row ? [{ part, owner: row.owner, ownerName: row.ownerName, since: row.since }] : [];
    }),
  }));
}

import { keepAudit } from '@hq/audit/keep';
import { releases } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { ReleaseChange, Releases } from '@shared/hq/releases';
import { isNewer } from '@shared/sync/updates';
import { readShelf } from './shelf';
import type { Shelved } from './shelf';

/** What lies in the folder of updates; nothing where HQ has none. */
export const shelfOf = ({ config, log }: Hq): Promise<Shelved[]> =>
  config.updatesDir === null ? Promise.resolve([]) : readShelf(config.updatesDir, log);

/** How far each version was let out, by its number. */
export async function standingOf(
  hq: Hq,
): Promise<ReadonlyMap<string, typeof releases.$inferSelect>> {
  const rows = await hq.db.select().from(releases);
  return new Map(rows.map((row) => [row.version, row]));
}

/** Newest first. */
export async function listReleases(hq: Hq): Promise<Releases> {
  const standing = await standingOf(hq);
  const shelf = await shelfOf(hq);
  return shelf
    .toSorted((a, b) => (isNewer(a.release.version, b.release.version) ? -1 : 1))
    .map(({ release: { version, createdAt, files } }) => {
      const out = standing.get(version);
      return {
        version,
        createdAt,
        platforms: [...new Set(files.map(({ platform }) => platform))],
        share: out?.share ?? 0,
        paused: out?.paused ?? false,
        changedAt: out?.changedAt ?? null,
        changedBy: out?.changedBy ?? null,
      };
    });
}

/** Lets a release out to so many, or to nobody else. Throws `NOT_FOUND`. */
export async function changeRelease(
  hq: Hq,
  by: PersonCaller,
  version: string,
  change: ReleaseChange,
): Promise<void> {
  const shelf = await shelfOf(hq);
  if (!shelf.some(({ release }) => release.version === version)) throw new HqError('NOT_FOUND');
  const row = { ...change, changedAt: hq.now(), changedBy: by.name };
  await hq.db.transaction(async (tx) => {
    await tx
      .insert(releases)
      .values({ version, ...row })
      .onConflictDoUpdate({ target: releases.version, set: row });
    const { share, paused } = change;
    const details = { share, paused };
    await keepAudit(hq, tx, {
      action: 'release.changed',
      by,
      subject: version,
      subjectName: version,
      details,
    });
  });
}

import { openPglite } from '@hq/db/pglite';
import type { Areas } from '@hq/areas';
import { simulate } from '@cli/simulate/history';
import { openDatabase } from '@main/db/connection';
import { spiedAreas } from '@test/helpers/hq-routes';
import type { KnownRoute } from '@test/helpers/hq-routes';
import { hqOn, testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { ownerOf, runsOf, ship } from '@test/helpers/outbox';
import type { Run } from '@shared/sync/push';
import { join } from 'node:path';
import { freshFolder } from './demo-file';

/** A headquarters with two days of one booth. */
export interface HqPast {
  /** Its files, for a database that begins with them. */
  readonly files: Blob;
  readonly booth: Pick<TestTerminal, 'siteId' | 'terminalId' | 'publicKey' | 'privateKey'>;
  /** Everything that booth recorded, in one run. */
  readonly log: Run;
  /** UTC ms, after all of it. */
  readonly now: number;
}

let made: Promise<HqPast> | null = null;

/** Made once. */
export function hqPast(): Promise<HqPast> {
  made ??= make();
  return made;
}

async function make(): Promise<HqPast> {
  const folder = freshFolder();
  const path = join(folder.path, 'past.db');
  await simulate({ path, days: 2, perDay: 12, seed: 11, start: '2026-11-18' });
  const db = openDatabase(path, { readonly: true });
  const hq = await testHq();
  try {
    const siteId = hq.ids.next(hq.now());
    const { terminalId } = ownerOf(db, siteId);
    const booth = await testTerminal(hq, { terminalId });
    await ship(hq, db, booth.siteId);
    const [log] = runsOf(db, 1_000_000);
    if (!log) throw new Error('a past without events');
    const files = (await (hq.database as unknown as Dumping).dump()) as Blob;
    const { publicKey, privateKey } = booth;
    const enrolled = { siteId: booth.siteId, terminalId, publicKey, privateKey };
    return { files, booth: enrolled, log, now: hq.now() };
  } finally {
    db.$client.close();
    await hq.close();
    folder.remove();
  }
}

interface Dumping {
  dump(): Promise<Blob>;
}

/** The routes of HQ, known once one was built, and the areas to build others with. */
export interface KnownRoutes {
  readonly areas: Areas;
  readonly routes: readonly KnownRoute[];
}

let known: Promise<KnownRoutes> | null = null;

export function knownRoutes(): Promise<KnownRoutes> {
  known ??= learn();
  return known;
}

async function learn(): Promise<KnownRoutes> {
  const { areas, routes } = spiedAreas();
  await (await hqWithPast(areas)).close();
  return { areas, routes: [...routes] };
}

/** A headquarters of its own that begins with that past. */
export async function hqWithPast(areas?: Areas): Promise<TestHq> {
  const { files, now } = await hqPast();
  const hq = await hqOn(await openPglite(null, files), {}, areas);
  hq.setNow(now);
  return hq;
}

import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import { randomIds } from '@shared/kernel/ids';
import { manualClock } from '@main/core/clock';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { signInTiles } from '@main/features/access/index';
import { createSpots } from '@main/features/parking/index';
import { loadDemoSite } from '@main/features/setup/index';
import { networkPrinter } from '@test/e2e/helpers/afternoon';
import { livePast } from '@test/helpers/past-site';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const DEMO_SPOTS = 40;
const LETTERS = 'BCDFGHJKLPRSTVWXYZ';

/** A Chilean plate for each number; different ones for the first ten million. */
export function plateOf(index: number): string {
  const letter = (power: number): string =>
    LETTERS[Math.floor(index / 100 / power) % LETTERS.length] ?? 'B';
  const digits = String(index % 100).padStart(2, '0');
  return `${letter(5832)}${letter(324)}${letter(18)}${letter(1)}${digits}`;
}

export interface BenchSite {
  /** Spots in all, the demonstration site's 40 among them. */
  readonly spots: number;
  /** Cars that came an hour ago and are inside: `plateOf(0)` and on. */
  readonly inside: number;
  /** Of a network printer on this machine; without it papers are kept nowhere. */
  readonly printerPort?: number;
}

async function moreSpots(folder: string, count: number): Promise<void> {
  const { db } = openMigrated(join(folder, 'coipo.db'), { durability: 'off' });
  const clock = manualClock(Date.now() - DAY_MS);
  const core: Core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  await loadDemoSite(core, join(folder, 'papers'));
  const admin = signInTiles(core).find(({ role }) => role === 'admin');
  if (!admin) throw new Error('the demonstration site has no administrator');
  const { userId, displayName } = admin;
  const actor = { userId, displayName, permissions: new Set(BUILT_IN_ROLES.admin) };
  const spots = Array.from({ length: count }, (_, index) => ({
    zone: `Piso ${Math.floor(index / 92) + 3}`,
    code: `P${index + 1}`,
    kind: 'car' as const,
  }));
  if (count > 0) write(core, [], (tx) => createSpots(core, tx, actor, spots));
  db.$client.close();
}

/** A demonstration site as large as asked, its operator's shift open, all of it by the real services. */
export async function makeBenchSite(folder: string, site: BenchSite): Promise<void> {
  await moreSpots(folder, site.spots - DEMO_SPOTS);
  await livePast(folder, Date.now(), async (past) => {
    past.minutesAgo(90);
    await past.signIn('Ana Rivas');
    // Nothing is printed while the past is lived, so it may be one that is not there yet.
    const { columns, codepage, cut } = networkPrinter(1);
    const none = { kind: 'none', columns, codepage, cut, drawer: 'none' } as const;
    await past.printTo(site.printerPort === undefined ? none : networkPrinter(site.printerPort));
    await past.signIn('Marcela Fuentes');
    await past.call('shifts.open', { float: { '1000': 20 } });
    past.minutesAgo(60);
    for (let index = 0; index < site.inside; index += 1) await past.checkIn(plateOf(index));
  });
}

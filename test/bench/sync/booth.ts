import { sites, terminals } from '@hq/db/schema/index';
import { openPostgres } from '@hq/db/postgres';
import { systemTime } from '@main/open-booth';
import { guardedClock } from '@main/core/clock';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { thisTerminal } from '@main/core/terminal';
import { openMigrated } from '@main/db/migrate';
import { keepEnrolment } from '@main/features/sync/enrol/enrol';
import { newKey } from '@main/features/sync/hq/key';
import { defaultSyncHome, syncEngine } from '@main/features/sync/index';
import { randomIds } from '@shared/kernel/ids';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

export const ZONE = 'America/Santiago';

/** A booth as it runs, its file fully durable, pushes its whole log. Answers how long it took and what of. */
export async function pushAll(
  path: string,
  hq: { readonly url: string; readonly databaseUrl: string },
): Promise<{ readonly ms: number; readonly events: number; readonly siteId: string }> {
  const { db } = openMigrated(path);
  const clock = guardedClock(systemTime, 0);
  const core: Core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const home = defaultSyncHome('bench');
  const siteId = await enrol(core, home.secrets, hq);
  const engine = syncEngine(core, home, () => null);
  const events = engine.view().waiting;
  const began = performance.now();
  engine.start();
  while (engine.view().waiting > 0) {
    const { trouble } = engine.view();
    if (trouble) throw new Error(`the booth has trouble: ${trouble.code}`);
    await delay(10);
  }
  const ms = performance.now() - began;
  await engine.stop();
  db.$client.close();
  return { ms, events, siteId };
}

async function enrol(
  core: Core,
  secrets: ReturnType<typeof defaultSyncHome>['secrets'],
  { url, databaseUrl }: { readonly url: string; readonly databaseUrl: string },
): Promise<string> {
  const key = newKey(secrets);
  const { id, code, name } = thisTerminal(core.db);
  const now = core.clock.now();
  const siteId = randomUUID();
  const { publicKey } = key;
  await register(databaseUrl, [{ siteId, terminalId: id, code, name, publicKey }], now);
  write(core, [], (tx) =>
    keepEnrolment(core, tx, {
      actor: null,
      enrolled: {
        siteId,
        siteName: 'Bench',
        zone: ZONE,
        terminalId: id,
        role: 'first' as const,
        lastEpoch: 0,
        ownership: {},
        now,
      },
      hqUrl: url,
      publicKey,
      clockOffsetMs: 0,
    }),
  );
  return siteId;
}

export interface Registered {
  readonly siteId: string;
  readonly terminalId: string;
  readonly code: string;
  readonly name: string;
  readonly publicKey: string;
}

/** Terminals in HQ's list, each of its own site, as if they had enrolled. */
export async function register(
  databaseUrl: string,
  list: readonly Registered[],
  now: number,
): Promise<void> {
  const database = openPostgres({ url: databaseUrl, poolSize: 1, onError: () => {} });
  for (const { siteId, terminalId, code, name, publicKey } of list) {
    await database.db.insert(sites).values({ siteId, name, zone: ZONE, createdAt: now });
    await database.db.insert(terminals).values({
      siteId,
      id: terminalId,
      code,
      name,
      publicKey,
      status: 'active' as const,
      enrolledAt: now,
    });
  }
  await database.close();
}

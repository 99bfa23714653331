import { buildApp } from '@hq/app';
import type { Areas } from '@hq/areas';
import { AREAS } from '@hq/areas';
import type { HqConfig } from '@hq/config';
import { readConfig } from '@hq/config';
import type { HqDatabase } from '@hq/db/database';
import { schemaVersion } from '@hq/db/migrate';
import type { Hq } from '@hq/hq';
import { createMeters } from '@hq/ops/meters';
import { silentLogger } from '@main/core/logger';
import type { Logger } from '@main/core/logger';
import { randomIds } from '@shared/kernel/ids';
import type { FastifyInstance } from 'fastify';
import { HQ_MIGRATIONS, testDatabase } from './hq-database';
import type { DatabaseKind } from './hq-database';

export { HQ_MIGRATIONS } from './hq-database';

export interface TestHq extends Hq {
  readonly app: FastifyInstance;
  /** Puts HQ's clock to an instant, UTC ms. */
  setNow(now: number): void;
  close(): Promise<void>;
}

/** HQ on an empty database of its own, at a clock that stands. */
export async function testHq(
  options: Partial<HqConfig> = {},
  kind: DatabaseKind = 'pglite',
  areas: Areas = AREAS,
  log: Logger = silentLogger(),
): Promise<TestHq> {
  return hqOn(await testDatabase(kind), options, areas, log);
}

/** HQ over a database that is already migrated. */
export async function hqOn(
  database: HqDatabase,
  options: Partial<HqConfig> = {},
  areas: Areas = AREAS,
  log: Logger = silentLogger(),
): Promise<TestHq> {
  let now = Date.parse('2026-11-20T12:00:00Z');
  const hq: Hq = {
    database,
    db: database.db,
    // Tests ask more in a minute than anybody else does.
    config: { ...readConfig({}), requestsPerAddress: 1e7, requestsPerCaller: 1e7, ...options },
    log,
    meters: createMeters(),
    schemaVersion: schemaVersion(HQ_MIGRATIONS),
    ids: randomIds(),
    now: () => now,
  };
  const app = await buildApp(hq, areas);
  return {
    ...hq,
    app,
    setNow: (next) => {
      now = next;
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}

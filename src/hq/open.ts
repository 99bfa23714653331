import { randomIds } from '@shared/kernel/ids';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { HqConfig } from './config';
import type { HqDatabase } from './db/database';
import { migrateEmbedded, migrateServer, schemaVersion } from './db/migrate';
import { openPglite } from './db/pglite';
import { openPostgres } from './db/postgres';
import type { Hq } from './hq';
import { claimFolder } from './ops/data-folder';
import { createMeters } from './ops/meters';

/** Opens the database the configuration names and brings it up to date. Throws `StartRefused`. */
export async function openDatabase(
  config: HqConfig,
  log: Logger,
  migrations: string,
): Promise<HqDatabase> {
  const { databaseUrl, migrationUrl } = config;
  if (databaseUrl === null) return await openEmbedded(config.dataDir, migrations);
  const servedBy = migrationUrl === null ? null : decodeURIComponent(new URL(databaseUrl).username);
  await migrateServer(migrationUrl ?? databaseUrl, migrations, servedBy);
  return openPostgres({
    url: databaseUrl,
    poolSize: config.poolSize,
    onError: (error) => log.error({ err: error }, 'database connection lost'),
  });
}

/** PGlite in a folder that no other process may use meanwhile. */
async function openEmbedded(dataDir: string, migrations: string): Promise<HqDatabase> {
  const release = claimFolder(dataDir);
  const folder = join(dataDir, 'database');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = await openPglite(folder);
  await migrateEmbedded(database, migrations);
  return {
    ...database,
    close: async () => {
      await database.close();
      release();
    },
  };
}

export function hqOver(
  database: HqDatabase,
  config: HqConfig,
  log: Logger,
  migrations: string,
): Hq {
  return {
    database,
    db: database.db,
    config,
    log,
    meters: createMeters(),
    schemaVersion: schemaVersion(migrations),
    ids: randomIds(),
    now: () => Date.now(),
  };
}

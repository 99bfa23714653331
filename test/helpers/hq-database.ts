import { migrateEmbedded, migrateServer } from '@hq/db/migrate';
import type { HqDatabase } from '@hq/db/database';
import { openPglite } from '@hq/db/pglite';
import { openPostgres } from '@hq/db/postgres';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { onceByRun, testRun } from './once-by-run';
import { queryOnce, startPostgres } from './postgres';

export const HQ_MIGRATIONS = resolve(import.meta.dirname, '../../drizzle/hq');

export const DATABASE_KINDS = ['pglite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

const TEMPLATE = 'coipo_template';

/** A database as a test has it: its own, migrated, without rows, and gone when it is closed. */
export interface TestDatabase extends HqDatabase {
  /** Where it can be connected to from outside; null when it lives in this process only. */
  readonly url: string | null;
}

/** An empty HQ database of the test's own, on either of the engines HQ runs on. */
export async function testDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === 'postgres') return await onServer();
  const template = await onceByRun('pglite', migratedPglite);
  const database = await openPglite(null, new Blob([await readFile(template)]));
  return { ...database, url: null };
}

/** Making and migrating one takes seconds, starting from its files a third of one. */
async function migratedPglite(): Promise<string> {
  const database = await openPglite(null);
  await migrateEmbedded(database, HQ_MIGRATIONS);
  const template = join(testRun().folder, 'pglite.tar');
  await writeFile(template, Buffer.from(await (await database.dump()).arrayBuffer()));
  await database.close();
  return template;
}

async function onServer(): Promise<TestDatabase> {
  const { url, drop } = await freshPostgres();
  const database = openPostgres({ url, poolSize: 10, onError: () => {} });
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await drop();
    },
  };
}

export interface FreshPostgres {
  readonly url: string;
  /** Also disconnects whoever still uses it. */
  drop(): Promise<void>;
}

/** A migrated database on the run's server, copied from one that was migrated once. */
export async function freshPostgres(): Promise<FreshPostgres> {
  const server = await onceByRun('postgres', startServer);
  const admin = databaseOf(server, 'postgres');
  const name = `coipo_${randomUUID().replaceAll('-', '')}`;
  await queryOnce(admin, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return {
    url: databaseOf(server, name),
    drop: async () => {
      await queryOnce(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** Started by the first test that needs it; ends with the run. Answers the address of its template. */
async function startServer(): Promise<string> {
  const { url } = await startPostgres({ fsync: false, owner: testRun().pid });
  await queryOnce(url('postgres'), `CREATE DATABASE ${TEMPLATE}`);
  await migrateServer(url(TEMPLATE), HQ_MIGRATIONS);
  return url(TEMPLATE);
}

function databaseOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

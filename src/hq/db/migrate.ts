import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { HqDatabase } from './database';
import { grantTo } from './grants';

/** Any number, the same for every HQ process of a database. */
const LOCK = 7_203_415;

/** The newest migration of a folder, as the database remembers it once it was run. */
export function schemaVersion(folder: string): number {
  return readMigrationFiles({ migrationsFolder: folder }).at(-1)?.folderMillis ?? 0;
}

/** Brings PGlite's schema up to date: nobody else can have its files open. */
export async function migrateEmbedded(database: HqDatabase, folder: string): Promise<void> {
  await migratePglite(database.db as unknown as Parameters<typeof migratePglite>[0], {
    migrationsFolder: folder,
  });
}

/**
 * Brings PostgreSQL's schema up to date; of several processes that start at once, one does it.
 * @param servedBy the role HQ works as, when it is not the one that owns the tables
 */
export async function migrateServer(
  url: string,
  folder: string,
  servedBy: string | null = null,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const db = drizzle(client);
    await db.execute(sql`SELECT pg_advisory_lock(${LOCK})`);
    await migratePostgres(db, { migrationsFolder: folder });
    if (servedBy !== null) await grantTo(client, servedBy);
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}

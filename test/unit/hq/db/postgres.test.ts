import { events } from '@hq/db/schema/index';
import { rowsOf } from '@hq/db/rows';
import { migrateServer } from '@hq/db/migrate';
import { HQ_MIGRATIONS, testHq } from '@test/helpers/hq';
import { freshPostgres } from '@test/helpers/hq-database';
import { queryOnce, whyNoPostgres } from '@test/helpers/postgres';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

const why = whyNoPostgres();

describe.skipIf(why !== null)(`a PostgreSQL server${why === null ? '' : ` (${why})`}`, () => {
  test('answers what HQ asks, with whole numbers as numbers', async () => {
    const hq = await testHq({}, 'postgres');
    try {
      const [row] = await rowsOf<{ version: string; large: number }>(
        hq.db,
        sql`SELECT version() AS version, 9007199254740991::bigint AS large`,
      );
      expect(row).toMatchObject({ large: Number.MAX_SAFE_INTEGER });
      expect(row?.version).toContain('PostgreSQL');
      expect(await hq.db.select().from(events)).toEqual([]);
    } finally {
      await hq.close();
    }
  }, 60_000);

  test('tells one process what another notified', async () => {
    const hq = await testHq({}, 'postgres');
    try {
      const heard: string[] = [];
      const deaf = await hq.database.listen('coipo_test', (payload) => heard.push(payload));
      await hq.db.execute(sql`NOTIFY coipo_test, 'hello'`);
      await expect.poll(() => heard).toEqual(['hello']);
      await deaf();
    } finally {
      await hq.close();
    }
  }, 60_000);

  test('is migrated once by several programs that start together', async () => {
    const { url, drop } = await freshPostgres();
    try {
      await queryOnce(url, 'DROP SCHEMA public CASCADE');
      await queryOnce(url, 'DROP SCHEMA drizzle CASCADE');
      await queryOnce(url, 'CREATE SCHEMA public');
      await Promise.all([1, 2, 3, 4].map(() => migrateServer(url, HQ_MIGRATIONS)));
      const [row] = await queryOnce<{ steps: string; different: string }>(
        url,
        'SELECT count(*) AS steps, count(DISTINCT hash) AS different FROM drizzle.__drizzle_migrations',
      );
      expect(row?.steps).toBe(row?.different);
      expect(Number(row?.steps)).toBeGreaterThan(0);
    } finally {
      await drop();
    }
  }, 60_000);
});

import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { freshPostgres } from '@test/helpers/hq-database';
import { hqOn } from '@test/helpers/hq';
import { openPostgres } from '@hq/db/postgres';
import { whyNoPostgres } from '@test/helpers/postgres';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

async function withHq(work: (hq: TestHq) => Promise<void>): Promise<void> {
  const hq = await testHq();
  try {
    await work(hq);
  } finally {
    await hq.close();
  }
}

test('a migrated HQ lives and is ready', () =>
  withHq(async ({ app }) => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' });
    expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ready' });
  }));

test('a database that was put back to before this program is not ready', () =>
  withHq(async ({ app, db }) => {
    await db.execute(sql`DELETE FROM drizzle.__drizzle_migrations
      WHERE created_at = (SELECT max(created_at) FROM drizzle.__drizzle_migrations)`);
    const answer = await app.inject('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      error: { code: 'NOT_READY', details: { reason: 'schema' } },
    });
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  }));

test.skipIf(whyNoPostgres() !== null)(
  'a database that has gone is not ready, and HQ lives on',
  async () => {
    const { url, drop } = await freshPostgres();
    const hq = await hqOn(openPostgres({ url, poolSize: 2, onError: () => {} }));
    try {
      expect((await hq.app.inject('/health/ready')).statusCode).toBe(200);
      await drop();
      const answer = await hq.app.inject('/health/ready');
      expect(answer.json()).toMatchObject({ error: { details: { reason: 'database' } } });
      expect((await hq.app.inject('/health/live')).statusCode).toBe(200);
    } finally {
      await hq.close();
    }
  },
  60_000,
);

test('answers carry no invitation to run, frame or guess anything', () =>
  withHq(async ({ app }) => {
    for (const url of ['/health/live', '/nowhere']) {
      expect((await app.inject(url)).headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  }));

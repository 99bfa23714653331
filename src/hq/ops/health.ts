import { HqError } from '@hq/http/error';
import { rowsOf } from '@hq/db/rows';
import type { Hq } from '@hq/hq';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';

/** A balancer asks every few seconds: a database that takes longer than this is not ready. */
const PATIENCE_MS = 2000;

/**
 * `/health/live`: the process answers. `/health/ready`: it can do its work, that is, its database answers
 * and has at least the schema it was built for. One that is about to stop answers 503 to everything.
 */
export function healthRoutes(app: FastifyInstance, hq: Hq): void {
  const quiet = { logLevel: 'warn', schema: { hide: true } } as const;
  app.get('/health/live', quiet, async () => ({ status: 'live' }));
  app.get('/health/ready', quiet, async () => {
    const newest = await newestMigration(hq);
    if (newest === null) throw new HqError('NOT_READY', { reason: 'database' });
    if (newest < hq.schemaVersion) throw new HqError('NOT_READY', { reason: 'schema' });
    return { status: 'ready' };
  });
}

/** Which migration the database has come to; null when it does not answer. */
async function newestMigration(hq: Hq): Promise<number | null> {
  const asked = rowsOf<{ newest: number | null }>(
    hq.db,
    sql`SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations`,
  );
  try {
    const rows = await Promise.race([asked, delay(PATIENCE_MS, null, { ref: false })]);
    return rows === null ? null : (rows[0]?.newest ?? 0);
  } catch (error) {
    hq.log.warn({ err: error }, 'the database does not answer');
    return null;
  }
}

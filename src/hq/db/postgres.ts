import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { copyOver } from './copy';
import type { HqDatabase, HqDb, HqTx } from './database';
import { listener } from './listener';
import * as schema from './schema/index';

/**
 * Amounts, instants and counts all fit a number exactly. For the whole process: drizzle brings parsers
 * of its own to every query, which ask these and not those of the pool.
 */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface PostgresOptions {
  readonly url: string;
  /** Connections at most; the one that listens is on top. */
  readonly poolSize: number;
  /** Told of connections that break; whoever used one is told by what he asked. */
  readonly onError: (error: unknown) => void;
}

/** PostgreSQL ≥ 15 over a pool of connections. */
export function openPostgres({ url, poolSize, onError }: PostgresOptions): HqDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // HQ's questions have many parts and few rows: compiling them takes longer than asking them.
    onConnect: async (client) => {
      await client.query('SET jit = off');
    },
  });
  pool.on('error', onError);
  // Also those in use: one that breaks between two statements would otherwise end the process.
  pool.on('connect', (client) => void client.on('error', onError));
  const ears = listener(url, onError);
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema }) as unknown as HqDb,
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        const copy = copyOver(client);
        return await drizzle(client).transaction((tx) => work(tx as unknown as HqTx, copy));
      } finally {
        client.release();
      }
    },
    listen: ears.listen,
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      await ears.close();
      await pool.end();
    },
  };
}

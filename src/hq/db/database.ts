import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index';

export type HqSchema = typeof schema;

/** Drizzle over PostgreSQL or PGlite: the same calls, the same SQL. */
export type HqDb = PgDatabase<PgQueryResultHKT, HqSchema>;

/** What runs inside `db.transaction`. */
export type HqTx = Parameters<Parameters<HqDb['transaction']>[0]>[0];

/** Where reads work as well as writes of a transaction. */
export type HqReader = HqDb | HqTx;

export interface PoolState {
  readonly total: number;
  readonly idle: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

export interface HqDatabase {
  readonly kind: 'postgres' | 'pglite';
  readonly db: HqDb;
  /**
   * NOTIFY of a channel, also from other processes; an empty text when some may have been missed.
   * Answers how to stop listening.
   */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  /** Connections now; null where there is no pool. */
  pool(): PoolState | null;
  close(): Promise<void>;
}

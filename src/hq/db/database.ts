import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from './schema/index';

export type HqSchema = typeof schema;

/** Drizzle over PostgreSQL or PGlite: the same calls, the same SQL. */
export type HqDb = PgDatabase<PgQueryResultHKT, HqSchema>;

/** What runs inside `db.transaction`. */
export type HqTx = Parameters<Parameters<HqDb['transaction']>[0]>[0];

/** Where reads work as well as writes of a transaction. */
export type HqReader = HqDb | HqTx;

/**
 * Many new rows at once, several times as fast as by `INSERT`.
 * @param text rows as `copyLine` writes them, one after the other
 */
export type CopyInto = (table: string, columns: readonly string[], text: string) => Promise<void>;

export interface PoolState {
  readonly total: number;
  readonly idle: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

export interface HqDatabase {
  readonly kind: 'postgres' | 'pglite';
  readonly db: HqDb;
  /** As `db.transaction`, with a way to copy into its tables; null where the engine has none. */
  transaction<T>(work: (tx: HqTx, copy: CopyInto | null) => Promise<T>): Promise<T>;
  /**
   * NOTIFY of a channel, also from other processes; an empty text when some may have been missed.
   * Answers how to stop listening.
   */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  /** Connections now; null where there is no pool. */
  pool(): PoolState | null;
  close(): Promise<void>;
}

import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { toDatabaseError } from './failures';
import * as schema from './schema/index';

export type Sqlite = Database.Database;

/** Drizzle over the one writer connection (or a read-only one in a worker). */
export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Sqlite };

export interface OpenOptions {
  readonly readonly?: boolean;
  /**
   * `full` (default): what is acknowledged survives a power cut. `off` is for simulations that can be
   * made again from their seed.
   */
  readonly durability?: 'full' | 'off';
  /** How long to wait for somebody else's lock before `DATABASE_BUSY`. */
  readonly busyTimeoutMs?: number;
  /** Looks at the file before anything is set on it: what this throws leaves the file as it was. */
  readonly inspect?: (sqlite: Sqlite) => void;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the booth's file. Throws `DATABASE_CORRUPT`, `DATABASE_READ_ONLY`, `DISK_FULL`, `DISK_FAILED` or
 * `DATABASE_BUSY` in place of SQLite's own errors.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  let sqlite: Sqlite | undefined;
  try {
    sqlite = new Database(path, {
      readonly: options.readonly ?? false,
      timeout: options.busyTimeoutMs ?? BUSY_TIMEOUT_MS,
    });
    options.inspect?.(sqlite);
    applyPragmas(sqlite, options);
    return drizzle(sqlite, { schema });
  } catch (error) {
    // An open file could not be replaced by a backup on Windows.
    sqlite?.close();
    throw toDatabaseError(error);
  }
}

function applyPragmas(sqlite: Sqlite, options: OpenOptions): void {
  if (options.readonly) {
    sqlite.pragma('query_only = ON');
    return;
  }
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma(`synchronous = ${options.durability === 'off' ? 'OFF' : 'FULL'}`);
  sqlite.pragma('foreign_keys = ON');
  // Without it, INSERT OR REPLACE would delete an append-only row past its trigger.
  sqlite.pragma('recursive_triggers = ON');
  // Rows are small and hot; 16 MiB keeps the indexes of a year in memory.
  sqlite.pragma('cache_size = -16384');
}

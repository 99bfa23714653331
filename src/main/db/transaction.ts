import type { Db } from './connection';
import { toDatabaseError } from './failures';

declare const inWriteTransaction: unique symbol;

/** A database inside `BEGIN IMMEDIATE`. Only `withWriteTx` makes one. */
export type Tx = Db & { readonly [inWriteTransaction]: true };

/**
 * Runs `work` in one synchronous `BEGIN IMMEDIATE`: all of its rows or none. When it returns, the
 * rows are on disk (`synchronous=FULL`). Errors of the disk come out coded.
 */
export function withWriteTx<T>(db: Db, work: (tx: Tx) => T): T {
  try {
    return db.$client.transaction(() => work(db as Tx)).immediate();
  } catch (error) {
    throw toDatabaseError(error);
  }
}

import type { IdSource } from '@shared/kernel/ids';
import type { Logger } from 'pino';
import type { HqConfig } from './config';
import type { HqDatabase, HqDb } from './db/database';
import type { Meters } from './ops/meters';

/** What every part of HQ stands on. */
export interface Hq {
  readonly database: HqDatabase;
  readonly db: HqDb;
  readonly config: HqConfig;
  readonly log: Logger;
  readonly meters: Meters;
  /** The newest migration this program was built for, by its place in time. */
  readonly schemaVersion: number;
  readonly ids: IdSource;
  /** UTC epoch milliseconds. */
  readonly now: () => number;
}

import type { HqTx } from '@hq/db/database';
import type { Hq } from '@hq/hq';
import type { LogOwner, LoggedEvent } from './event';
import type { Rows } from './rows';
import type { StayNow } from './touched-stays';

/** A stay that a run said something of. */
export interface TouchedStay {
  /** `null`: HQ had not heard of it. */
  readonly before: StayNow | null;
  readonly after: StayNow;
}

/** What a run brought, once its events and rows are written. */
export interface StoredRun {
  readonly owner: LogOwner;
  readonly epoch: number;
  /** Of the site's walls. */
  readonly zone: string;
  /** Those that were new, in their order. */
  readonly events: readonly LoggedEvent[];
  /** What they say, by table: `rows.of(PAYMENTS)`. A row may say a part of its record only. */
  readonly rows: Rows;
  readonly stays: readonly TouchedStay[];
}

/** Work that follows from a run, in its transaction. Statements cost every run: first look at the rows. */
export type AfterRun = (hq: Hq, tx: HqTx, run: StoredRun) => Promise<void>;

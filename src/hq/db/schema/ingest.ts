import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, origin, siteId } from './columns';

/** Events that are stored and could not be projected: their rows are missing until a program can. */
export const projectionFaults = pgTable(
  'projection_faults',
  {
    siteId: siteId(),
    ...origin(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    reason: text('reason').notNull(),
    /** Told a record that another event had told before: no later program projects it either. */
    toldBefore: boolean('told_before').notNull().default(false),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.terminalId, t.epoch, t.seq] })],
);

/** The newest event that a restored file still knew of an epoch. */
export interface KnownLog {
  readonly epoch: number;
  readonly seq: number;
}

/** Beginnings of new logs after a backup was restored, with what the file knew of the older ones. */
export const restorations = pgTable(
  'restorations',
  {
    siteId: siteId(),
    ...origin(),
    /** `null`: an old booth, which did not tell. */
    known: jsonb('known').$type<readonly KnownLog[]>(),
    previousEpoch: integer('previous_epoch').notNull(),
    backup: text('backup').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.terminalId, t.epoch, t.seq] }),
    index('restorations_at').on(t.siteId, t.at),
  ],
);

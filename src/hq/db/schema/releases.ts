import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** How far each release of the booths' program has been let out; its files are in a folder. */
export const releases = pgTable('releases', {
  version: text('version').primaryKey(),
  /** Of every hundred booths. */
  share: integer('share').notNull(),
  paused: boolean('paused').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
});

import { bigint, integer, text } from 'drizzle-orm/pg-core';

/** UUIDv7 as text, as the booths have it. */
export const id = (name: string) => text(name);
/** First column of every key of a site's rows: what a cluster distributes them by. */
export const siteId = () => text('site_id').notNull();
/** UTC epoch milliseconds. */
export const instant = (name: string) => bigint(name, { mode: 'number' });
/** Whole pesos. */
export const clp = (name: string) => bigint(name, { mode: 'number' });
/** `YYYY-MM-DD` in the site's zone. */
export const businessDate = () => text('business_date').notNull();
/** The terminal whose event a row comes from, and the place of that event in its log. */
export const origin = () => ({
  terminalId: text('terminal_id').notNull(),
  epoch: integer('epoch').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
});
/**
 * Which event the columns of a group come from: texts of two of them sort as the events follow each
 * other (`stampOf`). Without it nothing of the group is known yet.
 */
export const stamp = (name: string) => text(name);

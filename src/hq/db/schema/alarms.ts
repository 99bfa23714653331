import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { id, instant, siteId } from './columns';

/** What a person should look at. `subject` keeps the same trouble from being raised twice while it is open. */
export const alarms = pgTable(
  'alarms',
  {
    siteId: siteId(),
    id: id('id').notNull(),
    terminalId: id('terminal_id'),
    /** `TAMPERED`, `FORK`, `DAY_DIFFERS`, `EVENTS_ONLY_AT_HQ`, `PROJECTION_FAULT`, `PAID_TWICE`, … */
    code: text('code').notNull(),
    subject: text('subject').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
    raisedAt: instant('raised_at').notNull(),
    /** When it was found to be over, or a person said so. */
    settledAt: instant('settled_at'),
    settledBy: text('settled_by'),
    settledNote: text('settled_note'),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.id] }),
    index('alarms_raised').on(t.siteId, t.raisedAt, t.id),
    index('alarms_open')
      .on(t.siteId, t.raisedAt)
      .where(sql`${t.settledAt} IS NULL`),
  ],
);

import { REPORT_RHYTHMS, REPORT_STATUSES } from '@shared/kernel/report-kinds';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './access';
import { createdAt, flag, id, instant, json, oneOf, updatedAt } from './columns';

/** Reports that are made by themselves. */
export const reportSchedules = sqliteTable(
  'report_schedules',
  {
    id: id(),
    type: text('type').notNull(),
    params: json<unknown>('params').notNull(),
    format: text('format').notNull(),
    rhythm: text('rhythm', { enum: REPORT_RHYTHMS }).notNull(),
    active: flag('active').notNull(),
    /** The last instant it was made for; a PC that was off catches up. */
    lastRunAt: instant('last_run_at'),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check('report_schedules_rhythm', oneOf(t.rhythm, REPORT_RHYTHMS))],
);

/** Reports asked for, by a person or a schedule, with where their file is. */
export const reportRequests = sqliteTable(
  'report_requests',
  {
    id: id(),
    type: text('type').notNull(),
    params: json<unknown>('params').notNull(),
    format: text('format').notNull(),
    status: text('status', { enum: REPORT_STATUSES }).notNull(),
    /** 0–100. */
    progress: integer('progress').notNull(),
    file: text('file'),
    error: text('error'),
    requestedBy: text('requested_by').references(() => users.id, { onDelete: 'restrict' }),
    scheduleId: text('schedule_id').references(() => reportSchedules.id, {
      onDelete: 'restrict',
    }),
    requestedAt: instant('requested_at').notNull(),
    completedAt: instant('completed_at'),
  },
  (t) => [
    index('report_requests_requested').on(t.requestedAt),
    check('report_requests_status', oneOf(t.status, REPORT_STATUSES)),
  ],
);

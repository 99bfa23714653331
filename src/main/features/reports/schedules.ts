import { addDays } from '@shared/kernel/time';
import type { ReportSchedule } from '@shared/contracts/reports';
import { AppError } from '@shared/kernel/errors';
import type { ReportFormat, ReportRhythm, ReportType } from '@shared/kernel/report-kinds';
import { and, asc, desc, eq, gte, isNotNull, lt } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { dayClosings, reportRequests, reportSchedules, users } from '@main/db/schema/index';
import { isSetUp, wallDate } from '@main/features/settings/index';
import { duePeriods } from './domain';
import type { Dates } from '@shared/kernel/periods';
import { instantOf } from './queries/scope';
import { scheduleParamsSchema, scopeOf } from './questions';
import type { KeptParams } from './questions';
import { keepRequest } from './requests';

type Row = typeof reportSchedules.$inferSelect;

const ENTITY = 'report_schedules';
const RETRY_AFTER_MS = 10 * 60_000;
const RETRY_WITHIN_MS = 2 * 24 * 3_600_000;

export interface NewSchedule {
  readonly type: ReportType;
  readonly params: Pick<KeptParams, 'filters' | 'language'>;
  readonly format: ReportFormat;
  readonly rhythm: ReportRhythm;
}

/** From now on by itself; what ended before is not made up for. */
export function addSchedule(core: Core, actor: Actor, schedule: NewSchedule): string {
  return write(core, ['reports.changed'], (tx) => {
    const now = core.clock.now();
    const id = core.ids.next(now);
    const stamps = { createdBy: actor.userId, createdAt: now, updatedAt: now };
    tx.insert(reportSchedules)
      .values({ id, ...schedule, active: true, ...stamps })
      .run();
    const details = { ...schedule, createdBy: actor.userId };
    record(
      core,
      tx,
      { actor, action: 'report.scheduled', entity: ENTITY, entityId: id, details },
      now,
    );
    return id;
  });
}

/** Stops or goes on. What fell due while it was stopped is not made up for. NOT_FOUND. */
export function setScheduleActive(core: Core, actor: Actor, id: string, active: boolean): void {
  write(core, ['reports.changed'], (tx) => {
    const row = tx.select().from(reportSchedules).where(eq(reportSchedules.id, id)).get();
    if (!row) throw new AppError('NOT_FOUND', { schedule: id });
    if (row.active === active) return;
    const now = core.clock.now();
    tx.update(reportSchedules)
      .set({ active, updatedAt: now })
      .where(eq(reportSchedules.id, id))
      .run();
    const action = 'report.schedule_changed';
    record(core, tx, { actor, action, entity: ENTITY, entityId: id, details: { active } }, now);
  });
}

export function scheduleList(db: Db): ReportSchedule[] {
  return db
    .select({ row: reportSchedules, by: users.displayName })
    .from(reportSchedules)
    .innerJoin(users, eq(users.id, reportSchedules.createdBy))
    .orderBy(desc(reportSchedules.active), asc(reportSchedules.createdAt))
    .all()
    .map(({ row, by }) => ({
      scheduleId: row.id,
      type: row.type as ReportType,
      filters: scheduleParamsSchema.parse(row.params).filters,
      format: row.format as ReportFormat,
      rhythm: row.rhythm,
      active: row.active,
      lastRunAt: row.lastRunAt,
      by,
    }));
}

/** Days that were closed since, oldest first. */
function closedSince(db: Db, since: number): Dates[] {
  return db
    .select({ date: dayClosings.businessDate })
    .from(dayClosings)
    .where(and(eq(dayClosings.terminalId, thisTerminal(db).id), gte(dayClosings.createdAt, since)))
    .orderBy(asc(dayClosings.businessDate))
    .all()
    .map(({ date }) => ({ from: date, to: date }));
}

/** The periods a schedule owes at an instant. */
function owed(db: Db, row: Row, now: number): Dates[] {
  // Since it was made for last, or set up, or told to go on.
  const since = Math.max(row.lastRunAt ?? 0, row.updatedAt);
  const due =
    row.rhythm === 'on_closing'
      ? closedSince(db, since)
      : duePeriods(row.rhythm, wallDate(db, since), wallDate(db, now));
  const made = new Set(
    db
      .select({ params: reportRequests.params })
      .from(reportRequests)
      .where(eq(reportRequests.scheduleId, row.id))
      .all()
      .map(({ params }) => (params as KeptParams).from),
  );
  return due.filter(({ from }) => !made.has(from));
}

/** What fell due, also while the PC was off, becomes requests. Answers whether there are any. */
export function requestDue(core: Core): boolean {
  if (!isSetUp(core.db)) return false;
  const now = core.clock.now();
  const rows = core.db
    .select()
    .from(reportSchedules)
    .where(eq(reportSchedules.active, true))
    .all()
    .map((row) => ({ row, periods: owed(core.db, row, now) }))
    .filter(({ periods }) => periods.length > 0);
  if (rows.length === 0) return false;
  write(core, ['reports.changed'], (tx) => {
    for (const { row, periods } of rows) {
      const { filters, language } = scheduleParamsSchema.parse(row.params);
      for (const dates of periods) {
        const scope = scopeOf(tx, { ...dates, at: null, filters }, now);
        const at = row.type === 'open_stays' ? instantOf(scope, addDays(dates.to, 1)) : null;
        const request = {
          type: row.type as ReportType,
          params: { ...dates, at, filters, language },
          format: row.format as ReportFormat,
          scheduleId: row.id,
        };
        keepRequest(core, tx, null, request, now);
      }
      tx.update(reportSchedules)
        .set({ lastRunAt: now })
        .where(eq(reportSchedules.id, row.id))
        .run();
    }
  });
  return true;
}

/** A full disk or a lost folder may be well again: what a schedule asked for is tried for two days. */
export function retryFailed(core: Core): boolean {
  const now = core.clock.now();
  const { changes } = core.db
    .update(reportRequests)
    .set({ status: 'pending', progress: 0, error: null, completedAt: null })
    .where(
      and(
        eq(reportRequests.status, 'failed'),
        gte(reportRequests.requestedAt, now - RETRY_WITHIN_MS),
        lt(reportRequests.completedAt, now - RETRY_AFTER_MS),
        // A person presses the button himself.
        isNotNull(reportRequests.scheduleId),
      ),
    )
    .run();
  return changes > 0;
}

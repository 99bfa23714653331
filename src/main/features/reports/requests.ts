import type { ReportRequest } from '@shared/contracts/reports';
import { ERROR_CODES } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import type { ReportFormat, ReportStatus, ReportType } from '@shared/kernel/report-kinds';
import { asc, desc, eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { reportRequests, users } from '@main/db/schema/index';
import { keptParamsSchema } from './questions';
import type { KeptParams } from './questions';

type Row = typeof reportRequests.$inferSelect;

/** A request as its work needs it. */
export interface Wanted {
  readonly id: string;
  readonly type: ReportType;
  readonly params: KeptParams;
  readonly format: ReportFormat;
}

export interface NewRequest extends Omit<Wanted, 'id'> {
  readonly scheduleId: string | null;
}

/** Keeps a request; its file is made behind the work. */
export function keepRequest(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  request: NewRequest,
  now: number,
): string {
  const id = core.ids.next(now);
  const { type, params, format, scheduleId } = request;
  const row = {
    id,
    type,
    params,
    format,
    status: 'pending',
    progress: 0,
    requestedBy: actor?.userId ?? null,
    scheduleId,
    requestedAt: now,
  } as const;
  tx.insert(reportRequests).values(row).run();
  const { status: _status, progress: _progress, id: _id, ...details } = row;
  const entity = 'report_requests';
  record(core, tx, { actor, action: 'report.requested', entity, entityId: id, details }, now);
  return id;
}

const wanted = (row: Row): Wanted => ({
  id: row.id,
  type: row.type as ReportType,
  params: keptParamsSchema.parse(row.params),
  format: row.format as ReportFormat,
});

/** The oldest request that waits. */
export function nextWanted(db: Db): Wanted | null {
  const row = db
    .select()
    .from(reportRequests)
    .where(eq(reportRequests.status, 'pending'))
    .orderBy(asc(reportRequests.requestedAt), asc(reportRequests.id))
    .limit(1)
    .get();
  return row ? wanted(row) : null;
}

export function statusOf(db: Db, id: string): ReportStatus | null {
  return (
    db
      .select({ status: reportRequests.status })
      .from(reportRequests)
      .where(eq(reportRequests.id, id))
      .get()?.status ?? null
  );
}

interface Outcome {
  readonly status: ReportStatus;
  readonly file?: string;
  readonly error?: ErrorCode;
}

/** How far the work is. No action of a person: the audit has the request itself. */
export function note(core: Core, id: string, { status, file, error }: Outcome): void {
  const ended = status !== 'pending' && status !== 'running';
  write(core, ['reports.changed'], (tx) => {
    tx.update(reportRequests)
      .set({
        status,
        progress: status === 'completed' ? 100 : 0,
        file: file ?? null,
        error: error ?? null,
        completedAt: ended ? core.clock.now() : null,
      })
      .where(eq(reportRequests.id, id))
      .run();
  });
}

/** What was being made when the program ended is made again. */
export function recoverRequests(core: Core): void {
  core.db
    .update(reportRequests)
    .set({ status: 'pending', progress: 0 })
    .where(eq(reportRequests.status, 'running'))
    .run();
}

const isCode = (text: string | null): text is ErrorCode => ERROR_CODES.some((it) => it === text);

/** The newest requests. `progressOf`: of the one that is being made. */
export function requestList(
  db: Db,
  limit: number,
  progressOf: (id: string) => number,
): ReportRequest[] {
  const rows = db
    .select({ request: reportRequests, by: users.displayName })
    .from(reportRequests)
    .leftJoin(users, eq(users.id, reportRequests.requestedBy))
    .orderBy(desc(reportRequests.requestedAt), desc(reportRequests.id))
    .limit(limit)
    .all();
  return rows.map(({ request: row, by }) => {
    const { type, params, format } = wanted(row);
    return {
      requestId: row.id,
      type,
      from: params.from,
      to: params.to,
      at: type === 'open_stays' ? params.at : null,
      format,
      status: row.status,
      progress: row.status === 'running' ? progressOf(row.id) : row.progress,
      file: row.file,
      error: isCode(row.error) ? row.error : null,
      by: by ?? '',
      scheduled: row.scheduleId !== null,
      requestedAt: row.requestedAt,
      completedAt: row.completedAt,
    };
  });
}

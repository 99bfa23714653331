import { AppError } from '@shared/kernel/errors';
import { asc, eq } from 'drizzle-orm';
import { requireActor } from '@main/core/actor';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { toFileError } from '@main/core/file-errors';
import type { FileDialogs } from '@main/core/file-dialogs';
import type { CallsOf, Handlers } from '@main/core/routes';
import { mkdir } from 'node:fs/promises';
import { reportRequests, users, vehicleClasses } from '@main/db/schema/index';
import { businessDateAt, writeSetting } from '@main/features/settings/index';
import type { ReportDesk } from './desk';
import type { ReportHome } from './ports';
import { datesOf } from './questions';
import { keepRequest, requestList, statusOf } from './requests';
import { resultFolder } from './result-folder';
import { addSchedule, scheduleList, setScheduleActive } from './schedules';

export function reportsRoutes(
  core: Core,
  home: ReportHome,
  desk: ReportDesk,
  dialogs: FileDialogs,
): Handlers<CallsOf<'reports'>> {
  const folder = (): string => resultFolder(core.db, home.folder);
  return {
    'reports.options': () => ({
      classes: core.db
        .select({ code: vehicleClasses.code, name: vehicleClasses.name })
        .from(vehicleClasses)
        .orderBy(asc(vehicleClasses.position))
        .all(),
      operators: core.db
        .select({ userId: users.id, name: users.displayName })
        .from(users)
        .orderBy(asc(users.displayName))
        .all(),
      folder: folder(),
      today: businessDateAt(core.db, core.clock.now()),
    }),
    'reports.run': ({ question }) => desk.run(question),
    'reports.progress': () => ({ progress: desk.progress() }),
    'reports.cancel': ({ requestId }, caller) => {
      const stopped = desk.cancel(requestId);
      if (requestId === null) return {};
      if (!stopped) changeStatus(core, requireActor(caller), requestId, 'cancelled', ['pending']);
      else noteAction(core, requireActor(caller), 'report.cancelled', requestId);
      return {};
    },
    'reports.export': ({ question, format, language }, caller) => {
      const now = core.clock.now();
      const { type, filters } = question;
      const at = type === 'open_stays' ? Math.min(question.at ?? now, now) : null;
      const params = { ...datesOf(core.db, question, now), at, filters, language };
      const requestId = write(core, ['reports.changed'], (tx) =>
        keepRequest(
          core,
          tx,
          requireActor(caller),
          { type, params, format, scheduleId: null },
          now,
        ),
      );
      desk.wake();
      return { requestId };
    },
    'reports.requests': ({ limit }) => requestList(core.db, limit, desk.progressOf),
    'reports.retry': ({ requestId }, caller) => {
      changeStatus(core, requireActor(caller), requestId, 'pending', ['failed', 'cancelled']);
      desk.wake();
      return {};
    },
    'reports.schedules': () => scheduleList(core.db),
    'reports.schedule': ({ type, filters, format, rhythm, language }, caller) => ({
      scheduleId: addSchedule(core, requireActor(caller), {
        type,
        params: { filters, language },
        format,
        rhythm,
      }),
    }),
    'reports.setScheduleActive': ({ scheduleId, active }, caller) => {
      setScheduleActive(core, requireActor(caller), scheduleId, active);
      return {};
    },
    'reports.openFolder': async () => {
      const path = folder();
      try {
        await mkdir(path, { recursive: true });
      } catch (error) {
        throw toFileError(error);
      }
      await home.show(path);
      return {};
    },
    'reports.chooseFolder': async (_input, caller) => {
      const chosen = await dialogs.folder();
      if (chosen === null) return { folder: null };
      write(core, ['settings.changed', 'reports.changed'], (tx) =>
        writeSetting(
          core,
          tx,
          requireActor(caller),
          'reports',
          { folder: chosen },
          core.clock.now(),
        ),
      );
      return { folder: chosen };
    },
  };
}

/** A person stops one that waits, or asks again for one that failed. NOT_FOUND, CONFLICT. */
function changeStatus(
  core: Core,
  actor: Actor,
  id: string,
  to: 'pending' | 'cancelled',
  from: readonly string[],
): void {
  write(core, ['reports.changed'], (tx) => {
    const status = statusOf(tx, id);
    if (status === null) throw new AppError('NOT_FOUND', { request: id });
    if (!from.includes(status)) throw new AppError('CONFLICT', { request: id });
    const now = core.clock.now();
    const completedAt = to === 'cancelled' ? now : null;
    tx.update(reportRequests)
      .set({ status: to, progress: 0, error: null, completedAt })
      .where(eq(reportRequests.id, id))
      .run();
    const action = to === 'cancelled' ? 'report.cancelled' : 'report.retried';
    const entity = 'report_requests';
    record(core, tx, { actor, action, entity, entityId: id, details: {} }, now);
  });
}

function noteAction(core: Core, actor: Actor, action: string, id: string): void {
  write(core, [], (tx) => {
    const entity = 'report_requests';
    record(core, tx, { actor, action, entity, entityId: id, details: {} }, core.clock.now());
  });
}

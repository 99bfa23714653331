import { keepAudit } from '@hq/audit/keep';
import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { notifySite } from '@hq/alarms/alarms';
import { listAlarms as alarms, settleAlarm as settle } from '@hq/reads/alarms';
import { listAlarms, settleAlarm } from '@shared/hq/alarms';
import { serve } from './serve';

export const alarmRoutes: Routes = (app, hq) => {
  serve(app, listAlarms, ({ query, request }) =>
    alarms(hq.db, visibleSites(request, query.sites), query, query),
  );
  serve(app, settleAlarm, async ({ params, body, person, request }) => {
    const siteId = visibleSite(request, params.siteId);
    const settlement = { by: person.name, note: body.note, at: hq.now() };
    const settled = await hq.db.transaction(async (tx) => {
      const found = await settle(tx, siteId, params.alarmId, settlement);
      if (found === null || found === 'settled') return found;
      await keepAudit(hq, tx, {
        action: 'alarm.settled',
        by: person,
        subject: found.alarmId,
        subjectName: found.site.name,
        details: { siteId, code: found.code, about: found.subject, note: body.note },
      });
      await notifySite(tx, siteId);
      return found;
    });
    if (settled === null) throw new HqError('NOT_FOUND');
    if (settled === 'settled') throw new HqError('CONFLICT');
    request.log.info({ alarm: params.alarmId, by: person.id }, 'alarm settled');
    return settled;
  });
};

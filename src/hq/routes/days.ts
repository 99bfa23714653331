import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { listClosings } from '@hq/reads/closings';
import { listShifts as shifts, shiftDetail } from '@hq/reads/shifts';
import { siteDay } from '@hq/reads/site-day';
import { getSiteDay, listDayClosings } from '@shared/hq/days';
import { getShift, listShifts } from '@shared/hq/shifts';
import { serve } from './serve';

export const dayRoutes: Routes = (app, { db }) => {
  serve(app, getSiteDay, async ({ params, request }) => {
    const found = await siteDay(db, visibleSite(request, params.siteId), params.date);
    if (!found) throw new HqError('NOT_FOUND');
    return found;
  });
  serve(app, listDayClosings, ({ query, request }) =>
    listClosings(db, visibleSites(request, query.sites), query, query),
  );
  serve(app, listShifts, ({ query, request }) =>
    shifts(db, visibleSites(request, query.sites), query, query),
  );
  serve(app, getShift, async ({ params, request }) => {
    const found = await shiftDetail(db, visibleSite(request, params.siteId), params.shiftId);
    if (!found) throw new HqError('NOT_FOUND');
    return found;
  });
};

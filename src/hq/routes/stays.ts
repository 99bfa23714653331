import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { listSessions as sessions, sessionDetail } from '@hq/reads/sessions';
import { getSession, listSessions } from '@shared/hq/sessions';
import { serve } from './serve';

export const stayRoutes: Routes = (app, { db }) => {
  serve(app, listSessions, ({ query, request }) =>
    sessions(db, visibleSites(request, query.sites), query, query),
  );
  serve(app, getSession, async ({ params, request }) => {
    const found = await sessionDetail(db, visibleSite(request, params.siteId), params.sessionId);
    if (!found) throw new HqError('NOT_FOUND');
    return found;
  });
};

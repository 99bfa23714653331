import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { sitesToday } from '@hq/reads/sites-today';
import { getSite, listSites } from '@shared/hq/sites';
import { serve } from './serve';

export const siteRoutes: Routes = (app, hq) => {
  serve(app, listSites, async ({ query, request }) => {
    const now = hq.now();
    const page = await sitesToday(hq.db, visibleSites(request, query.sites), query, now);
    return { ...page, now };
  });
  serve(app, getSite, async ({ params, request }) => {
    const seen = [visibleSite(request, params.siteId)];
    const { items } = await sitesToday(hq.db, seen, { limit: 1 }, hq.now());
    const [site] = items;
    if (!site) throw new HqError('NOT_FOUND');
    return site;
  });
};

import { visibleSites } from '@hq/auth/guard';
import type { Routes } from '@hq/http/zod-app';
import { occupancyReport } from '@hq/reads/occupancy';
import { revenueSummary } from '@hq/reads/revenue';
import { getOccupancyReport, OCCUPANCY_DAYS } from '@shared/hq/occupancy';
import { getRevenueSummary, LONGEST_PERIOD_DAYS } from '@shared/hq/revenue';
import { requirePeriod } from './period';
import { serve } from './serve';

export const summaryRoutes: Routes = (app, hq) => {
  serve(app, getRevenueSummary, ({ query, request }) => {
    const { by, from, to, compare } = query;
    requirePeriod(query, LONGEST_PERIOD_DAYS);
    const seen = visibleSites(request, query.sites);
    return revenueSummary(hq.db, seen, by, { from, to }, compare);
  });
  serve(app, getOccupancyReport, ({ query, request }) => {
    const { by, from, to } = query;
    requirePeriod(query, OCCUPANCY_DAYS[by]);
    return occupancyReport(hq.db, visibleSites(request, query.sites), { by, from, to }, hq.now());
  });
};

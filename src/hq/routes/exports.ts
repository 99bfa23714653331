import { visibleSites } from '@hq/auth/guard';
import { sendFile } from '@hq/exports/send';
import type { FileAsked } from '@hq/exports/send';
import { OCCUPANCY, REVENUE } from '@hq/exports/summary-tables';
import { everyItem } from '@hq/exports/table';
import type { ExportTable } from '@hq/exports/table';
import { CLOSINGS, PAYMENTS, REVERSALS, SESSIONS, SHIFTS } from '@hq/exports/tables';
import type { Routes, ZodApp } from '@hq/http/zod-app';
import { listClosings } from '@hq/reads/closings';
import type { Seen } from '@hq/reads/fragments';
import { occupancyReport } from '@hq/reads/occupancy';
import { listPayments } from '@hq/reads/payments';
import { revenueSummary } from '@hq/reads/revenue';
import { listReversals } from '@hq/reads/reversals';
import { listSessions } from '@hq/reads/sessions';
import { listShifts } from '@hq/reads/shifts';
import type { Endpoint } from '@shared/hq/endpoint';
import {
  exportDayClosings,
  exportOccupancy,
  exportPayments,
  exportReversals,
  exportRevenue,
  exportSessions,
  exportShifts,
} from '@shared/hq/exports';
import { OCCUPANCY_DAYS } from '@shared/hq/occupancy';
import { LONGEST_PERIOD_DAYS } from '@shared/hq/revenue';
import type { z } from 'zod';
import { requireBounded } from './payments';
import { requirePeriod } from './period';
import { askedOf, routeOf } from './serve';

type Asked<E extends Endpoint> = z.output<E['query']> & FileAsked;

/** Makes the route of a file: the lines it is made of, and what they are called. */
function file<E extends Endpoint, T>(
  app: ZodApp,
  call: E,
  table: ExportTable<T>,
  items: (query: Asked<E>, seen: Seen) => AsyncIterable<T>,
): void {
  app.route({
    ...routeOf(call),
    handler: async (request, reply) => {
      const query = askedOf<E>(request, reply).query as Asked<E> & { sites?: string[] };
      return sendFile(reply, table, items(query, visibleSites(request, query.sites)), query);
    },
  });
}

async function* buckets<T>(report: () => Promise<{ readonly buckets: readonly T[] }>) {
  yield* (await report()).buckets;
}

/** What is on the pages, as files. */
export const exportRoutes: Routes = (app, hq) => {
  const { db } = hq;
  file(app, exportPayments, PAYMENTS, (query, seen) => {
    requireBounded(query);
    return everyItem((page) => listPayments(db, seen, query, page));
  });
  file(app, exportReversals, REVERSALS, (query, seen) =>
    everyItem((page) => listReversals(db, seen, query, page)),
  );
  file(app, exportSessions, SESSIONS, (query, seen) =>
    everyItem((page) => listSessions(db, seen, query, page)),
  );
  file(app, exportShifts, SHIFTS, (query, seen) =>
    everyItem((page) => listShifts(db, seen, query, page)),
  );
  file(app, exportDayClosings, CLOSINGS, (query, seen) =>
    everyItem((page) => listClosings(db, seen, query, page)),
  );
  file(app, exportRevenue, REVENUE, (query, seen) => {
    requirePeriod(query, LONGEST_PERIOD_DAYS);
    return buckets(() => revenueSummary(db, seen, query.by, query, 'none'));
  });
  file(app, exportOccupancy, OCCUPANCY, (query, seen) => {
    requirePeriod(query, OCCUPANCY_DAYS[query.by]);
    return buckets(() => occupancyReport(db, seen, query, hq.now()));
  });
};

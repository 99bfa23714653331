import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { paymentDetail } from '@hq/reads/payment-detail';
import { listPayments as payments } from '@hq/reads/payments';
import type { PaymentFilter } from '@hq/reads/payments';
import { listReversals as reversals } from '@hq/reads/reversals';
import {
  getPayment,
  listPayments,
  listReversals,
  listSitePayments,
  MOST_DAYS_BY_METHOD,
} from '@shared/hq/payments';
import { requirePeriod } from './period';
import { serve } from './serve';

/** A way to pay that is rare would be looked for through all the years: such questions name days. */
export function requireBounded({ method, from, to }: PaymentFilter): void {
  if (method === undefined) return;
  if (from === undefined || to === undefined) {
    throw new HqError('INVALID_INPUT', { faults: ['/method needs /from and /to'] });
  }
  requirePeriod({ from, to }, MOST_DAYS_BY_METHOD);
}

export const paymentRoutes: Routes = (app, { db }) => {
  serve(app, listPayments, ({ query, request }) => {
    requireBounded(query);
    return payments(db, visibleSites(request, query.sites), query, query);
  });
  serve(app, listSitePayments, ({ params, query, request }) => {
    requireBounded(query);
    return payments(db, [visibleSite(request, params.siteId)], query, query);
  });
  serve(app, getPayment, async ({ params, request }) => {
    const found = await paymentDetail(db, visibleSite(request, params.siteId), params.paymentId);
    if (!found) throw new HqError('NOT_FOUND');
    return found;
  });
  serve(app, listReversals, ({ query, request }) =>
    reversals(db, visibleSites(request, query.sites), query, query),
  );
};

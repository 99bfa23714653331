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

interface Kind {
  readonly kind:
    | 'payments'
    | 'reversals'
    | 'shifts'
    | 'closings'
    | 'stays'
    | 'revenue'
    | 'occupancy';
  readonly call: Endpoint;
  readonly extra: Readonly<Record<string, string>>;
}

/** What can be saved, in the order people ask for it. */
export const EXPORTS: readonly Kind[] = [
  { kind: 'payments', call: exportPayments as Endpoint, extra: {} },
  { kind: 'reversals', call: exportReversals as Endpoint, extra: {} },
  { kind: 'shifts', call: exportShifts as Endpoint, extra: {} },
  { kind: 'closings', call: exportDayClosings as Endpoint, extra: {} },
  { kind: 'stays', call: exportSessions as Endpoint, extra: {} },
  { kind: 'revenue', call: exportRevenue as Endpoint, extra: { by: 'day' } },
  { kind: 'occupancy', call: exportOccupancy as Endpoint, extra: { by: 'day' } },
];

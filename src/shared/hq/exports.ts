import { z } from 'zod';
import { languageSchema, periodQueryFields, sitesQuerySchema } from './common';
import { endpoint } from './endpoint';
import type { ApiScope } from './api-keys';
import { closingFilterFields } from './days';
import { occupancyQueryFields } from './occupancy';
import { paymentFilterFields } from './payments';
import { revenueQueryFields } from './revenue';
import { sessionFilterFields } from './sessions';
import { shiftFilterFields } from './shifts';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** What a workbook may hold; longer ones are refused (TOO_LARGE) and go as CSV, which has no end. */
export const MOST_XLSX_ROWS = 50_000;

const fileFields = { format: z.enum(EXPORT_FORMATS).default('csv'), language: languageSchema };
/** The bytes of a file; not JSON. */
const fileSchema = z.string().describe('The file');

function file<Q extends z.ZodType>(name: string, what: string, scope: ApiScope, query: Q) {
  return endpoint({
    id: `exports.${name}`,
    scope,
    path: `/api/exports/${name}`,
    tag: 'exports',
    summary: `${what} as CSV or as a workbook.`,
    query,
    answer: fileSchema,
    produces: Object.values(EXPORT_TYPES),
    errors: ['TOO_LARGE'],
  });
}

export const exportPayments = file(
  'payments',
  'Payments',
  'read:payments',
  z.object({ sites: sitesQuerySchema, ...paymentFilterFields, ...fileFields }),
);
export const exportReversals = file(
  'reversals',
  'Voids and refunds',
  'read:payments',
  z.object({ sites: sitesQuerySchema, ...periodQueryFields, ...fileFields }),
);
export const exportSessions = file(
  'sessions',
  'Stays',
  'read:sessions',
  z.object({ ...sessionFilterFields, ...fileFields }),
);
export const exportShifts = file(
  'shifts',
  'Shifts',
  'read:closings',
  z.object({ ...shiftFilterFields, ...fileFields }),
);
export const exportDayClosings = file(
  'day-closings',
  'Closings of days',
  'read:closings',
  z.object({ ...closingFilterFields, ...fileFields }),
);
export const exportRevenue = file(
  'revenue-summary',
  'Revenue by site and by day, week, month or hour',
  'read:reports',
  z.object({ ...revenueQueryFields, ...fileFields }),
);
export const exportOccupancy = file(
  'occupancy-report',
  'Occupancy by hour, day or month',
  'read:reports',
  z.object({ ...occupancyQueryFields, ...fileFields }),
);

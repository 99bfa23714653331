import type { ReportType } from '@shared/kernel/report-kinds';

/** The list of reports, as it is read: money first. */
export const REPORT_GROUPS = {
  money: ['revenue_day', 'revenue_hour', 'revenue_method', 'revenue_class', 'revenue_operator'],
  occupancy: [
    'occupancy_hours',
    'occupancy_spot',
    'average_stay',
    'frequent_vehicles',
    'open_stays',
  ],
  control: ['reversals', 'cash_differences'],
} as const satisfies Record<string, readonly ReportType[]>;

/** Who is told apart: what a filter would not change is not asked. */
const BY_CLASS: ReadonlySet<ReportType> = new Set<ReportType>([
  'revenue_day',
  'revenue_hour',
  'revenue_method',
  'revenue_operator',
  'occupancy_hours',
  'occupancy_spot',
  'average_stay',
  'frequent_vehicles',
  'open_stays',
  'reversals',
]);
const BY_PERSON: ReadonlySet<ReportType> = new Set<ReportType>([
  'revenue_day',
  'revenue_hour',
  'revenue_method',
  'revenue_class',
  'reversals',
  'cash_differences',
]);

export const filtersByClass = (type: ReportType): boolean => BY_CLASS.has(type);
export const filtersByPerson = (type: ReportType): boolean => BY_PERSON.has(type);

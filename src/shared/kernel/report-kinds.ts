/** What can be asked. Stored with every request: a name is never changed once released. */
export const REPORT_TYPES = [
  'revenue_day',
  'revenue_hour',
  'revenue_method',
  'revenue_class',
  'revenue_operator',
  'occupancy_spot',
  'occupancy_hours',
  'average_stay',
  'frequent_vehicles',
  'reversals',
  'cash_differences',
  'open_stays',
] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

export const REPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How often one is made by itself: of yesterday, of last week, of each day that is closed. */
export const REPORT_RHYTHMS = ['daily', 'weekly', 'on_closing'] as const;
export type ReportRhythm = (typeof REPORT_RHYTHMS)[number];

export const REPORT_STATUSES = ['pending', 'running', 'completed', 'failed', 'cancelled'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** How the values of a column are to be read. */
export const CELL_KINDS = [
  'text',
  'plate',
  /** `YYYY-MM-DD` */
  'date',
  /** `YYYY-MM` */
  'month',
  /** UTC epoch milliseconds */
  'instant',
  /** 0–23, by the site's clock */
  'hour',
  /** 1 Monday – 7 Sunday */
  'weekday',
  'clp',
  'count',
  'minutes',
  /** With one decimal. */
  'hours',
  /** 0–100, with one decimal. */
  'percent',
  /** With one decimal. */
  'average',
  'method',
  'reversal',
  'stay_state',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export const REPORT_COLUMNS = [
  'day',
  'month',
  'hour',
  'weekday',
  'method',
  'vehicleClass',
  'operator',
  'spot',
  'zone',
  'plate',
  'ticket',
  'kind',
  'requestedBy',
  'authorisedBy',
  'payments',
  'charged',
  'reversed',
  'total',
  'share',
  'stays',
  'hoursOccupied',
  'occupancy',
  'cars',
  'averageMinutes',
  'shortest',
  'longest',
  'spent',
  'lastVisit',
  'times',
  'amount',
  'zNumber',
  'openedAt',
  'closedAt',
  'expected',
  'counted',
  'difference',
  'explanation',
  'entry',
  'minutesInside',
  'stateNow',
] as const;
export type ReportColumnKey = (typeof REPORT_COLUMNS)[number];

export const HEADLINES = [
  'revenue',
  'payments',
  'averagePayment',
  'reversed',
  'busiestSpot',
  'occupancy',
  'stays',
  'hoursOccupied',
  'peakHour',
  'averageStay',
  'longest',
  'vehicles',
  'visits',
  'reversals',
  'difference',
  'surplus',
  'shortage',
  'shifts',
  'inside',
  'oldest',
] as const;
export type HeadlineKey = (typeof HEADLINES)[number];

import { listAlarms, settleAlarm } from './alarms';
import { getSiteDay, listDayClosings } from './days';
import {
  exportDayClosings,
  exportOccupancy,
  exportPayments,
  exportReversals,
  exportRevenue,
  exportSessions,
  exportShifts,
} from './exports';
import { openLive } from './live';
import { getOccupancyReport } from './occupancy';
import { getPayment, listPayments, listReversals, listSitePayments } from './payments';
import { getRevenueSummary } from './revenue';
import { getSession, listSessions } from './sessions';
import { getShift, listShifts } from './shifts';
import { getSite, listSites } from './sites';

/** Every call by which managers and partners read what the booths told HQ. */
export const READ_API = [
  listSites,
  getSite,
  getSiteDay,
  listSitePayments,
  listPayments,
  getPayment,
  listReversals,
  listSessions,
  getSession,
  listShifts,
  getShift,
  listDayClosings,
  getRevenueSummary,
  getOccupancyReport,
  listAlarms,
  settleAlarm,
  exportPayments,
  exportReversals,
  exportSessions,
  exportShifts,
  exportDayClosings,
  exportRevenue,
  exportOccupancy,
  openLive,
] as const;

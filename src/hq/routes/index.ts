import type { Routes } from '@hq/http/zod-app';
import { alarmRoutes } from './alarms';
import { dayRoutes } from './days';
import { exportRoutes } from './exports';
import { liveRoutes } from './live';
import { paymentRoutes } from './payments';
import { siteRoutes } from './sites';
import { stayRoutes } from './stays';
import { summaryRoutes } from './summaries';

/** What managers and partners read. */
export const readRoutes: readonly Routes[] = [
  siteRoutes,
  dayRoutes,
  paymentRoutes,
  stayRoutes,
  summaryRoutes,
  alarmRoutes,
  exportRoutes,
  liveRoutes(),
];

import type { Core } from '@main/core/core';
import type { ReportDesk } from './desk';
import { requestDue, retryFailed } from './schedules';

export { computeReport } from './compute';
export { reportDesk } from './desk';
export type { ReportDesk } from './desk';
export { reportHome } from './home';
export type { ReportHome, ReportRunner } from './ports';
export { reportsRoutes } from './routes';
export { followOrder, inlineRunner, workerRunner } from './runners';
export type { ReportAnswer, ReportOrder } from './runners';

/** Every minute, at start and after a closing: what fell due is asked for and made. */
export function lookAtReports(core: Core, desk: ReportDesk): void {
  requestDue(core);
  retryFailed(core);
  desk.wake();
}

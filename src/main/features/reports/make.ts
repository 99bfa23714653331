import type { Report } from '@shared/contracts/reports';
import type { ReportFormat, ReportType } from '@shared/kernel/report-kinds';
import type { Db } from '@main/db/connection';
import { computeReport } from './compute';
import { csvFile } from './files/csv';
import { headingOf } from './files/heading';
import type { Place } from './files/heading';
import { reportPage } from './files/page';
import { xlsxFile } from './files/xlsx';
import type { Scope, Tick } from './queries/scope';

/** One report to be made away from the work: plain data, it crosses to a worker. */
export interface ReportJob {
  readonly type: ReportType;
  readonly scope: Scope;
  /** Set when a file is asked for. */
  readonly file: { readonly format: ReportFormat; readonly place: Place } | null;
}

/** What comes back: the report for the screen, or its file. A PDF is a page still to be printed. */
export type ReportProduct =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string };

/** The screen shows so many rows; files have them all. */
const MOST_ON_SCREEN = 1_000;

export async function makeReport(db: Db, job: ReportJob, tick?: Tick): Promise<ReportProduct> {
  const report = computeReport(db, job.type, job.scope, tick);
  if (job.file === null) {
    const rows = report.rows.slice(0, MOST_ON_SCREEN);
    return { kind: 'report', report: { ...report, rows, more: report.rows.length - rows.length } };
  }
  const { format, place } = job.file;
  const heading = headingOf(report, place);
  switch (format) {
    case 'csv':
      return { kind: 'file', bytes: csvFile(report, heading) };
    case 'xlsx':
      return { kind: 'file', bytes: await xlsxFile(report, heading) };
    case 'pdf':
      return { kind: 'page', html: reportPage(report, heading) };
  }
}

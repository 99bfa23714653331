import type { ReportJob, ReportProduct } from './make';

/** A report that is being made. */
export interface Running {
  readonly product: Promise<ReportProduct>;
  /** Given up: `product` is refused as REPORT_CANCELLED. */
  stop(): void;
}

/** Makes reports over a read-only connection of its own. `onProgress` is told 0–1. */
export interface ReportRunner {
  start(job: ReportJob, onProgress: (done: number) => void): Running;
}

/** What the program around the slice provides. */
export interface ReportHome {
  readonly runner: ReportRunner;
  /** Where results go until another folder is chosen. */
  readonly folder: string;
  /** A page of letter paper as PDF. */
  readonly toPdf: (html: string) => Promise<Uint8Array>;
  /** Shows a folder in the system's own window. */
  readonly show: (folder: string) => Promise<void>;
}

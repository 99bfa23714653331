import { AppError } from '@shared/kernel/errors';
import { Worker } from 'node:worker_threads';
import { failureOf } from '@main/core/worker-answer';
import type { FailedAnswer } from '@main/core/worker-answer';
import { openDatabase } from '@main/db/connection';
import { makeReport } from './make';
import type { ReportJob, ReportProduct } from './make';
import type { ReportRunner } from './ports';

/** What the worker is given. */
export interface ReportOrder {
  readonly databasePath: string;
  readonly job: ReportJob;
}

/** What the worker says. */
export type ReportAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'product'; readonly product: ReportProduct }
  | FailedAnswer;

/** Does an order on the thread it is called on, over a connection that can only read. */
export async function followOrder(
  { databasePath, job }: ReportOrder,
  onProgress: (done: number) => void,
): Promise<ReportProduct> {
  const db = openDatabase(databasePath, { readonly: true });
  try {
    return await makeReport(db, job, onProgress);
  } finally {
    db.$client.close();
  }
}

/** On this very thread: tests, and programs without a screen that could stand still. */
export function inlineRunner(databasePath: string): ReportRunner {
  return {
    start: (job, onProgress) => {
      let stopped = false;
      const told = (done: number): void => {
        onProgress(done);
        if (stopped) throw new AppError('REPORT_CANCELLED');
      };
      const later = async (): Promise<ReportProduct> => {
        // As from a worker, the answer never comes within the call.
        await Promise.resolve();
        return followOrder({ databasePath, job }, told);
      };
      const product = later();
      return {
        product,
        stop: () => {
          stopped = true;
        },
      };
    },
  };
}

/** Each report on a thread of its own: no car waits for it, and ending the thread gives it up. */
export function workerRunner(script: string, databasePath: string): ReportRunner {
  return {
    start: (job, onProgress) => {
      const order: ReportOrder = { databasePath, job };
      const worker = new Worker(script, { workerData: order });
      let refuse: (reason: unknown) => void = () => undefined;
      const product = new Promise<ReportProduct>((resolve, reject) => {
        refuse = reject;
        worker.on('message', (answer: ReportAnswer) => {
          if (answer.kind === 'progress') onProgress(answer.done);
          else if (answer.kind === 'product') resolve(answer.product);
          else reject(failureOf(answer));
        });
        worker.once('error', reject);
        // After an answer this says nothing any more.
        worker.once('exit', (code) => reject(new Error(`the reports worker ended with ${code}`)));
      });
      return {
        product,
        stop: () => {
          refuse(new AppError('REPORT_CANCELLED'));
          void worker.terminate();
        },
      };
    },
  };
}

import { parentPort, workerData } from 'node:worker_threads';
import { failedAnswer } from '@main/core/worker-answer';
import { followOrder } from '@main/features/reports/index';
import type { ReportAnswer, ReportOrder } from '@main/features/reports/index';

/** Progress that nobody could see is not said. */
const LEAST_PAUSE_MS = 100;

let saidAt = 0;

function say(answer: ReportAnswer): void {
  parentPort?.postMessage(answer, []);
}

/** One report and then the end: nothing of it stays in memory. */
async function work(order: ReportOrder): Promise<void> {
  try {
    const product = await followOrder(order, (done) => {
      if (Date.now() - saidAt < LEAST_PAUSE_MS) return;
      saidAt = Date.now();
      say({ kind: 'progress', done });
    });
    say({ kind: 'product', product });
  } catch (error) {
    say(failedAnswer(error));
  }
}

await work(workerData as ReportOrder);

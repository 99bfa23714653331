import { Worker } from 'node:worker_threads';
import { failureOf } from '@main/core/worker-answer';
import type { FailedAnswer } from '@main/core/worker-answer';
import type { BackupTasks } from './tasks';

type TaskName = Exclude<keyof BackupTasks, 'stop'>;

export interface TaskOrder {
  readonly task: TaskName;
  readonly request: unknown;
}

export type TaskAnswer =
  | { readonly kind: 'progress'; readonly progress: unknown }
  | { readonly kind: 'done'; readonly result: unknown }
  | FailedAnswer;

/** A network folder that hangs is given up after this. */
const LONGEST_MS = 30 * 60_000;

/** Every task on a thread of its own, so that no car waits for a disk. */
export function workerTasks(script: string): BackupTasks {
  const working = new Set<Worker>();

  function run<T>(
    task: TaskName,
    request: unknown,
    report: (progress: never) => void = () => {},
  ): Promise<T> {
    const order: TaskOrder = { task, request };
    const worker = new Worker(script, { workerData: order });
    working.add(worker);
    return new Promise<T>((resolve, reject) => {
      const late = setTimeout(() => void worker.terminate(), LONGEST_MS);
      worker.on('message', (answer: TaskAnswer) => {
        if (answer.kind === 'progress') report(answer.progress as never);
        else if (answer.kind === 'done') resolve(answer.result as T);
        else reject(failureOf(answer));
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        clearTimeout(late);
        working.delete(worker);
        // After an answer this says nothing any more.
        reject(new Error(`the ${task} of backups was stopped`));
      });
    });
  }

  return {
    make: (request, report) => run('make', request, report),
    mirror: (request) => run('mirror', request),
    fetch: (request) => run('fetch', request),
    quickCheck: (path) => run('quickCheck', path),
    deepCheck: (path) => run('deepCheck', path),
    stop: async () => {
      await Promise.all([...working].map((worker) => worker.terminate()));
    },
  };
}

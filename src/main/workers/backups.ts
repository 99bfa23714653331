import { parentPort, workerData } from 'node:worker_threads';
import { failedAnswer } from '@main/core/worker-answer';
import { inlineTasks } from '@main/features/backups/index';
import type { BackupTasks, TaskAnswer, TaskOrder } from '@main/features/backups/index';

type Work = (
  request: unknown,
  report: (progress: unknown) => void,
) => ReturnType<BackupTasks[TaskOrder['task']]>;

/** One task and then the end: nothing of it stays in memory. */
async function work({ task, request }: TaskOrder): Promise<void> {
  try {
    const result = await (inlineTasks[task] as Work)(request, (progress) => {
      say({ kind: 'progress', progress });
    });
    say({ kind: 'done', result });
  } catch (error) {
    say(failedAnswer(error));
  }
}

function say(answer: TaskAnswer): void {
  parentPort?.postMessage(answer, []);
}

await work(workerData as TaskOrder);

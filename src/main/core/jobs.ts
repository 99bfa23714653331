import type { Logger } from './logger';

/** Work that the clock asks for: at start, which catches up after the PC was off, and every minute. */
export interface Job {
  readonly name: string;
  /** Quick when there is nothing to do; what it throws is logged and tried again next minute. */
  run(): unknown;
}

const MINUTE_MS = 60_000;

/** Runs the jobs now and every minute until stopped. A job in trouble holds up no other. */
export function startJobs(log: Logger, jobs: readonly Job[]): { stop(): void } {
  const runAll = (): void => {
    for (const job of jobs) void runOne(log, job);
  };
  runAll();
  const timer = setInterval(runAll, MINUTE_MS);
  return { stop: () => clearInterval(timer) };
}

async function runOne(log: Logger, job: Job): Promise<void> {
  try {
    await job.run();
  } catch (error) {
    log.error({ job: job.name, err: error }, 'job failed');
  }
}

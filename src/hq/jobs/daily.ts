import type { Hq } from '@hq/hq';
import { forgetEndedStays } from '@hq/stays/index';

const DAY_MS = 86_400_000;

/**
 * What HQ tidies by itself, once at start and then every day. A failure is logged and tried again the
 * next day. Answers how to stop: it waits for work that runs.
 */
export function startDailyJobs({ db, log, now }: Hq): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  async function tidy(): Promise<void> {
    try {
      const stays = await forgetEndedStays(db, now());
      if (stays > 0) log.info({ stays }, 'ended stays left out of the feed');
    } catch (error) {
      log.error({ err: error }, 'a daily job failed');
    }
  }
  const run = (): void => {
    running = running.then(tidy);
  };
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

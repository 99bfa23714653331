import { openMigrated } from '@main/db/migrate';
import type { Db } from '@main/db/connection';
import { RUN_EVENTS, RUN_INFLATED_BYTES } from '@main/features/sync/domain';
import { hqClient } from '@main/features/sync/hq/client';
import { newKey } from '@main/features/sync/hq/key';
import { defaultSyncHome } from '@main/features/sync/index';
import { prepareRun } from '@main/features/sync/push/run';
import type { PreparedRun } from '@main/features/sync/push/run';
import { runAnswerSchema, RUNS_PATH } from '@shared/sync/push';
import { randomUUID } from 'node:crypto';
import { register } from './booth';

const RUN = { events: RUN_EVENTS, bytes: RUN_INFLATED_BYTES };

/** The first events of a log, as runs that are ready to be sent. */
async function runsOf(db: Db, events: number): Promise<PreparedRun[]> {
  const runs: PreparedRun[] = [];
  let after = { epoch: 1, seq: 0 };
  while (after.seq < events) {
    const run = await prepareRun(db, after, RUN, () => true);
    if (!run) break;
    runs.push(run);
    after = run.last;
  }
  return runs;
}

/**
 * HQ's side alone: as many terminals of as many sites, each with the beginning of the same history, post
 * runs that are compressed already, each terminal one after the other, all at once. Answers how long the
 * last one took.
 */
export async function postReady(
  path: string,
  hq: { readonly url: string; readonly databaseUrl: string },
  { terminals, events }: { readonly terminals: number; readonly events: number },
): Promise<{ readonly ms: number; readonly events: number }> {
  const { db } = openMigrated(path);
  const runs = await runsOf(db, events);
  db.$client.close();
  const home = defaultSyncHome('bench');
  const booths = Array.from({ length: terminals }, (_, index) => ({
    key: newKey(home.secrets),
    siteId: randomUUID(),
    terminalId: randomUUID(),
    code: 'A',
    name: `Booth ${index + 1}`,
  }));
  const registered = booths.map(({ key, ...booth }) => ({ ...booth, publicKey: key.publicKey }));
  await register(hq.databaseUrl, registered, Date.now());
  const { fetch, timers, version } = home;
  const time = { now: () => Date.now(), offset: () => 0, learn: () => {} };
  const began = performance.now();
  await Promise.all(
    booths.map(async ({ key, terminalId }) => {
      const client = hqClient({
        fetch,
        timers,
        version,
        hqUrl: hq.url,
        terminalId,
        key,
        time,
        waiting: () => ({ waiting: 0, oldestAt: null }),
        signal: new AbortController().signal,
      });
      for (const { body } of runs) {
        await client.ask({ method: 'POST', path: RUNS_PATH, body, answer: runAnswerSchema });
      }
    }),
  );
  const ms = performance.now() - began;
  return { ms, events: terminals * runs.reduce((sum, { count }) => sum + count, 0) };
}

import { seededRandom } from '@cli/simulate/random';
import { openPostgres } from '@hq/db/postgres';
import { announce } from '@main/core/core';
import { freshPostgres } from '@test/helpers/hq-database';
import { startHq } from '@test/helpers/hq-process';
import { sharedHistory } from '@test/helpers/history';
import { whyNoPostgres } from '@test/helpers/postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { agreementOf } from './agreement';
import { Bursts } from './bursts';
import { FaultProxy } from './fault-proxy';
import { SyncedBooth } from './synced-booth';

const SITE = '01900000-0000-7000-8000-0000000000dd';
const SEED = Number(process.env['COIPO_SYNC_SEED'] ?? 20_261_121);
const history = sharedHistory({ days: 2, perDay: 60, seed: 9 });

/** SIGTERM as an update does it, SIGKILL as a power cut. */
const ENDS = ['SIGTERM', 'SIGKILL', 'SIGTERM', 'SIGKILL'] as const;

describe.skipIf(whyNoPostgres() !== null)('the program of HQ on PostgreSQL', () => {
  test(
    `ended in the middle of runs has no half of any (seed ${SEED})`,
    {
      timeout: 240_000,
    },
    async () => {
      const { url, drop } = await freshPostgres();
      const database = openPostgres({ url, poolSize: 2, onError: () => {} });
      const path = history.copy('process');
      const bursts = Bursts.takenFrom(path);
      const random = seededRandom(SEED);
      const environment = { DATABASE_URL: url, HQ_LOG_LEVEL: 'warn', HQ_STOP_SECONDS: '5' };
      let hq = await startHq(environment);
      let end: (() => Promise<void>) | null = null;
      let ended: Promise<void> = Promise.resolve();
      const codes: (number | null)[] = [];
      const proxy = await FaultProxy.start({
        target: () => hq.url,
        onRequest: async ({ method }) => {
          await ended;
          const ending = end;
          // While HQ works on this very run.
          if (ending === null || method !== 'POST') return;
          end = null;
          setTimeout(
            () => {
              ended = ending();
            },
            random.int(0, 25),
          );
        },
      });
      const now = bursts.nextAt ?? 0;
      const booth = new SyncedBooth({ path, hqUrl: proxy.url, now, random });
      onTestFinished(async () => {
        await booth.booth.sync.stop();
        await proxy.unplug();
        await hq.kill();
        await database.close();
        await drop();
      });
      await booth.enrol(database.db, SITE);
      booth.start();
      const each = Math.ceil(bursts.left / ENDS.length);
      for (const signal of ENDS) {
        end = async () => {
          if (signal === 'SIGTERM') codes.push(await hq.stop());
          else await hq.kill();
          hq = await startHq(environment);
        };
        bursts.write(booth.booth.core.db, each);
        announce(booth.booth.core, 'sessions.changed');
        await booth.settle();
        await ended;
      }
      await booth.settle();
      const agreed = await agreementOf(booth.booth.core.db, database.db, SITE);
      expect(agreed.log.hq).toEqual(agreed.log.booth);
      expect(agreed.differences).toEqual([]);
      expect(agreed.pesos.hq).toEqual(agreed.pesos.booth);
      expect(agreed.days).toEqual({ closed: 2, confirmed: 2 });
      expect(codes).toEqual([0, 0]);
    },
  );
});

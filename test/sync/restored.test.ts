import { seededRandom } from '@cli/simulate/random';
import { announce } from '@main/core/core';
import { sharedHistory } from '@test/helpers/history';
import { whyNoPostgres } from '@test/helpers/postgres';
import { describe, expect, onTestFinished, test } from 'vitest';
import { agreementOf } from './agreement';
import { Bursts } from './bursts';
import { FaultProxy } from './fault-proxy';
import { HqSide } from './hq-side';
import { SyncedBooth } from './synced-booth';

const SITE = '01900000-0000-7000-8000-0000000000bb';
const history = sharedHistory({ days: 3, perDay: 40, seed: 3 });

/** A booth that has told HQ a part of its history, and the rest that comes about later. */
async function halfTold(path: string) {
  const bursts = Bursts.takenFrom(path);
  const hq = await HqSide.start('postgres');
  const proxy = await FaultProxy.start({ target: () => hq.target });
  const booth = new SyncedBooth({
    path,
    hqUrl: proxy.url,
    now: bursts.nextAt ?? 0,
    random: seededRandom(1),
    onTime: (now) => hq.setNow(now),
  });
  onTestFinished(async () => {
    await booth.booth.sync.stop();
    await proxy.unplug();
    await hq.stop();
  });
  hq.setNow(booth.now);
  await booth.enrol(hq.db, SITE);
  booth.start();
  const happen = async (count: number): Promise<void> => {
    booth.setNow(Math.max(booth.now, bursts.nextAt ?? 0));
    bursts.write(booth.booth.core.db, count);
    announce(booth.booth.core, 'sessions.changed');
    await booth.settle();
  };
  await happen(100);
  return { hq, booth, bursts, happen };
}

describe.skipIf(whyNoPostgres() !== null)('HQ put back to a backup of its own', () => {
  test('gets again from the booth all that it lost', { timeout: 180_000 }, async () => {
    const { hq, booth, bursts, happen } = await halfTold(history.copy('hq'));
    const backup = hq.backUp();
    await happen(bursts.left - 1);
    await hq.restore(backup);
    const lost = await agreementOf(booth.booth.core.db, hq.db, SITE);
    expect(lost.log.hq.length).toBeLessThan(lost.log.booth.length);
    // The next thing that happens shows the booth how far HQ is now.
    await happen(1);
    const agreed = await agreementOf(booth.booth.core.db, hq.db, SITE);
    expect(agreed.log.hq).toEqual(agreed.log.booth);
    expect(agreed.differences).toEqual([]);
    expect(agreed.pesos.hq).toEqual(agreed.pesos.booth);
    expect(agreed.days).toEqual({ closed: 3, confirmed: 3 });
  });

  test('also from a booth in which nothing happens any more', { timeout: 180_000 }, async () => {
    const { hq, booth, bursts, happen } = await halfTold(history.copy('idle'));
    const backup = hq.backUp();
    await happen(bursts.left);
    await hq.restore(backup);
    // A day goes by: the booth asks what is new, and nothing else.
    const until = booth.now + 86_400_000;
    while (booth.now < until) {
      await booth.booth.sync.idle();
      booth.step();
    }
    await booth.settle();
    const agreed = await agreementOf(booth.booth.core.db, hq.db, SITE);
    expect(agreed.log.hq).toEqual(agreed.log.booth);
  });
});

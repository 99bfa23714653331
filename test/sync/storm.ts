import { seededRandom } from '@cli/simulate/random';
import type { Random } from '@cli/simulate/random';
import { announce } from '@main/core/core';
import type { DatabaseKind } from '@test/helpers/hq-database';
import { agreementOf } from './agreement';
import type { Agreement } from './agreement';
import { Bursts, burstSize } from './bursts';
import { FaultProxy } from './fault-proxy';
import { noFaults, seededFaults } from './faults';
import { HqSide } from './hq-side';
import { SyncedBooth } from './synced-booth';

const SITE = '01900000-0000-7000-8000-0000000000aa';
const HOUR = 3_600_000;

export interface Storm {
  readonly kind: DatabaseKind;
  /** A booth's file with its history; it is changed. */
  readonly path: string;
  readonly seed: number;
  /** How likely each request fares badly. */
  readonly faults: number;
  /** How likely a burst ends with HQ or the booth killed in the middle of an exchange. */
  readonly kills: number;
}

export interface Outcome extends Agreement {
  readonly faults: Readonly<Record<string, number>>;
  readonly hqKills: number;
  readonly boothKills: number;
  readonly requests: number;
}

/**
 * A booth lives through its history while everything goes wrong between it and HQ: faults on the way, either
 * side killed, either clock wrong. Then the weather clears and they come to rest.
 */
export async function weather({ kind, path, seed, faults, kills }: Storm): Promise<Outcome> {
  const random = seededRandom(seed);
  const bursts = Bursts.takenFrom(path);
  const hq = await HqSide.start(kind);
  let requests = 0;
  let killAt: number | null = null;
  let killed: Promise<void> = Promise.resolve();
  const proxy: FaultProxy = await FaultProxy.start({
    target: () => hq.target,
    onHang: () => booth.timers.losePatience(),
    onRequest: async () => {
      requests += 1;
      await killed;
      if (killAt !== requests) return;
      // While HQ works on this very request.
      setTimeout(
        () => {
          killed = killed.then(() => hq.kill()).then(() => hq.boot());
        },
        random.int(0, 12),
      );
    },
  });
  let boothKills = 0;
  let skew = 0;
  const start = bursts.nextAt ?? 0;
  const side = (now: number, from?: SyncedBooth): SyncedBooth =>
    new SyncedBooth({
      path,
      hqUrl: proxy.url,
      now,
      random,
      onTime: (at) => hq.setNow(at + skew),
      ...(from && { secrets: from.secrets }),
    });
  let booth = side(start);
  try {
    hq.setNow(start);
    await booth.enrol(hq.db, SITE);
    proxy.plan = seededFaults(random, faults);
    booth.start();
    for (let at = bursts.nextAt; at !== null; at = bursts.nextAt) {
      const { core } = booth.booth;
      bursts.write(core.db, burstSize(random));
      booth.setNow(Math.max(booth.now, at));
      announce(core, 'sessions.changed');
      if (random.chance(0.1)) skew = wrongClock(random);
      if (random.chance(kills / 2)) killAt = requests + random.int(1, 3);
      if (random.chance(kills / 2)) {
        boothKills += 1;
        booth = await killBooth(booth, side, random);
      }
      // Now and then it has hours, mostly it is at work again before all is sent.
      const steps = random.chance(0.2) ? 20 : random.int(1, 6);
      for (let step = 0; step < steps; step += 1) {
        await booth.booth.sync.idle();
        booth.step();
      }
    }
    proxy.plan = noFaults;
    skew = 0;
    await killed;
    await booth.settle();
    await killed;
    const agreed = await agreementOf(booth.booth.core.db, hq.db, SITE);
    return { ...agreed, faults: proxy.counts, hqKills: hq.kills, boothKills, requests };
  } finally {
    await booth.booth.sync.stop();
    await proxy.unplug();
    await killed;
    await hq.stop();
  }
}

/** From minutes to a day, before or after: beyond the window of a signature more often than not. */
function wrongClock(random: Random): number {
  return random.chance(0.3) ? 0 : random.int(-24, 24) * HOUR + random.int(0, HOUR);
}

/** In the middle of whatever it does a few turns of the loop from now; then it is switched on again. */
async function killBooth(
  booth: SyncedBooth,
  side: (now: number, from: SyncedBooth) => SyncedBooth,
  random: Random,
): Promise<SyncedBooth> {
  for (let turns = random.int(0, 8); turns > 0; turns -= 1) {
    await new Promise((resolve) => void setImmediate(resolve));
  }
  const now = booth.now;
  booth.kill();
  const again = side(now, booth);
  again.start();
  return again;
}

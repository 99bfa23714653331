import { seededRandom } from '@cli/simulate/random';
import { conflicts } from '@hq/db/schema/index';
import { checkIn, payCash, signInAs } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { twoBooths } from '@test/helpers/two-booths';
import { isAppError } from '@shared/kernel/errors';
import { afterEach, expect, test } from 'vitest';
import { agreementOf } from './agreement';
import { FaultProxy } from './fault-proxy';
import { seededFaults } from './faults';
import { HqSide } from './hq-side';
import { SyncedBooth } from './synced-booth';

const SITE = '01900000-0000-7000-8000-0000000000cc';
const SEED = Number(process.env['COIPO_SYNC_SEED'] ?? 20_261_121);
const DAYS = 7;
const DAY = 86_400_000;
const COUNT = { '10000': 4, '1000': 10 };

let cleanup: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of cleanup.toReversed()) await each();
  cleanup = [];
});

/** Two booths of one site over the real engine and real HTTP, each with a way of its own to HQ. */
async function site() {
  const { a, b } = await twoBooths('Rodrigo Soto');
  const paths = [a.databasePath, b.databasePath];
  const now = a.clock.now();
  for (const { core } of [a, b]) core.db.$client.close();
  const hq = await HqSide.start('pglite');
  cleanup.push(() => hq.stop());
  const random = seededRandom(SEED);
  const sides: SyncedBooth[] = [];
  const proxies: FaultProxy[] = [];
  for (const path of paths) {
    const index = sides.length;
    const proxy = await FaultProxy.start({
      target: () => hq.target,
      onHang: () => sides[index]?.timers.losePatience(),
    });
    const side = new SyncedBooth({
      path,
      hqUrl: proxy.url,
      now,
      random,
      // HQ's clock is its own: it goes with whoever is further.
      onTime: () => hq.setNow(Math.max(...sides.map((it) => it.now), now)),
    });
    sides.push(side);
    proxies.push(proxy);
    cleanup.push(async () => {
      await side.booth.sync.stop();
      await proxy.unplug();
    });
  }
  hq.setNow(now);
  for (const [index, side] of sides.entries()) {
    await side.enrol(hq.db, SITE, index === 0 ? 'first' : 'joined');
    await signInAs(side.booth, 'Rodrigo Soto');
    side.start();
  }
  return { hq, sides, proxies, random, start: now };
}

type Site = Awaited<ReturnType<typeof site>>;

/** Until neither has anything to tell or to hear. */
async function meet({ sides }: Site): Promise<void> {
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const latest = Math.max(...sides.map(({ now }) => now));
    for (const side of sides) {
      side.setNow(latest);
      side.booth.sync.now();
      await side.settle();
    }
  }
}

/** A person at a booth: what the rules refuse is refused. */
async function work(side: SyncedBooth, { random }: Site, plates: readonly string[]): Promise<void> {
  const { booth } = side;
  const open = booth.core.db.$client
    .prepare<[], string>("SELECT id FROM sessions WHERE status = 'open' ORDER BY id")
    .pluck()
    .all();
  const stay = open[random.int(0, Math.max(0, open.length - 1))];
  try {
    if (stay === undefined || random.chance(0.5)) {
      await checkIn(booth, plates[random.int(0, plates.length - 1)] ?? 'KRTV20');
    } else await payCash(booth, stay);
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}

async function endDay({ booth }: SyncedBooth): Promise<void> {
  await booth.call('shifts.submitCount', { count: COUNT });
  await booth.call('shifts.close', { explanation: 'de la prueba' });
  const { waiting, today } = await booth.call('days.overview', {});
  for (const date of new Set([...waiting, today])) await booth.call('days.close', { date });
}

const openStays = ({ booth }: SyncedBooth): number =>
  Number(value(booth.core.db, "SELECT count(*) FROM sessions WHERE status = 'open'"));

test(
  `a week apart, then together: every stay, payment and day agrees (seed ${SEED})`,
  {
    timeout: 240_000,
  },
  async () => {
    const both = await site();
    const { hq, sides, proxies, random, start } = both;
    const plates = Array.from({ length: 30 }, (_, index) => `KRTV${20 + index}`);
    for (let count = 0; count < 12; count += 1) {
      for (const side of sides) await work(side, both, plates);
    }
    await meet(both);
    // Cars that stand inside are known at both; from here on they hear nothing of each other.
    for (const proxy of proxies) await proxy.unplug();
    for (let day = 0; day < DAYS; day += 1) {
      for (const side of sides) {
        side.setNow(start + day * DAY + 3_600_000);
        if (day > 0) await side.booth.call('shifts.open', { float: COUNT });
        for (let count = 0; count < 14; count += 1) {
          side.setNow(side.now + random.int(1, 30) * 60_000);
          await work(side, both, plates);
        }
        await endDay(side);
      }
    }
    for (const proxy of proxies) {
      await proxy.plugIn();
      proxy.plan = seededFaults(random, 0.2);
    }
    await meet(both);
    for (const side of sides) {
      const agreed = await agreementOf(side.booth.core.db, hq.db, SITE);
      expect(agreed.log.hq).toEqual(agreed.log.booth);
      expect(agreed.pesos.hq).toEqual(agreed.pesos.booth);
      expect(agreed.days).toEqual({ closed: DAYS, confirmed: DAYS });
    }
    expect(openStays(sides[0] as SyncedBooth)).toBe(openStays(sides[1] as SyncedBooth));
    // A week apart with the same cars: some were charged at both, and HQ found each of them.
    const charged = sides.map(({ booth }) => booth.core.db);
    const ids = charged.map(
      (db) =>
        new Set(db.$client.prepare<[], string>('SELECT session_id FROM payments').pluck().all()),
    );
    const twice = [...(ids[0] ?? [])].filter((it) => ids[1]?.has(it));
    const found = await hq.db.select().from(conflicts);
    expect(found.map(({ sessionId }) => sessionId).toSorted()).toEqual(twice.toSorted());
    expect(twice.length).toBeGreaterThan(0);
  },
);

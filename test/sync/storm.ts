import { seededRandom } from '@cli/simulate/random';
import type { Random } from '@cli/simulate/random';
import { REQUEST_WINDOW_MS } from '@shared/sync/request';
import type { DatabaseKind } from '@test/helpers/hq-database';
import type { Agreement } from './agreement';
import { FaultProxy } from './fault-proxy';
import { noFaults, seededFaults } from './faults';
import type { FaultPlan } from './faults';
import { HqSide } from './hq-side';
import { Manager } from './manager';
import { Park } from './park';

const HOUR = 3_600_000;
/** Any date of a history lies between them. */
const EVER = ['2025-01-01', '2027-12-31'] as const;

/** Of the site of a park, by its place among them. */
const siteOf = (index: number): string =>
  `01900000-0000-7000-8000-0000000000a${index.toString(16)}`;

export interface Storm {
  readonly kind: DatabaseKind;
  /** One booth's file with its history for each site; they are changed. */
  readonly paths: readonly string[];
  readonly seed: number;
  /** How likely each request fares badly. */
  readonly faults: number;
  /** How likely something is killed or restored while a burst is on its way. */
  readonly kills: number;
}

export interface Outcome {
  readonly parks: readonly Agreement[];
  readonly faults: Readonly<Record<string, number>>;
  /** What HQ refused, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly hqKills: number;
  readonly boothKills: number;
  readonly restores: number;
  readonly requests: number;
  /** CLP of all sites, as a manager saw them at the end. */
  readonly seen: number | null;
  /** How often the manager's token had expired. */
  readonly expired: number;
}

/**
 * Booths of several sites live through their histories while everything goes wrong between them and
 * their HQ: faults on the way, either side killed, either clock wrong, booths put back to their backups.
 * A manager looks on. Then the weather clears and they come to rest.
 */
export async function weather(storm: Storm): Promise<Outcome> {
  const clouds = new Clouds(storm, await HqSide.start(storm.kind));
  try {
    await clouds.gather();
    while (clouds.left) await clouds.burst();
    return await clouds.clear();
  } finally {
    await clouds.disperse();
  }
}

class Clouds {
  readonly #random: Random;
  readonly #storm: Storm;
  readonly #hq: HqSide;
  readonly #proxies: FaultProxy[] = [];
  readonly #parks: Park[] = [];
  readonly #plan: FaultPlan;
  #manager: Manager | null = null;
  #requests = 0;
  #killAt: number | null = null;
  #skew = 0;

  constructor(storm: Storm, hq: HqSide) {
    this.#storm = storm;
    this.#hq = hq;
    this.#random = seededRandom(storm.seed);
    this.#plan = seededFaults(this.#random, storm.faults);
  }

  get left(): boolean {
    return this.#parks.some(({ nextAt }) => nextAt !== null);
  }

  get #now(): number {
    return Math.max(...this.#parks.map(({ booth }) => booth.now));
  }

  async gather(): Promise<void> {
    for (const [index, path] of this.#storm.paths.entries()) {
      const proxy = await this.#way(() => this.#parks[index]?.booth.timers.losePatience());
      const onTime = (): void => this.#hq.setNow(this.#now + this.#skew);
      const parts = { path, proxy, onTime, hq: this.#hq, random: this.#random };
      this.#parks.push(new Park({ ...parts, siteId: siteOf(index) }));
    }
    this.#hq.setNow(this.#now);
    for (const park of this.#parks) await park.begin();
    const way = await this.#way(() => this.#manager?.losePatience());
    this.#manager = await Manager.hired(this.#hq.db, way.url, this.#now);
    for (const proxy of this.#proxies) proxy.plan = this.#plan;
  }

  /** A line to HQ. */
  async #way(onHang: () => void): Promise<FaultProxy> {
    const proxy = await FaultProxy.start({
      target: () => this.#hq.target,
      onHang,
      onHeld: () => this.#setNow(this.#now + REQUEST_WINDOW_MS + 1000),
      onRequest: async () => {
        this.#requests += 1;
        const place = this.#requests;
        await this.#hq.standing();
        if (this.#killAt !== place) return;
        // While HQ works on this very request.
        this.#hq.fallIn(this.#random.int(0, 12));
      },
    });
    this.#proxies.push(proxy);
    return proxy;
  }

  #setNow(now: number): void {
    for (const { booth } of this.#parks) booth.setNow(now);
  }

  /** Every booth works on, something may break, and a while goes by. */
  async burst(): Promise<void> {
    const random = this.#random;
    const { kills } = this.#storm;
    const working = this.#parks.filter(({ nextAt }) => nextAt !== null);
    this.#setNow(Math.max(this.#now, ...working.map(({ nextAt }) => nextAt ?? 0)));
    for (const park of working) park.happen();
    if (random.chance(0.1)) this.#skew = wrongClock(random);
    if (random.chance(kills)) this.#killAt = this.#requests + random.int(1, 5);
    for (const park of this.#parks) {
      if (random.chance(kills / 2)) await park.killed();
      if (random.chance(kills / 3)) await park.restored();
      if (random.chance(kills / 2)) await park.backUp();
    }
    if (random.chance(0.3)) await this.#manager?.revenue(...EVER);
    // Now and then they have hours, mostly they are at work again before all is sent.
    await this.#pass(random.chance(0.2) ? 20 : random.int(1, 6));
  }

  async #pass(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await Promise.all(this.#parks.map(({ booth }) => booth.booth.sync.idle()));
      for (const { booth } of this.#parks) booth.step();
    }
  }

  async clear(): Promise<Outcome> {
    for (const proxy of this.#proxies) proxy.plan = noFaults;
    this.#skew = 0;
    this.#killAt = null;
    await this.#hq.standing();
    // Each goes on until it is at rest; then all clocks are the same, and everybody says so.
    for (let round = 0; round < 3; round += 1) {
      this.#setNow(this.#now);
      for (const { booth } of this.#parks) booth.booth.sync.now();
      for (const { booth } of this.#parks) await booth.settle();
      await this.#hq.standing();
    }
    const parks: Agreement[] = [];
    for (const park of this.#parks) parks.push(await park.agreement());
    return {
      parks,
      faults: totalOf(this.#proxies.map(({ counts }) => counts)),
      refusals: totalOf(this.#proxies.map(({ refusals }) => refusals)),
      hqKills: this.#hq.kills,
      boothKills: this.#parks.reduce((sum, { kills }) => sum + kills, 0),
      restores: this.#parks.reduce((sum, { restores }) => sum + restores, 0),
      requests: this.#requests,
      seen: await this.#seen(),
      expired: this.#manager?.expired ?? 0,
    };
  }

  /** Who signed in too often while answers were lost waits for some hours. */
  async #seen(): Promise<number | null> {
    for (let hours = 0; hours < 6; hours += 1) {
      this.#hq.setNow(this.#now + hours * HOUR);
      const seen = (await this.#manager?.revenue(...EVER)) ?? null;
      if (seen !== null) return seen;
    }
    return null;
  }

  async disperse(): Promise<void> {
    for (const { booth } of this.#parks) await booth.booth.sync.stop();
    for (const proxy of this.#proxies) await proxy.unplug();
    await this.#hq.standing();
    await this.#hq.stop();
  }
}

/** From minutes to a day, before or after: beyond the window of a signature more often than not. */
function wrongClock(random: Random): number {
  return random.chance(0.3) ? 0 : random.int(-24, 24) * HOUR + random.int(0, HOUR);
}

function totalOf(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((it) => Object.entries(it))) {
    total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

import { write } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { keepEnrolment } from '@main/features/sync/enrol/enrol';
import { newKey } from '@main/features/sync/hq/key';
import { memoryBox } from '@main/features/sync/index';
import type { SecretBox } from '@main/features/sync/index';
import { sites, terminals } from '@hq/db/schema/index';
import type { HqDb } from '@hq/db/database';
import type { Random } from '@cli/simulate/random';
import { openTestBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { BoothTimers } from './booth-timers';

export interface SyncedBoothOptions {
  readonly path: string;
  /** Where the booth thinks HQ is. */
  readonly hqUrl: string;
  readonly now: number;
  readonly random: Random;
  readonly secrets?: SecretBox;
  /** After each step of the booth's clock. */
  readonly onTime?: (now: number) => void;
}

/** So many waits without the booth getting there: it never will. */
const PATIENCE = 5000;

/** A whole booth over its file, whose engine talks to HQ over real HTTP in time that only this moves. */
export class SyncedBooth {
  readonly booth: TestBooth;
  readonly timers: BoothTimers;
  readonly secrets: SecretBox;
  readonly #options: SyncedBoothOptions;
  #alive = true;

  constructor(options: SyncedBoothOptions) {
    this.#options = options;
    this.secrets = options.secrets ?? memoryBox();
    this.timers = new BoothTimers(() => this.booth.clock.now());
    this.booth = openTestBooth(options.path, {
      sync: {
        secrets: this.secrets,
        random: () => options.random.next(),
        // A killed booth never hears an answer, and nothing of it happens later.
        fetch: (url, init) => this.#whileAlive(fetch(url, init)),
        timers: {
          after: (ms, work) => this.timers.after(ms, () => void (this.#alive && work())),
        },
      },
    });
    this.booth.clock.set(options.now);
  }

  get now(): number {
    return this.booth.clock.now();
  }

  /** Enrolled at HQ as by a code, as the first or another terminal of a site. */
  async enrol(hq: HqDb, siteId: string, role: 'first' | 'joined' = 'first'): Promise<void> {
    const { core } = this.booth;
    const key = newKey(this.secrets);
    const { id, code, name } = thisTerminal(core.db);
    const at = this.now;
    await hq
      .insert(sites)
      .values({ siteId, name: 'Centro', zone: 'America/Santiago', createdAt: at })
      .onConflictDoNothing();
    const { publicKey } = key;
    await hq
      .insert(terminals)
      .values({ siteId, id, code, name, publicKey, status: 'active', enrolledAt: at });
    const enrolled = { siteId, siteName: 'Centro', zone: 'America/Santiago', terminalId: id };
    write(core, [], (tx) =>
      keepEnrolment(core, tx, {
        actor: null,
        enrolled: { ...enrolled, role, lastEpoch: 0, ownership: {}, now: at },
        hqUrl: this.#options.hqUrl,
        publicKey,
        clockOffsetMs: 0,
      }),
    );
  }

  start(): void {
    this.booth.sync.start();
  }

  /** Lets time go by until HQ has all there is and a whole exchange went well. */
  async settle(): Promise<void> {
    for (let steps = 0; steps < PATIENCE; steps += 1) {
      await this.booth.sync.idle();
      const { state, waiting } = this.booth.sync.view();
      if (state === 'connected' && waiting === 0) return;
      this.step();
    }
    const { state, waiting, trouble } = this.booth.sync.view();
    throw new Error(`the booth stays ${state} with ${waiting} events: ${JSON.stringify(trouble)}`);
  }

  /** Until what is due next, which then happens. */
  step(): void {
    const next = this.timers.next();
    if (next !== null && next > this.now) this.setNow(next);
    this.timers.runNext();
  }

  /** Whole milliseconds, as of every clock; waits have fractions. */
  setNow(now: number): void {
    this.booth.clock.set(Math.ceil(now));
    this.#options.onTime?.(this.now);
  }

  /** As a power cut: what it was doing ends in the middle, and its file is as it is. */
  kill(): void {
    this.#alive = false;
    this.booth.core.db.$client.close();
  }

  #whileAlive<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (result) => this.#alive && resolve(result),
        (error: unknown) => this.#alive && reject(error),
      );
    });
  }
}

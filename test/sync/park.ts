import type { Random } from '@cli/simulate/random';
import { events } from '@hq/db/schema/index';
import { announce } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { copyDatabase } from '@main/db/backup';
import { outbox } from '@main/db/schema/index';
import { restore } from '@main/features/backups/index';
import { eq } from 'drizzle-orm';
import { rmSync } from 'node:fs';
import { agreementOf } from './agreement';
import type { Agreement } from './agreement';
import { Bursts, burstSize } from './bursts';
import type { FaultProxy } from './fault-proxy';
import type { HqSide } from './hq-side';
import { SyncedBooth } from './synced-booth';

export interface ParkParts {
  /** A booth's file with its history; it is changed. */
  readonly path: string;
  readonly siteId: string;
  readonly hq: HqSide;
  /** The way to HQ, this booth's own. */
  readonly proxy: FaultProxy;
  readonly random: Random;
  readonly onTime: (now: number) => void;
}

/** One site in the storm: its booth lives through its history, is killed, and is put back to a backup. */
export class Park {
  readonly #parts: ParkParts;
  readonly #bursts: Bursts;
  #booth: SyncedBooth;
  #backedUp = false;
  kills = 0;
  restores = 0;

  constructor(parts: ParkParts) {
    this.#parts = parts;
    this.#bursts = Bursts.takenFrom(parts.path);
    this.#booth = this.#side(this.nextAt ?? 0);
  }

  get booth(): SyncedBooth {
    return this.#booth;
  }

  /**
   * When the next part of its history is played, UTC ms; null: all of it was. That is as long after the
   * end of the history as it came after its beginning: the file holds all rows from the start, and what
   * the booth records of its own comes after them.
   */
  get nextAt(): number | null {
    const { nextAt, span } = this.#bursts;
    return nextAt === null ? null : nextAt + span;
  }

  async begin(): Promise<void> {
    await this.#booth.enrol(this.#parts.hq.db, this.#parts.siteId);
    this.#booth.start();
  }

  /** A few minutes of work, or an afternoon. */
  happen(): void {
    const { core } = this.#booth.booth;
    this.#bursts.write(core.db, burstSize(this.#parts.random));
    announce(core, 'sessions.changed');
  }

  /** In the middle of whatever it does a few turns of the loop from now; then it is switched on again. */
  async killed(): Promise<void> {
    for (let turns = this.#parts.random.int(0, 8); turns > 0; turns -= 1) {
      await new Promise((resolve) => void setImmediate(resolve));
    }
    this.kills += 1;
    this.#booth.kill();
    this.#switchedOn();
  }

  async backUp(): Promise<void> {
    rmSync(this.#backup, { force: true });
    await copyDatabase(this.#booth.booth.core.db, this.#backup, () => null);
    this.#backedUp = true;
  }

  /**
   * Its disk breaks and the backup takes the place of the file, by the program's own restore. What the
   * booth forgot and HQ holds stays forgotten; what nobody holds any more comes about now.
   */
  async restored(): Promise<void> {
    if (!this.#backedUp) return;
    const { path, proxy, hq } = this.#parts;
    const now = this.#booth.now;
    this.#booth.kill();
    await proxy.quiet();
    await hq.standing();
    const time = { wall: () => now, monotonic: () => now };
    await restore({ path, from: this.#backup, time });
    this.restores += 1;
    this.#switchedOn();
    this.#bursts.goOnAfter(await this.#held());
  }

  /** Events that the booth's file or HQ holds. */
  async #held(): Promise<ReadonlySet<string>> {
    const { db } = this.#booth.booth.core;
    const here = db.select({ id: outbox.eventId }).from(outbox).all();
    const there = await this.#heldByHq(thisTerminal(db).id);
    return new Set([...here, ...there].map((it) => it.id));
  }

  /** Once it has not fallen over the question: what somebody else asks may bring it down meanwhile. */
  async #heldByHq(terminalId: string): Promise<readonly { readonly id: string }[]> {
    const { hq } = this.#parts;
    for (let tries = 5; ; tries -= 1) {
      await hq.standing();
      try {
        return await hq.db
          .select({ id: events.eventId })
          .from(events)
          .where(eq(events.terminalId, terminalId));
      } catch (error) {
        if (tries === 1) throw error;
      }
    }
  }

  agreement(): Promise<Agreement> {
    return agreementOf(this.#booth.booth.core.db, this.#parts.hq.db, this.#parts.siteId);
  }

  get #backup(): string {
    return `${this.#parts.path}.backup`;
  }

  #switchedOn(): void {
    this.#booth = this.#side(this.#booth.now, this.#booth);
    this.#booth.start();
  }

  #side(now: number, from?: SyncedBooth): SyncedBooth {
    const { path, proxy, random, onTime } = this.#parts;
    return new SyncedBooth({
      path,
      hqUrl: proxy.url,
      now,
      random,
      onTime,
      ...(from && { secrets: from.secrets }),
    });
  }
}

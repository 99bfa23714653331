import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seededRandom } from '@cli/simulate/random';
import type { Random } from '@cli/simulate/random';
import { systemCode } from '@main/core/file-errors';
import { openDatabase } from '@main/db/connection';
import type { DatabaseKind } from '@test/helpers/hq-database';
import { Acknowledged } from './acknowledged';
import type { Complaint } from './acknowledged';
import {
  brokenBackups,
  changeable,
  disagreements,
  putAside,
  readMoment,
  wasRestored,
} from './booth-file';
import { Refused, Unanswered } from './booth-process';
import type { BoothProcess } from './booth-process';
import { Driver } from './driver/driver';
import { dying, endAtWork, endWhileOpening } from './endings';
import type { EndAtWork } from './endings';
import { Broken, countComplaints, noFigures } from './figures';
import type { Figures } from './figures';
import { Headquarters } from './headquarters';
import { brokenLaws } from './laws';
import { Machine } from './machine';
import type { MachineOptions } from './machine';
import type { OlderSite } from './older-site';
import { SharedTime } from './shared-time';

const UNREADABLE: ReadonlySet<string> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

export interface LifeOptions extends MachineOptions {
  readonly seed: number;
  readonly site: OlderSite;
  readonly hq: DatabaseKind | null;
  /** Kills between the first opening and the comparison with headquarters. */
  readonly kills: number;
  /** While the older file is brought up to date; by default in proportion. */
  readonly killsWhileMigrating?: number;
  /** No more rounds after this, ms by `performance.now()`. */
  readonly until?: number;
}

/** On a machine that is busy with other things. */
const LATEST_MS = 8000;
const MINUTE_MS = 60_000;
/** An hour of the site in a minute of ours; the rest of its time passes while the booth is off. */
const SPEED = 60;

/** The life of one site, from an older file that is brought up to date to a backup that is put back. */
export class Life {
  readonly figures = noFigures();
  readonly #options: LifeOptions;
  readonly #random: Random;
  readonly #machine: Machine;
  readonly #databasePath: string;
  readonly #time: SharedTime;
  readonly #driver: Driver;
  #known: Acknowledged;
  #hq: Headquarters | null = null;

  constructor(options: LifeOptions) {
    const { folder, seed, site } = options;
    this.#options = options;
    this.#random = seededRandom(seed);
    this.#time = new SharedTime(join(folder, 'time'), site.until + 20 * MINUTE_MS);
    this.#machine = new Machine(options, this.#time, this.#random);
    this.#databasePath = join(this.#machine.root, 'coipo.db');
    mkdirSync(this.#machine.root, { recursive: true });
    copyFileSync(site.older, this.#databasePath);
    const today = openDatabase(site.today, { readonly: true });
    this.#known = Acknowledged.of(today);
    today.$client.close();
    this.#driver = new Driver(this.#random, () => this.#known);
  }

  async live(): Promise<Figures> {
    const { hq } = this.#options;
    await this.#machine.putTogether();
    try {
      await this.#migrate();
      if (hq !== null) await this.#enrol(hq);
      this.#time.run(SPEED);
      await this.#rounds();
      await this.#settle();
      await this.#restore();
      await this.#settle();
    } finally {
      this.figures.kills = this.#machine.kills;
      this.figures.powerCuts = this.#machine.powerCuts;
      this.figures.killsOfHq = this.#hq?.kills ?? 0;
      this.figures.acknowledged = this.#known.acknowledged;
      this.figures.foundDone = this.#known.resolved;
      this.figures.refusedByDisk = this.#driver.refusedByDisk;
      this.figures.backups = this.#driver.backups.length;
      await this.#machine.takeApart();
      await this.#hq?.stop();
    }
    return this.figures;
  }

  /** Brought up to date by a program that is killed while it does so. */
  async #migrate(): Promise<void> {
    const { kills, killsWhileMigrating = Math.min(4, Math.ceil(kills / 8)) } = this.#options;
    const times = killsWhileMigrating;
    for (let time = 0; time < times; time += 1) {
      if (await this.#startAndKill()) this.figures.whileMigrating += 1;
    }
    const booth = await this.#open();
    await this.#check();
    await this.#driver.signIn(booth);
    // Rates that do not divide by sixty: then something is there to be rounded.
    for (const vehicleClass of ['car', 'motorcycle', 'ev', 'truck']) {
      const rates = { dayRate: 1793, nightRate: 1129 };
      await booth.call('tariffs.schedule', { vehicleClass, ...rates, validFrom: null });
    }
    await booth.close();
  }

  async #enrol(kind: DatabaseKind): Promise<void> {
    this.#hq = await Headquarters.start(kind, this.#options.folder, this.#time);
    const code = await this.#hq.newCode();
    const booth = await this.#open();
    await this.#driver.signIn(booth);
    await booth.call('sync.enrol', { url: this.#hq.url, code });
    await this.#machine.kill(booth);
  }

  async #rounds(): Promise<void> {
    const { kills, until = Number.POSITIVE_INFINITY } = this.#options;
    while (this.#machine.kills < kills && performance.now() < until) {
      this.#time.leap(this.#random.int(1, 90) * MINUTE_MS);
      if (this.#random.chance(0.12)) {
        if (await this.#startAndKill()) this.figures.whileOpening += 1;
        continue;
      }
      await this.#round();
    }
  }

  /** Opened, looked at, worked with, killed. */
  async #round(): Promise<void> {
    const booth = await this.#open();
    await this.#check();
    try {
      await this.#driver.signIn(booth);
      const plan = endAtWork(this.#random, this.#machine.obeys);
      const working = this.#driver.work();
      if (this.#random.chance(0.2)) this.#driver.backUp();
      if (this.#hq && this.#random.chance(0.06)) this.#hq.kill();
      if (plan.fault) this.#machine.arm(plan.fault);
      await Promise.race([this.#until(plan), booth.gone()]);
      if (plan.fault && !plan.fault.action.startsWith('die')) {
        if (this.#machine.met() > 0) this.figures.diskFaults += 1;
      }
      await this.#machine.kill(booth);
      await working;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      await this.#machine.kill(booth);
    }
    this.#complainOf(this.#driver.complaints.splice(0), 'while it worked');
  }

  /** So many operations, and then somewhere in the next one. */
  async #until({ operations, afterMs }: EndAtWork): Promise<void> {
    const { done } = this.#driver;
    const late = performance.now() + LATEST_MS;
    while (this.#driver.done - done < operations && performance.now() < late) await delay(2);
    await delay(afterMs);
  }

  async #open(): Promise<BoothProcess> {
    const booth = this.#machine.start();
    await this.#unlessRefused(booth.ready());
    return booth;
  }

  /** Answers whether it was killed before it was open. */
  async #startAndKill(): Promise<boolean> {
    const end = endWhileOpening(this.#random, this.#machine.obeys);
    return await this.#unlessRefused(this.#machine.startAndKill(end));
  }

  /** Nothing that was done to it is a reason not to open. */
  async #unlessRefused<T>(opening: Promise<T>): Promise<T> {
    try {
      return await opening;
    } catch (error) {
      if (error instanceof Refused) {
        this.#complainOf([{ kind: 'lost', text: error.message }], 'it does not open');
      }
      throw error;
    }
  }

  /** What is in pages that cannot be read is lost, whatever opened the file. */
  #unlessUnreadable<T>(reading: () => T): T {
    try {
      return reading();
    } catch (error) {
      if (UNREADABLE.has(systemCode(error))) {
        this.#complainOf([{ kind: 'lost', text: String(error) }], 'it cannot be read');
      }
      throw error;
    }
  }

  /** Holds the file that the program opened against what was acknowledged. */
  async #check(): Promise<void> {
    this.figures.checks += 1;
    const complaints = this.#unlessUnreadable(() =>
      readMoment(this.#databasePath, (db) => [
        ...this.#known.settle(db),
        ...this.#known.compare(db),
        ...brokenLaws(db, { schemaToo: this.figures.checks === 1 || this.#random.chance(0.1) }),
      ]),
    );
    if (this.#random.chance(0.3)) {
      complaints.push(...(await brokenBackups(this.#databasePath, this.#driver.backups)));
    }
    if (this.figures.checks % 10 === 1) {
      complaints.push(...this.#unlessUnreadable(() => changeable(this.#databasePath)));
    }
    this.#complainOf(complaints, `after ${this.#machine.kills} kills`);
  }

  #complainOf(complaints: readonly Complaint[], where: string): void {
    if (complaints.length === 0) return;
    countComplaints(this.figures, complaints);
    throw new Broken(complaints, `seed ${this.#options.seed}, ${where}`);
  }

  /** Until headquarters has all there is; then both are held against each other, row by row. */
  async #settle(): Promise<void> {
    const booth = await this.#open();
    await this.#check();
    const hq = this.#hq;
    if (hq) {
      await hq.back();
      await this.#untilSent(booth);
      await booth.close();
      const complaints = await hq.read(({ db }) =>
        disagreements(this.#databasePath, db, { restored: this.#restored }),
      );
      this.#complainOf(complaints, 'compared with headquarters');
    } else {
      await booth.close();
    }
  }

  async #untilSent(booth: BoothProcess): Promise<void> {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const { state, waiting } = await booth.sync();
      if (state === 'connected' && waiting === 0) return;
      if (waited % 1000 === 0) booth.syncNow();
      await delay(50);
    }
    const { state, waiting, trouble } = await booth.sync();
    const text = `${waiting} events wait, ${state}, ${trouble}: ${this.#hq?.log()}`;
    this.#complainOf([{ kind: 'law', text }], 'headquarters does not get it all');
  }

  #restored = false;

  /** A backup is made, more happens, and the backup is put back by a program that is killed while it does. */
  async #restore(): Promise<void> {
    let booth = await this.#open();
    await this.#driver.signIn(booth);
    const { id } = await booth.call('backups.make', {});
    this.#time.leap(5 * MINUTE_MS);
    const then = this.#known.copy();
    for (let count = 0; count < 12; count += 1) await this.#driver.one();
    this.#complainOf(this.#driver.complaints.splice(0), 'before a restoration');
    const input = { id, passphrase: null, reason: 'prueba' };
    // Asked for until it is acknowledged: a kill before the answer may have put it back all the same.
    for (let tries = 0; ; tries += 1) {
      const fault =
        tries < 3 && this.#machine.obeys ? dying(this.#random, this.#random.pick([10, 60])) : null;
      const dies = fault !== null && this.#machine.arm(fault);
      const asked = booth.call('backups.restore', input).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Unanswered) return false;
          throw error;
        },
      );
      const wait = dies ? 3000 : this.#random.int(20, 250);
      if (tries < 3) await Promise.race([delay(wait), booth.gone()]);
      else await asked;
      const acknowledged = await Promise.race([asked, delay(0).then(() => false)]);
      if (tries < 3) {
        await this.#machine.kill(booth);
        await asked;
        this.figures.whileRestoring += 1;
      } else {
        await booth.ready();
        await booth.close();
      }
      booth = await this.#open();
      const isBack = readMoment(this.#databasePath, wasRestored);
      if (isBack) break;
      if (acknowledged) {
        this.#complainOf([{ kind: 'lost', text: 'an acknowledged restoration' }], 'restoring');
      }
      await this.#check();
      await this.#driver.signIn(booth);
    }
    this.#checkKept();
    this.#known = then;
    this.#restored = true;
    await this.#check();
    await this.#driver.signIn(booth);
    for (let count = 0; count < 12; count += 1) await this.#driver.one();
    await this.#machine.kill(booth);
    this.#complainOf(this.#driver.complaints.splice(0), 'after a restoration');
  }

  /** What was put aside has all that the backup forgot. */
  #checkKept(): void {
    const complaints = readMoment(putAside(this.#databasePath), (db) => [
      ...this.#known.settle(db),
      ...this.#known.compare(db),
      ...brokenLaws(db, { schemaToo: true }),
    ]);
    this.#complainOf(complaints, 'in the file that was put aside');
  }
}

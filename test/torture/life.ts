import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seededRandom } from '@cli/simulate/random';
import type { Random } from '@cli/simulate/random';
import { thisTerminal } from '@main/core/terminal';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { enrolledAs } from '@main/features/sync/repo';
import { readShelf } from '@main/features/backups/manifest';
import { sha256Of } from '@main/features/backups/make';
import type { DatabaseKind } from '@test/helpers/hq-database';
import { agreementOf } from '@test/sync/agreement';
import { Acknowledged } from './acknowledged';
import type { Complaint } from './acknowledged';
import { BoothProcess, Refused, Unanswered } from './booth-process';
import { CALLS, FaultyDisk, FILES } from './disk/faulty-disk';
import type { Fault } from './disk/faulty-disk';
import { Driver } from './driver';
import { Headquarters } from './headquarters';
import { brokenLaws, brokenPromises } from './laws';
import type { OlderSite } from './older-site';
import { SharedTime } from './shared-time';

export interface LifeOptions {
  readonly folder: string;
  readonly seed: number;
  readonly site: OlderSite;
  /** Of the booth: its script, and with what it is run; one is drawn at each start. */
  readonly script: string;
  readonly executables: readonly [Executable, ...Executable[]];
  readonly hq: DatabaseKind | null;
  /** Kills between the first opening and the comparison with headquarters. */
  readonly kills: number;
  /** While the older file is brought up to date; by default in proportion. */
  readonly killsWhileMigrating?: number;
  /** The disk that fails, tears and loses power; without it the process is only killed. */
  readonly faultyDisk: boolean;
  /** Always in force, beside what a round does: a flush that lies. */
  readonly always?: Fault;
  /** No more rounds after this, ms by `performance.now()`. */
  readonly until?: number;
}

export interface Executable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether the faulty disk can be put below it. */
  readonly preload: boolean;
  readonly weight: number;
}

/** What a life came to. */
export interface Figures {
  kills: number;
  killsOfHq: number;
  /** Of the kills: the power went too, and what was not flushed. */
  powerCuts: number;
  whileOpening: number;
  whileMigrating: number;
  whileRestoring: number;
  /** Rounds in which the disk refused or failed, and the booth worked on. */
  diskFaults: number;
  refusedByDisk: number;
  acknowledged: number;
  /** In doubt at a kill, and found done. */
  foundDone: number;
  backups: number;
  checks: number;
  lost: number;
  halfWritten: number;
  duplicates: number;
  /** Any other law of the data that did not hold. */
  laws: number;
}

export const noFigures = (): Figures => ({
  kills: 0,
  killsOfHq: 0,
  powerCuts: 0,
  whileOpening: 0,
  whileMigrating: 0,
  whileRestoring: 0,
  diskFaults: 0,
  refusedByDisk: 0,
  acknowledged: 0,
  foundDone: 0,
  backups: 0,
  checks: 0,
  lost: 0,
  halfWritten: 0,
  duplicates: 0,
  laws: 0,
});

/** The data were not what was acknowledged. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(
    readonly complaints: readonly Complaint[],
    where: string,
  ) {
    const lines = complaints.slice(0, 12).map(({ kind, text }) => `  ${kind}: ${text}`);
    super(`${where}: ${complaints.length} complaints\n${lines.join('\n')}`);
  }
}

/** When the end comes: after so many operations and a moment, or by what the disk does before that. */
interface KillAtWork {
  readonly operations: number;
  readonly afterMs: number;
  readonly fault?: Fault;
}

const LATEST_MS = 4000;
const MINUTE_MS = 60_000;
/** An hour of the site in a minute of ours; the rest of its time passes while the booth is off. */
const SPEED = 60;

/** The life of one site, from an older file that is brought up to date to a backup that is put back. */
export class Life {
  readonly figures = noFigures();
  readonly #options: LifeOptions;
  readonly #random: Random;
  readonly #root: string;
  readonly #databasePath: string;
  readonly #time: SharedTime;
  readonly #driver: Driver;
  #known: Acknowledged;
  #disk: FaultyDisk | null = null;
  #hq: Headquarters | null = null;
  #booth: BoothProcess | null = null;
  #checkedPromises = false;

  constructor(options: LifeOptions) {
    const { folder, seed, site } = options;
    this.#options = options;
    this.#random = seededRandom(seed);
    this.#root = join(folder, 'booth');
    this.#databasePath = join(this.#root, 'coipo.db');
    mkdirSync(this.#root, { recursive: true });
    copyFileSync(site.older, this.#databasePath);
    this.#time = new SharedTime(join(folder, 'time'), site.until + 20 * MINUTE_MS);
    const today = openDatabase(site.today, { readonly: true });
    this.#known = Acknowledged.of(today);
    today.$client.close();
    this.#driver = new Driver(this.#random, () => this.#known);
  }

  async live(): Promise<Figures> {
    const { faultyDisk, folder, hq } = this.#options;
    if (faultyDisk) this.#disk = await FaultyDisk.under(this.#root, join(folder, 'disk'));
    try {
      await this.#migrate();
      if (hq !== null) await this.#enrol(hq);
      this.#time.run(SPEED);
      await this.#rounds();
      await this.#settle();
      await this.#restore();
      await this.#settle();
    } finally {
      this.figures.killsOfHq = this.#hq?.kills ?? 0;
      this.figures.acknowledged = this.#known.acknowledged;
      this.figures.foundDone = this.#known.resolved;
      this.figures.refusedByDisk = this.#driver.refusedByDisk;
      this.figures.backups = this.#driver.backups.length;
      await this.#booth?.kill();
      await this.#hq?.stop();
      this.#disk?.close();
    }
    return this.figures;
  }

  /** Brought up to date by a program that is killed while it does so. */
  async #migrate(): Promise<void> {
    const { kills, killsWhileMigrating = Math.min(4, Math.ceil(kills / 8)) } = this.#options;
    const times = killsWhileMigrating;
    for (let time = 0; time < times; time += 1) {
      const plan = this.#killWhileOpening();
      if (await this.#openAndKill(plan)) this.figures.whileMigrating += 1;
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
    await this.#kill(booth);
  }

  async #rounds(): Promise<void> {
    const { kills, until = Number.POSITIVE_INFINITY } = this.#options;
    while (this.figures.kills < kills && performance.now() < until) {
      this.#time.leap(this.#random.int(1, 90) * MINUTE_MS);
      if (this.#random.chance(0.12)) {
        if (await this.#openAndKill(this.#killWhileOpening())) this.figures.whileOpening += 1;
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
      const plan = this.#killAtWork();
      const working = this.#driver.work(booth);
      if (this.#random.chance(0.2)) this.#driver.backUp(booth);
      if (this.#hq && this.#random.chance(0.06)) this.#hq.kill();
      if (plan.fault) this.#disk?.arm(plan.fault);
      await Promise.race([this.#until(plan), booth.gone()]);
      if (plan.fault && !plan.fault.action.startsWith('die')) {
        if ((this.#disk?.met() ?? 0) > 0) this.figures.diskFaults += 1;
      }
      await this.#kill(booth);
      await working;
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      await this.#kill(booth);
    }
    this.#complainOf(this.#driver.complaints.splice(0), 'while it worked');
  }

  /** So many operations, and then somewhere in the next one. */
  async #until({ operations, afterMs }: KillAtWork): Promise<void> {
    const { done } = this.#driver;
    const late = performance.now() + LATEST_MS;
    while (this.#driver.done - done < operations && performance.now() < late) await delay(2);
    await delay(afterMs);
  }

  #killAtWork(): KillAtWork {
    const random = this.#random;
    if (!this.#mayArm || random.chance(0.35))
      return { operations: random.int(0, 50), afterMs: random.int(0, 25) };
    if (random.chance(0.2)) {
      const fault: Fault = {
        action: random.pick(['full', 'broken', 'short'] as const),
        calls: random.pick([CALLS.write, CALLS.flush, CALLS.resize, CALLS.write | CALLS.flush]),
        files: random.pick([FILES.data, FILES.log, FILES.log, FILES.all, FILES.all]),
        pass: random.int(0, 60),
        times: random.pick([1, 2, 20, -1]),
      };
      return { operations: random.int(10, 50), afterMs: 0, fault };
    }
    return { operations: 400, afterMs: 0, fault: this.#dying(random.pick([10, 100, 800])) };
  }

  /** A disk that is broken anyhow is left to that. */
  get #mayArm(): boolean {
    return this.#disk !== null && this.#options.always === undefined;
  }

  /** The end comes at the Nth call, before, after, or in the middle of it. */
  #dying(most: number): Fault {
    const random = this.#random;
    return {
      action: random.pick(['dieBefore', 'dieAfter', 'dieTorn'] as const),
      calls: random.pick([CALLS.write, CALLS.flush, CALLS.name | CALLS.resize, 15]),
      files: random.pick([FILES.log, FILES.all, FILES.data | FILES.other]),
      pass: random.int(0, most),
      times: 1,
    };
  }

  #killWhileOpening(): { readonly afterMs: number; readonly fault?: Fault } {
    if (!this.#mayArm || this.#random.chance(0.4)) {
      return { afterMs: this.#random.int(20, 400) };
    }
    return { afterMs: 1500, fault: this.#dying(this.#random.pick([5, 40, 300])) };
  }

  /** Answers whether it was killed before it was open. */
  async #openAndKill(plan: { readonly afterMs: number; readonly fault?: Fault }): Promise<boolean> {
    const booth = this.#spawn(plan.fault);
    let open = false;
    const ready = booth.ready().then(
      () => (open = true),
      (error: unknown) => {
        if (error instanceof Unanswered) return false;
        throw error;
      },
    );
    await Promise.race([delay(plan.afterMs), ready, booth.gone()]);
    await this.#kill(booth);
    await ready;
    return !open;
  }

  #spawn(fault: Fault | null = null): BoothProcess {
    const { executables, script, always = null } = this.#options;
    const [first, ...others] = executables.map((it) => [it, it.weight] as const);
    const executable = first ? this.#random.weighted([first, ...others]) : executables[0];
    const disk = executable.preload ? this.#disk : null;
    const environment = {
      ...this.#time.environment(),
      ...executable.environment,
      ...disk?.environment({ flushes: true }),
    };
    this.#onDisk = disk;
    disk?.arm(fault ?? always);
    const { path } = executable;
    this.#booth = new BoothProcess({ executable: path, script, folder: this.#root, environment });
    return this.#booth;
  }

  /** The disk that is below the process that runs now. */
  #onDisk: FaultyDisk | null = null;

  async #open(): Promise<BoothProcess> {
    const booth = this.#spawn();
    try {
      await booth.ready();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#complainOf([{ kind: 'lost', text: error.message }], 'it does not open');
    }
    return booth;
  }

  async #kill(booth: BoothProcess): Promise<void> {
    await booth.kill();
    this.figures.kills += 1;
    const cut = this.#random.next();
    if (this.#onDisk === null || cut > 0.45) return;
    this.#onDisk.cutPower(cut < 0.25 ? 'nothing' : 'some', this.#random);
    this.figures.powerCuts += 1;
  }

  /** Holds the file that the program opened against what was acknowledged. */
  async #check(): Promise<void> {
    this.figures.checks += 1;
    const complaints = this.#read((db) => [
      ...this.#known.settle(db),
      ...this.#known.compare(db),
      ...brokenLaws(db, { schemaToo: this.figures.checks === 1 || this.#random.chance(0.1) }),
    ]);
    complaints.push(...(await this.#brokenBackups()));
    if (!this.#checkedPromises) complaints.push(...this.#promises());
    this.#complainOf(complaints, `after ${this.figures.kills} kills`);
  }

  #read<T>(work: (db: Db) => T): T {
    const db = openDatabase(this.#databasePath, { readonly: true });
    try {
      // One moment of it: the booth may write a line of its own meanwhile.
      db.$client.exec('BEGIN');
      return work(db);
    } finally {
      db.$client.close();
    }
  }

  #promises(): Complaint[] {
    const db = openDatabase(this.#databasePath);
    try {
      const found = [...brokenPromises(db)];
      const anyPayment = db.$client.prepare('SELECT 1 FROM payment_reversals').get();
      this.#checkedPromises = anyPayment !== undefined;
      return found;
    } finally {
      db.$client.close();
    }
  }

  /** Every backup that has a name is whole. */
  async #brokenBackups(): Promise<Complaint[]> {
    const folder = join(this.#root, 'backups');
    if (!this.#random.chance(0.3) || !existsSync(folder)) return [];
    const found: Complaint[] = [];
    // The newest is never one that gives way to others.
    const newest = this.#driver.backups.toSorted().at(-1);
    if (newest !== undefined && !existsSync(join(folder, newest))) {
      found.push({ kind: 'lost', text: `backup ${newest} that was acknowledged` });
    }
    for (const { id, sha256 } of readShelf(folder)) {
      if ((await sha256Of(join(folder, id))) === sha256) continue;
      found.push({ kind: 'half-written', text: `backup ${id} is not what its manifest says` });
    }
    return found;
  }

  #complainOf(complaints: readonly Complaint[], where: string): void {
    if (complaints.length === 0) return;
    const count = (kind: Complaint['kind']): number =>
      complaints.filter((it) => it.kind === kind).length;
    this.figures.lost += count('lost');
    this.figures.halfWritten += count('half-written');
    this.figures.duplicates += count('duplicate');
    this.figures.laws += count('law');
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
      const complaints = await hq.read((database) => this.#disagreements(database.db));
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

  #forgotten = false;

  async #disagreements(hq: Parameters<typeof agreementOf>[1]): Promise<Complaint[]> {
    const db = openDatabase(this.#databasePath, { readonly: true });
    try {
      const siteId = enrolledAs(db)?.siteId ?? '';
      const agreed = await agreementOf(db, hq, siteId);
      const { epoch } = thisTerminal(db);
      // What a backup forgot is still known there: then only the log that began with it is compared.
      const of = (log: readonly string[]): readonly string[] =>
        this.#forgotten ? log.filter((line) => line.startsWith(`${epoch}/`)) : log;
      const found: Complaint[] = [];
      if (of(agreed.log.booth).join() !== of(agreed.log.hq).join()) {
        const text = `the logs differ: ${agreed.log.booth.length} and ${agreed.log.hq.length} events`;
        found.push({ kind: 'law', text });
      }
      if (this.#forgotten) return found;
      for (const it of agreed.differences) found.push({ kind: 'law', text: JSON.stringify(it) });
      if (agreed.pesos.booth !== agreed.pesos.hq) {
        found.push({ kind: 'law', text: `pesos: ${JSON.stringify(agreed.pesos)}` });
      }
      if (agreed.days.closed !== agreed.days.confirmed) {
        found.push({ kind: 'law', text: `days: ${JSON.stringify(agreed.days)}` });
      }
      return found;
    } finally {
      db.$client.close();
    }
  }

  /** A backup is made, more happens, and the backup is put back by a program that is killed while it does. */
  async #restore(): Promise<void> {
    let booth = await this.#open();
    await this.#driver.signIn(booth);
    const { id } = await booth.call('backups.make', {});
    this.#time.leap(5 * MINUTE_MS);
    const then = this.#known.copy();
    for (let count = 0; count < 12; count += 1) await this.#driver.one(booth);
    this.#complainOf(this.#driver.complaints.splice(0), 'before a restoration');
    const input = { id, passphrase: null, reason: 'prueba' };
    // Asked for until it is acknowledged: a kill before the answer may have put it back all the same.
    for (let tries = 0; ; tries += 1) {
      const fault = tries < 3 && this.#mayArm ? this.#dying(this.#random.pick([10, 60])) : null;
      if (fault) this.#onDisk?.arm(fault);
      const asked = booth.call('backups.restore', input).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Unanswered) return false;
          throw error;
        },
      );
      const wait = this.#onDisk !== null && fault !== null ? 3000 : this.#random.int(20, 250);
      if (tries < 3) await Promise.race([delay(wait), booth.gone()]);
      else await asked;
      const acknowledged = await Promise.race([asked, delay(0).then(() => false)]);
      if (tries < 3) {
        await this.#kill(booth);
        await asked;
        this.figures.whileRestoring += 1;
      } else {
        await booth.ready();
        await booth.close();
      }
      booth = await this.#open();
      const isBack = this.#wasRestored();
      if (isBack) break;
      if (acknowledged && !existsSync(`${this.#databasePath}.restore.json`)) {
        this.#complainOf([{ kind: 'lost', text: 'an acknowledged restoration' }], 'restoring');
      }
      await this.#check();
      await this.#driver.signIn(booth);
    }
    this.#checkKept();
    this.#known = then;
    this.#forgotten = true;
    await this.#check();
    await this.#driver.signIn(booth);
    for (let count = 0; count < 12; count += 1) await this.#driver.one(booth);
    await this.#kill(booth);
    this.#complainOf(this.#driver.complaints.splice(0), 'after a restoration');
  }

  #wasRestored(): boolean {
    return this.#read(
      (db) =>
        db.$client.prepare("SELECT 1 FROM audit_log WHERE action = 'database.restored'").get() !==
        undefined,
    );
  }

  /** What was put aside has all that the backup forgot. */
  #checkKept(): void {
    const kept = readdirSync(this.#root).filter((name) => /\.before-restore-\w+$/.test(name));
    const backups = join(this.#root, 'backups');
    const adopted = existsSync(backups)
      ? readdirSync(backups).filter((name) => name.endsWith('-before_restore.db'))
      : [];
    const path = kept[0] ? join(this.#root, kept[0]) : join(backups, adopted[0] ?? '');
    const db = openDatabase(path, { readonly: true });
    try {
      const complaints = [
        ...this.#known.settle(db),
        ...this.#known.compare(db),
        ...brokenLaws(db, { schemaToo: true }),
      ];
      this.#complainOf(complaints, 'in the file that was put aside');
    } finally {
      db.$client.close();
    }
  }
}

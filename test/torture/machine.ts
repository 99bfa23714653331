import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '@cli/simulate/random';
import { BoothProcess, Unanswered } from './booth-process';
import { FaultyDisk } from './disk/faulty-disk';
import type { Fault } from './disk/faulty-disk';
import type { EndWhileOpening } from './endings';
import type { SharedTime } from './shared-time';

/** What a booth's program is run with. */
export interface Executable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether the faulty disk can be put below it. */
  readonly preload: boolean;
  readonly weight: number;
}

export interface MachineOptions {
  readonly folder: string;
  readonly script: string;
  readonly executables: readonly [Executable, ...Executable[]];
  readonly faultyDisk: boolean;
  /** In force from each start on: a flush that lies. The disk does nothing else then. */
  readonly always?: Fault;
}

const CUT = 0.45;
const CUT_TO_NOTHING = 0.25;

/** The PC of a booth: it starts the program, kills it, and now and then has its power cut. */
export class Machine {
  /** Of the database, its backups and all that is beside it. */
  readonly root: string;
  kills = 0;
  powerCuts = 0;
  readonly #options: MachineOptions;
  readonly #time: SharedTime;
  readonly #random: Random;
  #disk: FaultyDisk | null = null;
  /** The disk that is below the process that runs now. */
  #below: FaultyDisk | null = null;
  #booth: BoothProcess | null = null;

  constructor(options: MachineOptions, time: SharedTime, random: Random) {
    this.root = join(options.folder, 'booth');
    this.#options = options;
    this.#time = time;
    this.#random = random;
  }

  async putTogether(): Promise<void> {
    const { faultyDisk, folder } = this.#options;
    if (faultyDisk) this.#disk = await FaultyDisk.under(this.root, join(folder, 'disk'));
  }

  /** There is a disk that does as it is told. */
  get obeys(): boolean {
    return this.#disk !== null && this.#options.always === undefined;
  }

  start(fault: Fault | null = null): BoothProcess {
    const { executables, script, always = null } = this.#options;
    const [first, ...others] = executables.map((it) => [it, it.weight] as const);
    const executable = first ? this.#random.weighted([first, ...others]) : executables[0];
    this.#below = executable.preload ? this.#disk : null;
    const environment = {
      ...this.#time.environment(),
      ...executable.environment,
      ...this.#below?.environment({ flushes: true }),
    };
    this.#below?.arm(fault ?? always);
    const { path } = executable;
    this.#booth = new BoothProcess({ executable: path, script, folder: this.root, environment });
    return this.#booth;
  }

  /** From now on, for the program that runs. Answers whether there is a disk below it that does so. */
  arm(fault: Fault): boolean {
    this.#below?.arm(fault);
    return this.#below !== null;
  }

  /** How often the disk did what it was told. */
  met(): number {
    return this.#below?.met() ?? 0;
  }

  async kill(booth: BoothProcess): Promise<void> {
    await booth.kill();
    this.kills += 1;
    const cut = this.#random.next();
    if (this.#below === null || cut > CUT) return;
    this.#below.cutPower(cut < CUT_TO_NOTHING ? 'nothing' : 'some', this.#random);
    this.powerCuts += 1;
  }

  /** Answers whether it was killed before it was open. */
  async startAndKill(end: EndWhileOpening): Promise<boolean> {
    const booth = this.start(end.fault);
    let isOpen = false;
    const ready = booth.ready().then(
      () => (isOpen = true),
      (error: unknown) => {
        if (error instanceof Unanswered) return false;
        throw error;
      },
    );
    await Promise.race([delay(end.afterMs), ready, booth.gone()]);
    await this.kill(booth);
    await ready;
    return !isOpen;
  }

  async takeApart(): Promise<void> {
    await this.#booth?.kill();
    this.#disk?.close();
  }
}

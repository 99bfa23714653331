import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { CallInput, CallName, CallOutput } from '@shared/contracts/index';
import { AppError } from '@shared/kernel/errors';
import type { Asked, Told } from './program/words';

/** The process was gone before it answered: nobody knows whether it was done. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** The program would not open the file, and said why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: string,
    readonly offered: readonly string[],
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

type Opening = Extract<Told, { kind: 'ready' | 'refused' }>;

const refusalOf = ({ code, offered, message }: Extract<Told, { kind: 'refused' }>): Refused =>
  new Refused(code, offered, message);

export interface BoothProgram {
  readonly executable: string;
  readonly script: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

interface Waiting {
  resolve(told: Told): void;
  reject(error: Error): void;
}

const PATIENCE_MS = 60_000;

/** The booth as a process of its own, to be killed. */
export class BoothProcess {
  readonly child: ChildProcess;
  readonly #waiting = new Map<number | 'ready' | 'sync', Waiting>();
  readonly #gone: Promise<void>;
  /** What became of an opening before anybody asked: the driver was busy with its own reading. */
  #early: Opening | null = null;
  #said = '';
  #next = 0;
  #ended = false;

  constructor({ executable, script, folder, environment }: BoothProgram) {
    this.child = spawn(executable, [script, folder], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TZ: 'UTC',
        NODE_COMPILE_CACHE: `${script}.cache`,
        ...environment,
      },
      serialization: 'advanced',
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk) => (this.#said += String(chunk)));
    }
    this.child.on('message', (told: Told) => this.#hear(told));
    this.child.on('error', () => {});
    this.#gone = once(this.child, 'close').then(() => this.#end());
  }

  /** What it wrote, for whoever has to find out. */
  said(): string {
    return this.#said;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Until it is open (again); rejects with {@link Refused} or {@link Unanswered}. */
  async ready(): Promise<void> {
    const early = this.#early;
    this.#early = null;
    if (early?.kind === 'ready') return;
    if (early) throw refusalOf(early);
    await this.#wait('ready');
  }

  async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const id = (this.#next += 1);
    const told = await this.#wait(id, { kind: 'call', id, name, input });
    if (told.kind !== 'answer') throw new Error(`${name} was answered by ${told.kind}`);
    if (told.result.ok) return told.result.data as CallOutput<Name>;
    const { code, details, message } = told.result.error;
    throw new AppError(code, details, message);
  }

  syncNow(): void {
    this.#ask({ kind: 'syncNow' });
  }

  async sync(): Promise<Extract<Told, { kind: 'sync' }>> {
    const told = await this.#wait('sync', { kind: 'sync' });
    if (told.kind !== 'sync') throw new Error(`sync was answered by ${told.kind}`);
    return told;
  }

  /** As a power cut does it to a program. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#gone;
  }

  async close(): Promise<void> {
    this.#ask({ kind: 'close' });
    await this.#gone;
  }

  /** Until it is gone, by its own hand or another's. */
  async gone(): Promise<void> {
    await this.#gone;
  }

  async #wait(key: number | 'ready' | 'sync', asked?: Asked): Promise<Told> {
    if (this.#ended) throw new Unanswered('it is gone');
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Told>((resolve, reject) => {
        this.#waiting.set(key, { resolve, reject });
        late = setTimeout(
          () => reject(new Error(`no answer to ${JSON.stringify(asked ?? key)}: ${this.#said}`)),
          PATIENCE_MS,
        );
        if (asked) this.#ask(asked);
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(key);
    }
  }

  #ask(asked: Asked): void {
    if (this.child.connected) this.child.send(asked, () => {});
  }

  #hear(told: Told): void {
    if (told.kind === 'answer') this.#waiting.get(told.id)?.resolve(told);
    else if (told.kind === 'sync') this.#waiting.get('sync')?.resolve(told);
    else {
      const waiting = this.#waiting.get('ready');
      if (!waiting) this.#early = told;
      else if (told.kind === 'ready') waiting.resolve(told);
      else waiting.reject(refusalOf(told));
    }
  }

  #end(): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) waiting.reject(new Unanswered(this.#said));
  }
}

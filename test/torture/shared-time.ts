import { openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Loaded before a program whose clocks are to be these. */
const PRELOADED = join(import.meta.dirname, 'program', 'shared-time.mjs');

/** One clock for booth and headquarters: faster than ours, and it leaps when nobody looks. */
export class SharedTime {
  readonly #path: string;
  readonly #file: number;
  #realBase = Date.now();
  #base: number;
  #speed = 1;

  /** @param start UTC ms */
  constructor(path: string, start: number) {
    this.#path = path;
    this.#base = start;
    writeFileSync(path, Buffer.alloc(24));
    this.#file = openSync(path, 'r+');
    this.#write();
  }

  now(): number {
    return this.#base + (Date.now() - this.#realBase) * this.#speed;
  }

  run(speed: number): void {
    this.#rebase(0);
    this.#speed = speed;
    this.#write();
  }

  leap(ms: number): void {
    this.#rebase(ms);
    this.#write();
  }

  environment(): Record<string, string> {
    return { COIPO_TORTURE_TIME: this.#path, NODE_OPTIONS: `--import=${PRELOADED}` };
  }

  #rebase(leap: number): void {
    this.#base = this.now() + leap;
    this.#realBase = Date.now();
  }

  #write(): void {
    const words = new Float64Array([this.#realBase, this.#base, this.#speed]);
    writeSync(this.#file, new Uint8Array(words.buffer), 0, 24, 0);
  }
}

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '@cli/simulate/random';
import { onceByRun, testRun } from '@test/helpers/once-by-run';

const SOURCE = join(import.meta.dirname, 'faulty-disk.c');

/** As in faulty-disk.c. */
export const CALLS = { write: 1, flush: 2, resize: 4, name: 8, read: 16 } as const;
export const FILES = { data: 1, log: 2, other: 4, all: 7 } as const;
export const ACTIONS = {
  nothing: 0,
  /** ENOSPC. */
  full: 1,
  /** EIO. */
  broken: 2,
  /** A part is written, and answered as such. */
  short: 3,
  dieBefore: 4,
  dieAfter: 5,
  /** A part is written, and then the power is gone. */
  dieTorn: 6,
  /** A flush that lies. */
  swallow: 7,
} as const;

export interface Fault {
  readonly action: keyof typeof ACTIONS;
  /** Sum of {@link CALLS}. */
  readonly calls: number;
  /** Sum of {@link FILES}. */
  readonly files: number;
  /** So many such calls go well before. */
  readonly pass: number;
  /** How often it happens; -1: from then on. */
  readonly times: number;
}

/** Why this machine cannot have one, or null when it can. */
export function whyNoFaultyDisk(): string | null {
  if (process.platform !== 'linux') return 'the faulty disk is for Linux';
  const { status } = spawnSync('cc', ['--version'], { stdio: 'ignore' });
  return status === 0 ? null : 'no C compiler (cc) to make the faulty disk with';
}

/** The library, made once by run. */
async function library(): Promise<string> {
  return await onceByRun('faulty-disk', async () => {
    const path = join(testRun().folder, 'faulty-disk.so');
    const flags = ['-O2', '-fPIC', '-shared', '-o', path, SOURCE, '-ldl', '-lpthread'];
    const { status, stderr } = spawnSync('cc', flags, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the faulty disk was not made: ${stderr}`);
    return path;
  });
}

interface Name {
  readonly name: string;
  readonly inode: number;
}

/** What a program's folder holds by name, and after a power cut, what of it was flushed. */
export class FaultyDisk {
  readonly #library: string;
  readonly #root: string;
  readonly #shadow: string;
  readonly #control: number;
  /** Names on disk when the program began, by the inode of their folder. */
  #names = new Map<number, readonly Name[]>();

  private constructor(path: string, root: string, beside: string) {
    this.#library = path;
    this.#root = root;
    this.#shadow = join(beside, 'flushed');
    const control = join(beside, 'control');
    mkdirSync(beside, { recursive: true });
    writeFileSync(control, Buffer.alloc(24));
    this.#control = openSync(control, 'r+');
    this.#controlPath = control;
  }

  readonly #controlPath: string;

  /** @param beside a folder for its own use, on the same disk as `root` */
  static async under(root: string, beside: string): Promise<FaultyDisk> {
    return new FaultyDisk(await library(), root, beside);
  }

  /** For the next program: what is on the disk now is flushed. */
  environment({ flushes }: { readonly flushes: boolean }): Record<string, string> {
    rmSync(this.#shadow, { recursive: true, force: true });
    mkdirSync(this.#shadow);
    this.arm(null);
    this.#names = namesBelow(this.#root);
    return {
      LD_PRELOAD: this.#library,
      COIPO_DISK_ROOT: this.#root,
      COIPO_DISK_CONTROL: this.#controlPath,
      ...(flushes ? { COIPO_DISK_SHADOW: this.#shadow } : {}),
    };
  }

  /** From this instant on, also in a program that runs. */
  arm(fault: Fault | null): void {
    const words = new Int32Array(6);
    if (fault) {
      const { action, calls, files, pass, times } = fault;
      words.set([ACTIONS[action], calls, files, pass, times, 0]);
    }
    writeSync(this.#control, new Uint8Array(words.buffer), 0, 24, 0);
  }

  /** How often it happened since it was armed. */
  met(): number {
    const words = new Int32Array(6);
    readSync(this.#control, new Uint8Array(words.buffer), 0, 24, 0);
    return words[5] ?? 0;
  }

  close(): void {
    closeSync(this.#control);
  }

  /**
   * The program was killed and the power is gone too: of what was not flushed nothing is left, or here and
   * there a block (`some`), as a disk that was writing leaves it.
   */
  cutPower(left: 'nothing' | 'some', random: Random): void {
    const after = `${this.#root}.after`;
    rmSync(after, { recursive: true, force: true });
    const inodes = inodesBelow(this.#root);
    this.#rebuild(this.#root, after, inodes, left === 'some' ? random : null);
    rmSync(this.#root, { recursive: true });
    renameSync(after, this.#root);
  }

  #rebuild(
    folder: string,
    to: string,
    inodes: ReadonlyMap<number, string>,
    some: Random | null,
  ): void {
    mkdirSync(to, { recursive: true });
    const inode = statSync(folder).ino;
    const flushed = this.#flushedNames(inode);
    const names = some?.chance(0.5) === true ? namesIn(folder) : flushed;
    for (const { name, inode: of } of names) {
      const there = inodes.get(of);
      if (there !== undefined && statSync(there).isDirectory()) {
        this.#rebuild(there, join(to, name), inodes, some);
      } else if (!name.endsWith('-shm')) {
        this.#restoreFile(of, join(to, name), there, some);
      }
    }
  }

  #flushedNames(inode: number): readonly Name[] {
    const list = join(this.#shadow, `names-${inode}`);
    if (!existsSync(list)) return this.#names.get(inode) ?? [];
    return readFileSync(list, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const space = line.indexOf(' ');
        return { inode: Number(line.slice(0, space)), name: line.slice(space + 1) };
      });
  }

  #restoreFile(inode: number, to: string, there: string | undefined, some: Random | null): void {
    const kept = join(this.#shadow, `inode-${inode}`);
    const written = there ?? (existsSync(kept) ? kept : null);
    const flushed = join(this.#shadow, String(inode));
    if (!existsSync(flushed)) {
      // Nobody wrote to it.
      if (written !== null) copyFileSync(written, to);
    } else if (some && written !== null) {
      writeFileSync(to, mixed(readFileSync(flushed), readFileSync(written), some));
    } else {
      copyFileSync(flushed, to);
    }
  }
}

const BLOCK = 512;

/** Of what was written after the last flush, some sectors. */
function mixed(flushed: Buffer, written: Buffer, random: Random): Buffer {
  const size = random.chance(0.5) ? flushed.length : written.length;
  const result = Buffer.alloc(size);
  flushed.copy(result, 0, 0, Math.min(size, flushed.length));
  for (let at = 0; at < Math.min(size, written.length); at += BLOCK) {
    const end = Math.min(at + BLOCK, size, written.length);
    const same = at < flushed.length && written.subarray(at, end).equals(flushed.subarray(at, end));
    if (!same && random.chance(0.5)) written.copy(result, at, at, end);
  }
  return result;
}

function namesIn(folder: string): Name[] {
  return readdirSync(folder).map((name) => ({ name, inode: statSync(join(folder, name)).ino }));
}

function namesBelow(folder: string): Map<number, readonly Name[]> {
  const found = new Map<number, readonly Name[]>([[statSync(folder).ino, namesIn(folder)]]);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) continue;
    for (const [inode, names] of namesBelow(path)) found.set(inode, names);
  }
  return found;
}

function inodesBelow(folder: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const { ino } = statSync(path);
    found.set(ino, path);
    if (!statSync(path).isDirectory()) continue;
    for (const [inode, below] of inodesBelow(path)) found.set(inode, below);
  }
  return found;
}

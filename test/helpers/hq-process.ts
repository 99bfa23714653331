import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { completeService } from '@scripts/setup/build.mjs';
import { onceByRun, testRun } from './once-by-run';

const ROOT = resolve(import.meta.dirname, '../..');
const STARTS_WITHIN_MS = 60_000;

/** HQ's program built from today's sources, once per run; inside the repository, where its packages are. */
export async function builtHq(): Promise<string> {
  return await onceByRun('hq-program', async () => {
    const outDir = join(ROOT, 'test-results', `hq-${testRun().pid}`);
    rmSync(outDir, { recursive: true, force: true });
    const configFile = join(ROOT, 'vite.hq.config.ts');
    await build({ configFile, root: ROOT, logLevel: 'warn', build: { outDir } });
    completeService(outDir);
    return join(outDir, 'main.js');
  });
}

export interface HqProcess {
  /** Where it listens. */
  readonly url: string;
  readonly child: ChildProcess;
  /** What it wrote so far. */
  log(): string;
  /** Asks it to stop and answers its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

/** What a start that was refused said. */
export class HqDidNotStart extends Error {
  override readonly name = 'HqDidNotStart';
}

/** Starts the real program with exactly this environment, on a free port unless it names one. */
export async function startHq(
  environment: Readonly<Record<string, string>>,
  program?: string,
): Promise<HqProcess> {
  const child = spawn(process.execPath, [program ?? (await builtHq())], {
    env: { PATH: process.env['PATH'], HQ_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let log = '';
  let said = '';
  child.stdout.on('data', (chunk) => {
    log += String(chunk);
  });
  const listening = new Promise<string>((hear) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
      const [, url] = /^Coipo HQ: (\S+)/m.exec(said) ?? [];
      if (url !== undefined) hear(url);
    });
  });
  const ended = once(child, 'close').then(() => Promise.reject(new HqDidNotStart(said)));
  const late = AbortSignal.timeout(STARTS_WITHIN_MS);
  const tooLate = once(late, 'abort').then(() => Promise.reject(new HqDidNotStart('in time')));
  // Once it listens it may end whenever it likes.
  ended.catch(() => {});
  tooLate.catch(() => {});
  const url = await Promise.race([listening, ended, tooLate]);
  return {
    url,
    child,
    log: () => log + said,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { releasedProgram } from '@test/e2e/helpers/program';

const STARTS_WITHIN_MS = 30_000;

/** The released program, reached by its page: what its main process does shows there, on paper and on disk. */
export interface Released {
  readonly page: Page;
  /** What it wrote on standard error so far. */
  said(): string;
  /** Closes the window and answers the exit code. */
  close(): Promise<number | null>;
  kill(): void;
}

/** Starts it over a data folder with Chromium's own debugging port, which no fuse closes. */
export async function startReleased(
  folder: string,
  args: readonly string[] = [],
): Promise<Released> {
  const { executable, args: own } = releasedProgram();
  const portFile = join(folder, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(executable, ['--remote-debugging-port=0', ...args, ...own], {
    env: { ...process.env, COIPO_DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const ended = once(child, 'exit');
  const kill = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile)}`);
    const page = await screenOf(() => browser.contexts().flatMap((it) => it.pages()));
    return {
      page,
      said: () => stderr,
      close: async () => {
        // Electron has no tabs: a page that closes itself closes its window.
        await page.evaluate(() => window.close()).catch(() => undefined);
        await ended;
        return child.exitCode;
      },
      kill,
    };
  } catch (error) {
    kill();
    throw new Error(`the program did not come up:\n${stderr}`, { cause: error });
  }
}

async function portOf(file: string): Promise<number> {
  for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 50) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await delay(50);
  }
  throw new Error('no debugging port');
}

async function screenOf(pages: () => Page[]): Promise<Page> {
  for (let waited = 0; waited < STARTS_WITHIN_MS; waited += 50) {
    const page = pages().find((it) => it.url().endsWith('/renderer/index.html'));
    if (page) return page;
    await delay(50);
  }
  throw new Error('no screen');
}

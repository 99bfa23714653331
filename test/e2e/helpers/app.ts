import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { freePort } from '@test/helpers/free-port';
import { runBeforeProgram } from './inspector';
import { drivenProgram, hookPath, hookSource, isPackaged, releasedProgram } from './program';
import type { Hook } from './program';

const CLOSES_WITHIN_MS = 10_000;
/** A slow PC, to find keys that are pressed too early: calls wait so many ms, and the screen works a quarter as fast. */
const SLOW = process.env['COIPO_TEST_SLOW'];
const SLOWER = 4;

export interface LaunchOptions {
  /** The PC's clock stands at this instant (epoch ms) until `setClock`; without it, it runs. */
  readonly clock?: number;
  readonly size?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
  /** Answers every message box with the button of this number. */
  readonly answerBoxes?: number;
}

/** The real program with its one window. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  readonly databasePath: string;
  /** What the page complained of: errors nobody caught and refused content. */
  readonly complaints: readonly string[];
  /** Moves a clock that stands, for main and the screen. */
  setClock(at: number): Promise<void>;
  /** Closes the window as a person would and waits until the program has gone. */
  close(): Promise<void>;
  /** Power cut: the program and everything it started are gone at once. */
  kill(): Promise<void>;
}

/** Starts the built program over a data folder, at the size the screens are designed for. */
export async function launchApp(folder: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const { size = { width: 1366, height: 768 }, clock, env, answerBoxes } = options;
  const hooks: Hook[] = [
    ...(clock === undefined ? [] : (['standing-clock.cjs'] as const)),
    ...(answerBoxes === undefined ? [] : (['box-answers.cjs'] as const)),
    ...(SLOW === undefined ? [] : (['slow-calls.cjs'] as const)),
  ];
  const electron = await launchWith(hooks, {
    ...programEnv(folder),
    COIPO_TEST_CLOCK: String(clock),
    COIPO_TEST_BOX: String(answerBoxes),
    ...env,
  });
  const child = electron.process();
  const complaints: string[] = [];
  const page = await showScreen(electron, size, complaints).catch((error: unknown) => {
    killFamily(child.pid);
    throw error;
  });
  if (clock !== undefined) await stopClock(page, clock);
  const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  const ended = () => Promise.race([gone, timeout(CLOSES_WITHIN_MS)]);
  return {
    electron,
    page,
    folder,
    databasePath: join(folder, 'coipo.db'),
    complaints,
    setClock: async (at) => {
      await electron.evaluate((_, instant) => {
        const main = globalThis as unknown as { coipoTestClock: { at: number } };
        main.coipoTestClock.at = instant;
      }, at);
      await standStill(page, at);
    },
    close: async () => {
      await electron.close();
      await ended();
    },
    kill: async () => {
      killFamily(child.pid);
      await ended();
    },
  };
}

/** With what is to happen before the program's first line. */
async function launchWith(
  hooks: readonly Hook[],
  env: Record<string, string>,
): Promise<ElectronApplication> {
  const { executable: executablePath, args } = drivenProgram();
  if (!isPackaged) {
    const first = hooks.flatMap((hook) => ['-r', hookPath(hook)]);
    return _electron.launch({ executablePath, args: [...first, ...args], env });
  }
  const port = await freePort();
  const first = `--inspect-brk=127.0.0.1:${port}`;
  const [electron] = await Promise.all([
    _electron.launch({ executablePath, args: [first, ...args], env }),
    runBeforeProgram(port, ['free-workers.cjs' as const, ...hooks].map(hookSource)),
  ]);
  return electron;
}

/**
 * Playwright's clock also stamps events, and only when they are handled: on a busy machine the keys of a
 * scanner would be a person's. They keep the instants they have.
 */
async function stopClock(page: Page, at: number): Promise<void> {
  const own = await page.evaluateHandle(() =>
    Object.getOwnPropertyDescriptor(Event.prototype, 'timeStamp'),
  );
  await standStill(page, at);
  await page.evaluate((stamp) => {
    if (stamp) Object.defineProperty(Event.prototype, 'timeStamp', stamp);
  }, own);
}

/**
 * Playwright sets the clock of every page the program has, also of a paper that is being laid out in a
 * hidden window and may be gone by then: the screen itself is still there, so it is asked again.
 */
async function standStill(page: Page, at: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await page.clock.setFixedTime(at);
      return;
    } catch (error) {
      if (page.isClosed() || tries === 20) throw error;
      await delay(50);
    }
  }
}

/** The booth's own page: papers are laid out in hidden windows that come and go. */
async function screenOf(electron: ElectronApplication): Promise<Page> {
  await electron.firstWindow();
  for (let waited = 0; waited < CLOSES_WITHIN_MS; waited += 50) {
    const page = electron.windows().find((it) => it.url().endsWith('/renderer/index.html'));
    if (page) return page;
    await delay(50);
  }
  throw new Error('the program shows no screen');
}

async function showScreen(
  electron: ElectronApplication,
  size: { readonly width: number; readonly height: number },
  complaints: string[],
): Promise<Page> {
  const page = await screenOf(electron);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (SLOW !== undefined) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const screen = BrowserWindow.getAllWindows().find((it) =>
      it.webContents.getURL().endsWith('/renderer/index.html'),
    );
    screen?.setContentSize(width, height);
  }, size);
  return page;
}

/** How the program ended, or what it said until it was told to stop. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

export interface StartOptions {
  /** Stops it as soon as this stands on standard error: a message box would wait for a person. */
  readonly until?: string;
  readonly user?: number;
}

/** Starts the program without looking at its window, for starts that are to end by themselves. */
export async function startAndWait(folder: string, options: StartOptions = {}): Promise<Ending> {
  const { executable, args } = releasedProgram();
  const child = spawn(executable, args, {
    env: programEnv(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...(options.user !== undefined && { uid: options.user, gid: options.user }),
  });
  let stderr = '';
  const ended = once(child, 'close');
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
    if (options.until !== undefined && stderr.includes(options.until)) killFamily(child.pid);
  });
  try {
    await Promise.race([ended, timeout(3 * CLOSES_WITHIN_MS)]);
    return { code: child.exitCode, stderr };
  } catch (error) {
    throw new Error(`the program neither ended nor said what was expected:\n${stderr}`, {
      cause: error,
    });
  } finally {
    killFamily(child.pid);
  }
}

/** An empty data folder of the test's own. */
export function newFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'coipo-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

function programEnv(folder: string): Record<string, string> {
  const env = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(env) as Record<string, string>), COIPO_DATA_DIR: folder };
}

/** Only what this test started: the program leads its own process group. */
function killFamily(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has gone already.
  }
}

async function timeout(ms: number): Promise<never> {
  await new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the program did not end within ${ms} ms`)), ms).unref();
  });
  throw new Error('unreachable');
}

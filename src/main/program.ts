import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileMemory } from '@main/app/chain-memory';
import { databaseIn } from '@main/app/data-folder';
import { electronDialogs } from '@main/app/file-dialogs';
import { electronPagePrinter, systemPrinters } from '@main/app/page-printer';
import { electronKiosk } from '@main/app/kiosk';
import { onNetworkReturn } from '@main/app/network-hints';
import { recoverPage } from '@main/app/recover-page';
import { rescue } from '@main/app/rescue';
import { runMark } from '@main/app/run-mark';
import type { RunMark } from '@main/app/run-mark';
import { reportToPdf, showFolder } from '@main/app/report-pages';
import { electronSecrets } from '@main/app/secret-box';
import { explainAndQuit } from '@main/app/start-failure';
import { electronUpdates } from '@main/app/updater';
import { showPage } from '@main/app/window';
import { startJobs } from '@main/core/jobs';
import { fileLogger } from '@main/core/logger';
import type { Logger } from '@main/core/logger';
import type { KioskPort } from '@main/features/kiosk/index';
import { composeBooth } from '@main/features/compose';
import type { Booth } from '@main/features/compose';
import { finishRestore, workerTasks } from '@main/features/backups/index';
import { configuredPrinter } from '@main/features/receipts/index';
import { workerRunner } from '@main/features/reports/index';
import type { ScreenCalls } from '@main/ipc/electron';
import { callRouter } from '@main/ipc/router';
import { careAtStart, diskFree, isDiskLow, openCore, systemTime } from '@main/open-booth';

/** What is there before the booth is, and outlives one that is closed and opened anew. */
interface Surroundings {
  readonly folder: string;
  readonly window: BrowserWindow;
  readonly calls: ScreenCalls;
}

interface Program extends Surroundings {
  readonly databasePath: string;
  readonly logsFolder: string;
  readonly log: Logger;
  readonly kiosk: KioskPort;
  readonly mark: RunMark;
}

/** Whole files are read and written on threads of their own. */
const tasks = workerTasks(join(import.meta.dirname, 'backups-worker.js'));

/** A booth over the open database, and what works for it. */
interface Opened {
  readonly booth: Booth;
  readonly jobs: { stop(): void };
}

let opened: Opened | null = null;

function openBooth(program: Program): void {
  const { window, log, kiosk, folder, databasePath, logsFolder } = program;
  const restored = finishRestore(databasePath, systemTime);
  const core = openCore(databasePath, log);
  const started = careAtStart(core, program.mark.takeFound());
  if (restored) core.log.warn({ restored }, 'restored from a backup');
  const booth = composeBooth(core, {
    printer: configuredPrinter(electronPagePrinter(), process.platform),
    systemPrinters: () => systemPrinters(window),
    papersFolder: join(folder, 'papers'),
    version: app.getVersion(),
    diskLow: () => isDiskLow(databasePath),
    diskFree: () => diskFree(databasePath),
    started,
    dialogs: electronDialogs(window),
    reports: {
      runner: workerRunner(join(import.meta.dirname, 'reports-worker.js'), databasePath),
      toPdf: reportToPdf,
      show: showFolder,
    },
    chainMemory: fileMemory(join(folder, 'chains.json')),
    kiosk,
    logsFolder,
    sync: {
      secrets: electronSecrets(join(folder, 'secrets'), log),
      onNetwork: onNetworkReturn,
    },
    updates: electronUpdates(folder, log),
    backups: {
      tasks,
      automatic: true,
      restored,
      restart: () => void setTimeout(() => reopenOrExplain(program), ANSWER_FIRST_MS),
    },
  });
  const route = callRouter({ ...booth, log: core.log });
  program.calls.connect(route, core.events);
  // Before the screen: what fell due while the PC was off is done when it is first seen.
  opened = { booth, jobs: startJobs(core.log, booth.jobs) };
}

/** A damaged file need not be the end of the day: a backup may take its place. */
async function openOrRescue(program: Program): Promise<void> {
  try {
    openBooth(program);
  } catch (error) {
    if (!(await rescue(error, program.databasePath, tasks))) throw error;
    openBooth(program);
  }
}

/** Everything that works for the booth, then its file. Answers whether all of it had ended by then. */
async function closeBooth(patience?: Promise<'late'>): Promise<boolean> {
  const closing = opened;
  opened = null;
  if (!closing) return true;
  closing.jobs.stop();
  try {
    const stopped = closing.booth.stop();
    return (await (patience ? Promise.race([stopped, patience]) : stopped)) !== 'late';
  } finally {
    closing.booth.core.db.$client.close();
  }
}

/** What nobody at the screen waits for. */
function startBackground(): void {
  opened?.booth.queue.wake();
  opened?.booth.backups.start();
  opened?.booth.watch.start();
  opened?.booth.sync.start();
  opened?.booth.updates.start();
}

/** The answer of the call that asked for it reaches the screen first. */
const ANSWER_FIRST_MS = 300;

/** Closes the booth and opens it anew in the same window: with the backup that waits to be restored. */
async function reopen(program: Program): Promise<void> {
  await closeBooth();
  await openOrRescue(program);
  await showPage(program.window);
  startBackground();
}

function reopenOrExplain(program: Program): void {
  reopen(program).catch((error: unknown) => explainAndQuit(error, program.databasePath));
}

/**
 * A backup of many gigabytes is checked by SQLite in one piece, which no thread can be called back from: nobody
 * waits minutes for it at the end of the day. What it had begun is swept away next time.
 */
const LONGEST_STOP_MS = 3_000;

function closeWithProgram(mark: RunMark): void {
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    closeAndEnd(mark).catch(() => app.quit());
  });
}

async function closeAndEnd(mark: RunMark): Promise<void> {
  const ended = await closeBooth(delay(LONGEST_STOP_MS, 'late' as const));
  mark.clear();
  if (ended) app.quit();
  else process.kill(process.pid, 'SIGKILL');
}

async function showWhenDrawn(window: BrowserWindow, drawn: Promise<void>): Promise<void> {
  await drawn;
  if (!window.isDestroyed()) window.show();
}

/** How far the page is that is loaded while the booth is opened. */
interface PageOnItsWay {
  readonly drawn: Promise<void>;
  readonly shown: Promise<void>;
}

/**
 * Opens the booth, shows its window, and starts what works behind it once the page is there. Throws what
 * keeps the booth from opening; then no window was shown.
 */
export async function runBooth(around: Surroundings, page: PageOnItsWay): Promise<void> {
  const { folder, window } = around;
  const logsFolder = join(folder, 'logs');
  const log = fileLogger(join(logsFolder, 'coipo.log'));
  const program: Program = {
    ...around,
    databasePath: databaseIn(folder),
    logsFolder,
    log,
    kiosk: electronKiosk(window, log),
    mark: runMark(join(folder, 'running')),
  };
  await openOrRescue(program);
  void showWhenDrawn(window, page.drawn);
  program.mark.set();
  closeWithProgram(program.mark);
  recoverPage(window, log);
  await page.shown;
  startBackground();
}

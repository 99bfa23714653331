import { app, BrowserWindow, Menu } from 'electron';
import { join } from 'node:path';
import { makeDataFolder, requireWritable } from '@main/app/data-folder';
import { fileMemory } from '@main/app/chain-memory';
import { electronDialogs } from '@main/app/file-dialogs';
import { electronPagePrinter, systemPrinters } from '@main/app/page-printer';
import { electronKiosk } from '@main/app/kiosk';
import { onNetworkReturn } from '@main/app/network-hints';
import { declarePages, servePages } from '@main/app/pages';
import { recoverPage } from '@main/app/recover-page';
import { rescue } from '@main/app/rescue';
import { runMark } from '@main/app/run-mark';
import type { RunMark } from '@main/app/run-mark';
import { reportToPdf, showFolder } from '@main/app/report-pages';
import { electronSecrets } from '@main/app/secret-box';
import { explainAndQuit } from '@main/app/start-failure';
import { createWindow, PAGE_URL, showPage } from '@main/app/window';
import { startJobs } from '@main/core/jobs';
import { fileLogger } from '@main/core/logger';
import type { Logger } from '@main/core/logger';
import type { KioskPort } from '@main/features/kiosk/index';
import { composeBooth } from '@main/features/compose';
import type { Booth } from '@main/features/compose';
import { finishRestore, workerTasks } from '@main/features/backups/index';
import { configuredPrinter } from '@main/features/receipts/index';
import { workerRunner } from '@main/features/reports/index';
import { connectScreen } from '@main/ipc/electron';
import { callRouter } from '@main/ipc/router';
import { careAtStart, diskFree, isDiskLow, openCore, systemTime } from '@main/open-booth';

// Before the lock: it is kept per data folder, so that a test run does not meet a real booth.
const dataDir = process.env['COIPO_DATA_DIR'];
if (dataDir) app.setPath('userData', dataDir);
// The system's own controls (dates) read as in Chile, whatever the PC was installed in.
app.commandLine.appendSwitch('lang', 'es-CL');
declarePages();
const folder = app.getPath('userData');
const databasePath = join(folder, 'coipo.db');

const logsFolder = join(folder, 'logs');

/** What outlives a booth that is closed and opened anew. */
interface Program {
  readonly window: BrowserWindow;
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
  const { window, log, kiosk } = program;
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
    backups: {
      tasks,
      automatic: true,
      restored,
      restart: () => void setTimeout(() => reopenOrExplain(program), ANSWER_FIRST_MS),
    },
  });
  const route = callRouter({ ...booth, log: core.log });
  connectScreen(window, PAGE_URL, route, core.events);
  // Before the screen: what fell due while the PC was off is done when it is first seen.
  opened = { booth, jobs: startJobs(core.log, booth.jobs) };
}

/** A damaged file need not be the end of the day: a backup may take its place. */
async function openOrRescue(program: Program): Promise<void> {
  try {
    openBooth(program);
  } catch (error) {
    if (!(await rescue(error, databasePath, tasks))) throw error;
    openBooth(program);
  }
}

async function closeBooth(): Promise<void> {
  const closing = opened;
  opened = null;
  if (!closing) return;
  closing.jobs.stop();
  try {
    await closing.booth.stop();
  } finally {
    closing.booth.core.db.$client.close();
  }
}

async function showBooth(window: BrowserWindow): Promise<void> {
  await showPage(window);
  opened?.booth.queue.wake();
  opened?.booth.backups.start();
  opened?.booth.watch.start();
  opened?.booth.sync.start();
}

/** The answer of the call that asked for it reaches the screen first. */
const ANSWER_FIRST_MS = 300;

/** Closes the booth and opens it anew in the same window: with the backup that waits to be restored. */
async function reopen(program: Program): Promise<void> {
  await closeBooth();
  await openOrRescue(program);
  await showBooth(program.window);
}

function reopenOrExplain(program: Program): void {
  reopen(program).catch((error: unknown) => explainAndQuit(error, databasePath));
}

function closeWithProgram(mark: RunMark): void {
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    void closeBooth()
      .then(() => mark.clear())
      .finally(() => app.quit());
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  servePages();
  const window = createWindow();
  const log = fileLogger(join(logsFolder, 'coipo.log'));
  const program = {
    window,
    log,
    kiosk: electronKiosk(window, log),
    mark: runMark(join(folder, 'running')),
  };
  await openOrRescue(program);
  program.mark.set();
  closeWithProgram(program.mark);
  recoverPage(window, log);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  await showBooth(window);
}

app.on('window-all-closed', () => app.quit());

/**
 * A second copy leaves: the first one comes to the front. A folder that takes no lock because it
 * cannot be written to looks the same to Electron, and must not end in silence.
 */
async function startOnce(): Promise<void> {
  makeDataFolder(folder);
  if (app.requestSingleInstanceLock()) return start();
  requireWritable(folder);
  app.quit();
}

startOnce().catch(async (error: unknown) => {
  // Before, a message box would be a line that nobody sees.
  await app.whenReady();
  explainAndQuit(error, databasePath);
});

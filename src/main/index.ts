import { app, BrowserWindow, Menu } from 'electron';
import { join } from 'node:path';
import { makeDataFolder, requireWritable } from '@main/app/data-folder';
import { electronPagePrinter, systemPrinters } from '@main/app/page-printer';
import { explainAndQuit } from '@main/app/start-failure';
import { createWindow, PAGE_URL, showPage } from '@main/app/window';
import { fileLogger } from '@main/core/logger';
import { composeBooth } from '@main/features/compose';
import type { Booth } from '@main/features/compose';
import { configuredPrinter } from '@main/features/receipts/index';
import { connectScreen } from '@main/ipc/electron';
import { callRouter } from '@main/ipc/router';
import { isDiskLow, openCore } from '@main/open-booth';

// Before the lock: it is kept per data folder, so that a test run does not meet a real booth.
const dataDir = process.env['COIPO_DATA_DIR'];
if (dataDir) app.setPath('userData', dataDir);
const folder = app.getPath('userData');
const databasePath = join(folder, 'coipo.db');

function openBooth(window: BrowserWindow): Booth {
  const core = openCore(databasePath, fileLogger(join(folder, 'logs', 'coipo.log')));
  return composeBooth(core, {
    printer: configuredPrinter(electronPagePrinter(), process.platform),
    systemPrinters: () => systemPrinters(window),
    papersFolder: join(folder, 'papers'),
    version: app.getVersion(),
    diskLow: () => isDiskLow(databasePath),
  });
}

function closeWithProgram(booth: Booth): void {
  let closing = false;
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    void booth.queue.stop().finally(() => {
      booth.core.db.$client.close();
      app.quit();
    });
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  Menu.setApplicationMenu(null);
  const window = createWindow();
  const booth = openBooth(window);
  const route = callRouter({ ...booth, log: booth.core.log });
  connectScreen(window, PAGE_URL, route, booth.core.events);
  closeWithProgram(booth);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  await showPage(window);
  booth.queue.wake();
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

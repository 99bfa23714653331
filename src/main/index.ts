import { app, Menu } from 'electron';
import { join } from 'node:path';
import { databaseIn, makeDataFolder, requireWritable } from '@main/app/data-folder';
import { declarePages, servePages } from '@main/app/pages';
import { explainAndQuit } from '@main/app/start-failure';
import { goBack } from '@main/app/way-back';
import { begun, loadMark, saveMark } from '@main/features/updates/mark';
import { createWindow, PAGE_URL, showPage } from '@main/app/window';
import { screenCalls } from '@main/ipc/electron';

// Only what the window needs is loaded before it: the page is fetched and drawn by processes of its own
// while this one loads the booth and opens its file.

// Before the lock: it is kept per data folder, so that a test run does not meet a real booth.
const dataDir = process.env['COIPO_DATA_DIR'];
if (dataDir) app.setPath('userData', dataDir);
// The system's own controls (dates) read as in Chile, whatever the PC was installed in.
app.commandLine.appendSwitch('lang', 'es-CL');
declarePages();
const folder = app.getPath('userData');

/**
 * A version that did not get ready twice is not tried a third time: the one before takes its place again
 * (docs/adr/0016-updates.md). Answers whether this one is to end.
 */
function leaveToPrevious(): boolean {
  const mark = loadMark(folder);
  if (mark?.state !== 'trying') return false;
  const now = begun(mark, app.getVersion());
  saveMark(folder, now);
  if (now.state !== 'reverted') return false;
  app.releaseSingleInstanceLock();
  return goBack(join(folder, 'updates'), process.env, mark.from, process.argv.slice(1));
}

async function start(): Promise<void> {
  if (leaveToPrevious()) return app.exit(0);
  await app.whenReady();
  Menu.setApplicationMenu(null);
  servePages();
  const window = createWindow();
  const calls = screenCalls(window, PAGE_URL);
  const drawn = new Promise<void>((resolve) => {
    window.once('ready-to-show', () => resolve());
  });
  const shown = showPage(window);
  // Whoever waits for it hears of it; until then nobody may.
  shown.catch(() => undefined);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  const { runBooth } = await import('./program');
  await runBooth({ folder, window, calls }, { drawn, shown });
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
  explainAndQuit(error, databaseIn(folder));
});

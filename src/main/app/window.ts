import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { pageUrl } from './page-address';

/** The one page the window ever shows. */
export const PAGE_URL = pageUrl('index');

/** Sandboxed, isolated, without Node; goes nowhere and opens nothing. Not shown yet. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Coipo',
    backgroundColor: '#f3f4f2',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  sealWindow(window);
  return window;
}

/** No page of the program goes anywhere, opens anything, or is permitted anything. */
export function sealWindow({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.session.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  // What a page may look up without asking stands open unless this refuses it too.
  webContents.session.setPermissionCheckHandler(() => false);
}

export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(PAGE_URL);
}

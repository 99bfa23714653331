import type { CustomerView, KioskSettings } from '@shared/contracts/kiosk';
import { CUSTOMER_CHANNEL } from '@shared/contracts/customer-bridge';
import { BrowserWindow, screen } from 'electron';
import type { Rectangle } from 'electron';
import { join } from 'node:path';
import { pageUrl } from './page-address';
import { sealWindow } from './window';

export interface CustomerDisplay {
  apply(settings: KioskSettings): void;
  show(view: CustomerView): void;
  close(): void;
}

/** Where the booth's own window is, so that the customer's goes elsewhere. */
function otherDisplay(own: BrowserWindow): Rectangle | null {
  const here = screen.getDisplayMatching(own.getBounds()).id;
  return screen.getAllDisplays().find(({ id }) => id !== here)?.bounds ?? null;
}

/**
 * The second display: a window that only shows what the operator's screen says, without a way back.
 * It comes and goes with the display; without one the booth works on.
 */
export function customerDisplay(own: BrowserWindow): CustomerDisplay {
  let window: BrowserWindow | null = null;
  let settings: KioskSettings | null = null;
  let view: CustomerView = { kind: 'idle' };

  const tell = (): void => {
    if (!window || window.isDestroyed() || !settings) return;
    const { customerLanguage: language, customerMessage: message } = settings;
    window.webContents.send(CUSTOMER_CHANNEL, { view, language, message });
  };
  const close = (): void => {
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
  };
  const open = (bounds: Rectangle | null): void => {
    const place = bounds ?? { width: 800, height: 600 };
    const made = new BrowserWindow({
      ...place,
      show: false,
      frame: bounds === null,
      focusable: bounds === null,
      skipTaskbar: true,
      title: 'Coipo',
      backgroundColor: '#0e1312',
      autoHideMenuBar: true,
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/customer.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    sealWindow(made);
    made.once('ready-to-show', () => {
      // The operator's window keeps the keys.
      made.showInactive();
      if (bounds) made.setFullScreen(true);
    });
    made.webContents.on('did-finish-load', tell);
    made.once('closed', () => {
      if (window === made) window = null;
    });
    window = made;
    void made.loadURL(pageUrl('customer'));
  };
  const settle = (): void => {
    const wanted = settings?.customerDisplay ?? 'off';
    const bounds = wanted === 'second_screen' ? otherDisplay(own) : null;
    close();
    if (wanted === 'window' || bounds) open(bounds);
  };
  screen.on('display-added', settle);
  screen.on('display-removed', settle);
  own.once('closed', close);
  return {
    apply: (next) => {
      const moved = settings?.customerDisplay !== next.customerDisplay;
      settings = next;
      if (moved) settle();
      else tell();
    },
    show: (next) => {
      view = next;
      tell();
    },
    close,
  };
}

import type { KioskSettings } from '@shared/contracts/kiosk';
import { app, powerMonitor, screen } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Logger } from '@main/core/logger';
import type { KioskPort } from '@main/features/kiosk/index';
import { CAN_START_WITH_SYSTEM, startWithSystem } from './autostart';
import { customerDisplay } from './customer-display';
import { isBlocked } from './kiosk-keys';

/**
 * Locks the window down: full screen, above everything, not closed by a key or the mouse. The system
 * going down is obeyed.
 */
export function electronKiosk(window: BrowserWindow, log: Logger): KioskPort {
  let locked = false;
  let leaving = false;
  const display = customerDisplay(window);

  const lock = (on: boolean): void => {
    locked = on;
    window.setKiosk(on);
    window.setAlwaysOnTop(on, 'screen-saver');
    window.setMinimizable(!on);
    if (on) window.focus();
  };
  window.on('close', (event) => {
    if (locked && !leaving) event.preventDefault();
    else display.close();
  });
  window.webContents.on('before-input-event', (event, press) => {
    if (locked && isBlocked(press)) event.preventDefault();
  });
  // The system or the program itself ends: whoever pulls the plug properly is not kept waiting.
  const obey = (): void => {
    leaving = true;
  };
  app.on('before-quit', obey);
  powerMonitor.on('shutdown', obey);
  window.on('session-end', obey);

  const applySystemStart = (settings: KioskSettings): void => {
    try {
      startWithSystem(settings.startWithSystem);
    } catch (error) {
      log.error({ err: error }, 'start with the system could not be set');
    }
  };
  return {
    apply: (settings) => {
      if (settings.locked !== locked) lock(settings.locked);
      applySystemStart(settings);
      display.apply(settings);
    },
    locked: () => locked,
    leave: (to) => {
      lock(false);
      if (to === 'quit') {
        app.quit();
        return;
      }
      window.minimize();
      window.once('restore', () => lock(true));
    },
    displays: () => screen.getAllDisplays().length,
    canStartWithSystem: CAN_START_WITH_SYSTEM,
    show: display.show,
  };
}

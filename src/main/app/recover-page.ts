import type { BrowserWindow, WebContents } from 'electron';
import { performance } from 'node:perf_hooks';
import type { Logger } from '@main/core/logger';
import { HANG_MS, PULSE_MS, reviveAfter } from './revival';
import { showPage } from './window';

/**
 * A page that crashed or hangs comes back by itself. Who is signed in lives in main and what was typed
 * in the page's session storage, so that the work is on the screen again.
 */
export function recoverPage(window: BrowserWindow, log: Logger): void {
  const { webContents } = window;
  let deaths: readonly number[] = [];
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error({ reason, exitCode }, 'the screen stopped; it is loaded again');
    const next = reviveAfter(deaths, performance.now());
    deaths = next.deaths;
    setTimeout(() => {
      if (!window.isDestroyed()) void showPage(window);
    }, next.waitMs);
  });
  const stop = feelPulse(webContents, () => {
    log.error('the screen does not answer; it is stopped');
    webContents.forcefullyCrashRenderer();
  });
  window.once('closed', stop);
}

/**
 * Asks the page for nothing, again and again, and says when no answer comes. Electron's own
 * `unresponsive` waits for a key that is not taken, and is silent under a debugger.
 */
function feelPulse(page: WebContents, onHang: () => void): () => void {
  let askedAt: number | null = null;
  const ask = (): void => {
    askedAt = performance.now();
    const answered = (): void => {
      askedAt = null;
    };
    page.executeJavaScript('0').then(answered, answered);
  };
  const timer = setInterval(() => {
    if (page.isDestroyed() || page.isCrashed() || page.isLoading() || page.isDevToolsOpened()) {
      askedAt = null;
    } else if (askedAt === null) {
      ask();
    } else if (performance.now() - askedAt > HANG_MS) {
      askedAt = null;
      onHang();
    }
  }, PULSE_MS);
  return () => clearInterval(timer);
}

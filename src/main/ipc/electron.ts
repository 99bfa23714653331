import { CALL_CHANNEL, EVENT_CHANNEL } from '@shared/contracts/bridge';
import type { AppEvent } from '@shared/contracts/events';
import { AppError } from '@shared/kernel/errors';
import { ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventHub } from '@main/core/event-hub';
import type { Router } from './router';
import { isTrusted } from './trusted-sender';

/** Connects the router to the screen, and the screen to what changes. */
export function connectScreen(
  window: BrowserWindow,
  pageUrl: string,
  route: Router,
  events: EventHub,
): void {
  ipcMain.removeHandler(CALL_CHANNEL);
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown, approvalId: unknown) => {
    if (isTrusted(event, window, pageUrl)) return route(name, input, approvalId);
    const { code, message, details } = new AppError('UNTRUSTED_SENDER');
    return { ok: false, error: { code, message, details } };
  });
  // The answer of the call that changed something goes first: what follows from it can wait.
  const waiting = new Set<AppEvent>();
  const say = (): void => {
    const said = [...waiting];
    waiting.clear();
    if (window.isDestroyed()) return;
    for (const event of said) window.webContents.send(EVENT_CHANNEL, event);
  };
  const unsubscribe = events.subscribe((event) => {
    if (waiting.size === 0) setImmediate(say);
    waiting.add(event);
  });
  window.once('closed', unsubscribe);
}

import { CALL_CHANNEL, EVENT_CHANNEL } from '@shared/contracts/bridge';
import type { AppEvent } from '@shared/contracts/events';
import { AppError } from '@shared/kernel/errors';
import { ipcMain } from 'electron';
import type { BrowserWindow } from 'electron';
import type { EventHub } from '@main/core/event-hub';
import type { Router } from './router';
import { isTrusted } from './trusted-sender';

/** The screen's calls, which may come before there is anybody to answer them. */
export interface ScreenCalls {
  /** From now on these answer, those that wait as well; and the screen hears what changes. */
  connect(route: Router, events: EventHub): void;
}

/** Takes the calls of the own page; until the booth is open they wait. */
export function screenCalls(window: BrowserWindow, pageUrl: string): ScreenCalls {
  let open: (route: Router) => void = () => undefined;
  let answering = new Promise<Router>((resolve) => {
    open = resolve;
  });
  let silence = (): void => undefined;
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, name: unknown, input: unknown, approvalId: unknown) => {
      if (isTrusted(event, window, pageUrl)) return (await answering)(name, input, approvalId);
      const { code, message, details } = new AppError('UNTRUSTED_SENDER');
      return { ok: false, error: { code, message, details } };
    },
  );
  window.once('closed', () => silence());
  return {
    connect: (route, events) => {
      open(route);
      answering = Promise.resolve(route);
      silence();
      silence = tellScreen(window, events);
    },
  };
}

/** The answer of the call that changed something goes first: what follows from it can wait. */
function tellScreen(window: BrowserWindow, events: EventHub): () => void {
  const waiting = new Set<AppEvent>();
  const say = (): void => {
    const said = [...waiting];
    waiting.clear();
    if (window.isDestroyed()) return;
    for (const event of said) window.webContents.send(EVENT_CHANNEL, event);
  };
  return events.subscribe((event) => {
    if (waiting.size === 0) setImmediate(say);
    waiting.add(event);
  });
}

import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { LIVE_PATH, liveEventSchema } from '@shared/hq/live';
import { useEffect } from 'react';
import { sendSigned } from './ask';
import { EventStreamReader, retryDelay } from './event-stream';
import type { StreamEvent } from './event-stream';
import { setLive } from './live-store';
import { renewAll, renewSites } from './renew';

/** Longest time without a word from HQ, which says something at least every half minute. */
const SILENCE_MS = 75_000;
/** Changes are drawn at most this often, however many cars pay. */
const DRAW_EVERY_MS = 1000;

/** Keeps what is shown as it is at HQ, for as long as somebody is signed in. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const end = new AbortController();
    void listen(client, end.signal);
    return () => end.abort();
  }, [client]);
}

async function listen(client: QueryClient, end: AbortSignal): Promise<void> {
  const changed = new Set<string>();
  const drawing = setInterval(() => {
    if (changed.size === 0) return;
    renewSites(client, [...changed]);
    changed.clear();
  }, DRAW_EVERY_MS);
  end.addEventListener('abort', () => clearInterval(drawing));
  for (let failures = 0; !end.aborted;) {
    setLive({ state: 'connecting' });
    const heard = await hear(client, end, changed);
    if (end.aborted) return;
    failures = heard ? 0 : failures + 1;
    const wait = retryDelay(failures, Math.random());
    setLive({ state: 'off', retryAt: Date.now() + wait });
    await pause(wait, end);
  }
}

/** One connection from beginning to end; whether HQ answered at all. */
async function hear(client: QueryClient, end: AbortSignal, changed: Set<string>): Promise<boolean> {
  const cut = new AbortController();
  const signal = AbortSignal.any([end, cut.signal]);
  let silence = setTimeout(() => cut.abort(), SILENCE_MS);
  let heard = false;
  try {
    const response = await sendSigned(LIVE_PATH, { accept: 'text/event-stream', signal });
    const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const reader = new EventStreamReader();
    for (;;) {
      const piece = await pieces?.read();
      if (piece === undefined || piece.done) return heard;
      clearTimeout(silence);
      silence = setTimeout(() => cut.abort(), SILENCE_MS);
      for (const event of reader.read(piece.value)) {
        heard = true;
        take(client, event, changed);
      }
    }
  } catch {
    return heard;
  } finally {
    clearTimeout(silence);
  }
}

function take(client: QueryClient, event: StreamEvent, changed: Set<string>): void {
  const read = liveEventSchema.safeParse({ event: event.event, data: parsed(event.data) });
  if (!read.success) return;
  const { data } = read;
  if (data.event === 'hello') {
    setLive({ state: 'on' });
    // Whatever happened while nobody listened.
    renewAll(client);
  }
  if (data.event === 'sites') for (const id of data.data.sites) changed.add(id);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pause(ms: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    end.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
    // The network is back: no need to wait.
    window.addEventListener('online', () => resolve(), { once: true });
  });
}

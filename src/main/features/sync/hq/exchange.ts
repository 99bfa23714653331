import { hqErrorSchema } from '@shared/sync/codes';
import type { Fetch, Timers } from '@main/features/sync/ports';
import { failureOf, SyncFailure } from './failure';

/** Until HQ begins to answer; a run on a slow line takes a while to get there. */
export const HEADERS_MS = 45_000;
/** Between two pieces of an answer. */
export const BODY_MS = 15_000;
/** An answer is no longer than this; a feed page is a few hundred kilobytes. */
export const LONGEST_ANSWER_BYTES = 16 * 1024 * 1024;

export interface Ask {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Gives the exchange up. */
  readonly signal: AbortSignal;
}

export interface ExchangeParts {
  readonly fetch: Fetch;
  readonly timers: Timers;
}

/**
 * One request and its JSON answer, bounded in time and size. Redirects are not followed: what is signed is
 * for this address. Throws {@link SyncFailure} only.
 */
export async function exchange({ fetch, timers }: ExchangeParts, ask: Ask): Promise<unknown> {
  const watch = watchdog(timers, ask.signal);
  try {
    watch.allow(HEADERS_MS);
    const response = await fetch(ask.url, {
      method: ask.method,
      headers: { ...ask.headers },
      ...(ask.body && { body: ask.body }),
      redirect: 'error',
      signal: watch.signal,
    });
    const text = await readText(response, () => watch.allow(BODY_MS));
    if (!response.ok) throw refusalOf(response, text);
    return parsed(text);
  } catch (error) {
    if (watch.late()) throw new SyncFailure('TIMEOUT', {}, null, { cause: error });
    throw failureOf(error);
  } finally {
    watch.end();
  }
}

/** Aborts when nothing happens for as long as it was last allowed. */
function watchdog(timers: Timers, outer: AbortSignal) {
  const inner = new AbortController();
  let late = false;
  let timer: { cancel(): void } | null = null;
  return {
    signal: AbortSignal.any([inner.signal, outer]),
    late: () => late,
    allow: (ms: number) => {
      timer?.cancel();
      timer = timers.after(ms, () => {
        late = true;
        inner.abort();
      });
    },
    end: () => timer?.cancel(),
  };
}

async function readText(response: Response, alive: () => void): Promise<string> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  alive();
  for await (const piece of response.body) {
    alive();
    bytes += piece.byteLength;
    if (bytes > LONGEST_ANSWER_BYTES) throw new SyncFailure('NOT_AN_HQ', { bytes });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyncFailure('NOT_AN_HQ', {}, null, { cause: error });
  }
}

/** HQ's own words where it has any; a proxy's page by its status. */
function refusalOf(response: Response, text: string): SyncFailure {
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  const said = hqErrorSchema.safeParse(tryParse(text));
  if (said.success) {
    const { code, details } = said.data.error;
    return new SyncFailure(code === 'INTERNAL' ? 'HQ_FAILING' : code, details, retryAfterMs);
  }
  const { status } = response;
  if (status === 413) return new SyncFailure('TOO_LARGE', { status }, retryAfterMs);
  if (status === 429) return new SyncFailure('RATE_LIMITED', { status }, retryAfterMs);
  const code = status >= 500 || status === 408 ? 'HQ_FAILING' : 'NOT_AN_HQ';
  return new SyncFailure(code, { status }, retryAfterMs);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Seconds; a date is not worth a guess about whose clock is right. */
function retryAfter(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header)) return null;
  return Number(header) * 1000;
}

import {
  clockSkewSchema,
  HEALTH_HEADERS,
  SIGNED_HEADERS,
  signatureText,
} from '@shared/sync/request';
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { SyncFailure } from './failure';
import { exchange } from './exchange';
import type { ExchangeParts } from './exchange';
import type { BoothKey } from './key';

/** The clock of HQ as the booth knows it. */
export interface HqTime {
  /** The booth's own clock, UTC ms. */
  now(): number;
  /** HQ's clock less the booth's, ms. */
  offset(): number;
  /** HQ told its time, at the booth's `now`. */
  learn(offset: number): void;
}

export interface ClientParts extends ExchangeParts {
  readonly hqUrl: string;
  readonly terminalId: string;
  readonly key: BoothKey;
  readonly time: HqTime;
  readonly version: string;
  /** Events that HQ has not got, and when the oldest was made. */
  readonly waiting: () => { readonly waiting: number; readonly oldestAt: number | null };
  /** Gives every exchange up. */
  readonly signal: AbortSignal;
}

export interface SignedAsk<Schema extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** With its query. */
  readonly path: string;
  /** JSON, gzip-compressed. */
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly answer: Schema;
}

/** Asks HQ in the booth's name. */
export interface HqClient {
  /** Throws {@link SyncFailure}. An answer of another shape is NOT_AN_HQ. */
  ask<Schema extends z.ZodType>(ask: SignedAsk<Schema>): Promise<z.output<Schema>>;
}

/** Twice at most: a clock that HQ finds wrong is put right by HQ's and the request signed anew. */
export function hqClient(parts: ClientParts): HqClient {
  async function once({ method, path, body }: SignedAsk<z.ZodType>): Promise<unknown> {
    const { hqUrl, signal } = parts;
    const headers = { ...signed(parts, { method, path, body }), ...health(parts) };
    return exchange(parts, {
      url: hqUrl + path,
      method,
      headers: body
        ? { ...headers, 'content-type': 'application/json', 'content-encoding': 'gzip' }
        : headers,
      body: body ?? null,
      signal,
    });
  }

  async function onceMoreIfSkewed(ask: SignedAsk<z.ZodType>): Promise<unknown> {
    try {
      return await once(ask);
    } catch (error) {
      const skew = error instanceof SyncFailure && error.code === 'CLOCK_SKEW';
      const told = skew ? clockSkewSchema.safeParse(error.details) : null;
      if (!told?.success) throw error;
      parts.time.learn(told.data.now - parts.time.now());
      return once(ask);
    }
  }

  return {
    ask: async (ask) => {
      const answer = ask.answer.safeParse(await onceMoreIfSkewed(ask));
      if (!answer.success) throw new SyncFailure('NOT_AN_HQ', { path: ask.path });
      return answer.data;
    },
  };
}

function signed(
  { key, terminalId, time }: ClientParts,
  {
    method,
    path,
    body,
  }: { readonly method: string; readonly path: string; readonly body: Uint8Array | undefined },
): Record<string, string> {
  const at = String(Math.max(0, time.now() + time.offset()));
  const nonce = randomBytes(16).toString('base64url');
  const bodyHash = createHash('sha256')
    .update(body ?? '')
    .digest('hex');
  const text = signatureText({ method, path, time: at, nonce, bodyHash });
  return {
    [SIGNED_HEADERS.terminal]: terminalId,
    [SIGNED_HEADERS.time]: at,
    [SIGNED_HEADERS.nonce]: nonce,
    [SIGNED_HEADERS.signature]: key.sign(text),
  };
}

function health({ time, version, waiting }: ClientParts): Record<string, string> {
  const { waiting: count, oldestAt } = waiting();
  return {
    [HEALTH_HEADERS.clock]: String(time.now()),
    [HEALTH_HEADERS.version]: version,
    [HEALTH_HEADERS.waiting]: String(count),
    ...(oldestAt !== null && { [HEALTH_HEADERS.oldest]: String(oldestAt) }),
  };
}

import { ENROL_PATH, enrolledSchema } from '@shared/sync/enrol';
import type { Enrol, Enrolled } from '@shared/sync/enrol';
import { FEED_PATH } from '@shared/sync/feed';
import { gzipSync } from 'node:zlib';
import type { Core } from '@main/core/core';
import { hqClient } from '@main/features/sync/hq/client';
import { exchange } from '@main/features/sync/hq/exchange';
import { SyncFailure } from '@main/features/sync/hq/failure';
import type { BoothKey } from '@main/features/sync/hq/key';
import type { SyncHome } from '@main/features/sync/ports';
import type { HqAddress } from './address';
import { refusalFor } from './refusal';

const NEVER = new AbortController().signal;

/** Somebody waits for the answer before the screen: no run of events, but a few hundred bytes. */
const NOBODY_WAITS = { waiting: 0, oldestAt: null };

/**
 * Whether a headquarters answers there: it refuses, in its own words, whoever signs nothing. Throws
 * HQ_UNREACHABLE {reason, host}.
 */
export async function checkHq(home: SyncHome, { url }: HqAddress): Promise<void> {
  const path = `${FEED_PATH}?after=0`;
  const ask = { url: url + path, method: 'GET', headers: {}, body: null, signal: NEVER } as const;
  try {
    await exchange(home, ask);
  } catch (error) {
    const known = error instanceof SyncFailure && error.code === 'SIGNATURE_WRONG';
    if (!known) throw refusalFor(error, url);
    return;
  }
  throw refusalFor(new SyncFailure('NOT_AN_HQ'), url);
}

/** Enrols with a key of this PC, which the signature proves it has. Throws coded refusals. */
export async function askToEnrol(
  { core, home }: { readonly core: Core; readonly home: SyncHome },
  { url }: HqAddress,
  key: BoothKey,
  body: Enrol,
): Promise<{ readonly enrolled: Enrolled; readonly clockOffsetMs: number }> {
  let offset = 0;
  const time = {
    now: () => core.clock.now(),
    offset: () => offset,
    learn: (next: number) => {
      offset = next;
    },
  };
  const client = hqClient({
    fetch: home.fetch,
    timers: home.timers,
    version: home.version,
    hqUrl: url,
    terminalId: body.terminal.id,
    key,
    time,
    waiting: () => NOBODY_WAITS,
    signal: NEVER,
  });
  try {
    const enrolled = await client.ask({
      method: 'POST',
      path: ENROL_PATH,
      body: gzipSync(JSON.stringify(body)),
      answer: enrolledSchema,
    });
    return { enrolled, clockOffsetMs: enrolled.now - core.clock.now() };
  } catch (error) {
    throw refusalFor(error, url);
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HEADERS_MS } from '@main/features/sync/hq/exchange';
import { checkIn, payCash } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { json, refuse, scriptedHq } from '@test/helpers/scripted-hq';
import { enrolAt, reopened, syncedBooth } from '@test/helpers/synced-booth';
import type { SyncedBooth } from '@test/helpers/synced-booth';
import { headSchema, runSchema } from '@shared/sync/push';

/** The planned tries, without the short waits in which events gather and the screen is told. */
const tries = (booth: SyncedBooth): number[] => booth.timers.pending().filter((ms) => ms > 500);

/** Takes every run, as an HQ does that keeps nothing but where each log ends. */
function takingHq(now: () => number) {
  const heads = new Map<number, { seq: number; hash: string }>();
  const start = { seq: 0, hash: '0'.repeat(64) };
  const runs: number[] = [];
  const script = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const url = request.url ?? '';
    if (url.startsWith('/sync/v1/feed')) {
      return json(response, 200, { entries: [], cursor: 0, more: false, holds: {}, now: now() });
    }
    if (request.method === 'GET') {
      const epoch = Number(url.split('=')[1]);
      return json(response, 200, headSchema.parse({ epoch, ...(heads.get(epoch) ?? start) }));
    }
    const run = runSchema.parse(JSON.parse(gunzipSync(body).toString()));
    const last = run.events.at(-1);
    const head = { seq: run.from + run.events.length - 1, hash: last?.hash ?? '' };
    heads.set(run.epoch, head);
    runs.push(run.events.length);
    const stored = run.events.length;
    return json(response, 200, {
      head: { epoch: run.epoch, ...head },
      stored,
      repeated: 0,
      now: now(),
    });
  };
  return { script, runs, heads };
}

async function enrolled(script: Parameters<typeof scriptedHq>[0]) {
  const hq = await scriptedHq(script);
  const booth = await syncedBooth();
  enrolAt(booth, hq.url);
  await booth.settled();
  return { hq, booth };
}

describe('a headquarters that hangs', () => {
  test('keeps no call of the booth waiting, and is given up in the end', async () => {
    const hq = await scriptedHq(() => {});
    const booth = await syncedBooth();
    enrolAt(booth, hq.url);
    const order: string[] = [];
    const round = booth.settled().then(() => order.push('round over'));
    const { stay } = await checkIn(booth, 'KTRX42');
    booth.passMinutes(30);
    await payCash(booth, stay.sessionId);
    order.push('paid');
    expect(booth.sync.view()).toMatchObject({ state: 'working' });
    while (hq.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    booth.timers.pass(HEADERS_MS);
    await round;
    expect(order).toEqual(['paid', 'round over']);
    expect(booth.sync.view()).toMatchObject({ state: 'offline', trouble: { code: 'TIMEOUT' } });
  });

  test('is let go of when the booth stops', async () => {
    const hq = await scriptedHq(() => {});
    const booth = await syncedBooth();
    enrolAt(booth, hq.url);
    await booth.sync.stop();
    expect(tries(booth)).toEqual([]);
    expect(booth.sync.view().trouble).toBeNull();
  });
});

describe('a headquarters that fails', () => {
  const failing = (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>oops</h1>');
  };

  test('is tried again after twice as long each time, and at once when somebody says so', async () => {
    const { hq, booth } = await enrolled(failing);
    const waits: number[] = [];
    for (let failures = 1; failures <= 11; failures += 1) {
      const [wait = 0] = tries(booth);
      waits.push(wait);
      booth.timers.pass(wait);
      await booth.settled();
    }
    expect(waits.slice(0, 4)).toEqual([1000, 2000, 4000, 8000]);
    expect(waits.slice(-2)).toEqual([300_000, 300_000]);
    expect(booth.sync.view()).toMatchObject({ state: 'offline', trouble: { code: 'HQ_FAILING' } });
    const asked = hq.asked.length;
    hq.become(takingHq(() => booth.clock.now()).script);
    booth.sync.now();
    await booth.settled();
    expect(hq.asked.length).toBeGreaterThan(asked);
    expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0, trouble: null });
    expect(tries(booth)).toEqual([10_000]);
  });

  test('is not asked by every car meanwhile', async () => {
    const { hq, booth } = await enrolled(failing);
    const asked = hq.asked.length;
    await checkIn(booth, 'KTRX42');
    booth.timers.pass(100);
    await booth.settled();
    expect(hq.asked.length).toBe(asked);
    expect(booth.sync.view().waiting).toBeGreaterThan(0);
  });

  test('is left alone for as long as it asks', async () => {
    const { booth } = await enrolled((_request, response) => {
      response.setHeader('retry-after', '30');
      refuse(response, 429, 'RATE_LIMITED');
    });
    expect(tries(booth)).toEqual([30_000]);
    expect(booth.sync.view().trouble?.code).toBe('RATE_LIMITED');
  });

  test.each([
    ['a page of something else', 200, '<html>Hotel Wi-Fi</html>', 'NOT_AN_HQ'],
    ['JSON of something else', 200, '{"hello":"world"}', 'NOT_AN_HQ'],
    ['a proxy that finds nobody', 502, 'Bad Gateway', 'HQ_FAILING'],
    ['a redirection', 302, '', 'UNREACHABLE'],
  ])('%s is called by its name', async (_what, status, body, code) => {
    const { booth } = await enrolled((_request, response) => {
      response.writeHead(status, { location: 'https://example.com/' }).end(body);
    });
    expect(booth.sync.view()).toMatchObject({ state: 'offline', trouble: { code } });
  });

  test('is remembered over a restart, and forgotten once all is well', async () => {
    const { hq, booth } = await enrolled(failing);
    const stored = () => value(booth.core.db, 'SELECT last_error_code FROM sync_state');
    expect(stored()).toBe('HQ_FAILING');
    hq.become(takingHq(() => booth.clock.now()).script);
    booth.sync.now();
    await booth.settled();
    expect(stored()).toBeNull();
  });
});

describe('where HQ and the booth stand', () => {
  test('HQ went back to a backup of its own: it gets again what it lost', async () => {
    const taking = takingHq(() => Date.parse('2026-11-20T11:00:00Z'));
    const { hq, booth } = await enrolled(taking.script);
    const held = taking.heads.get(1)?.seq ?? 0;
    let told = false;
    hq.become((request, response, body) => {
      if (request.method === 'POST' && !told) {
        told = true;
        return refuse(response, 409, 'GAP', { expected: held - 4 });
      }
      return taking.script(request, response, body);
    });
    await checkIn(booth, 'KTRX42');
    booth.timers.pass(30);
    await booth.settled();
    expect(taking.runs.at(-1)).toBe(6);
    expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  });

  test('HQ knows more of this epoch than the file: it stops before it writes another history', async () => {
    const taking = takingHq(() => Date.parse('2026-11-20T11:00:00Z'));
    const { hq, booth } = await enrolled(taking.script);
    hq.become((request, response, body) => {
      if (request.method !== 'POST') return taking.script(request, response, body);
      const head = { epoch: 1, seq: 5000, hash: 'a'.repeat(64) };
      return json(response, 200, { head, stored: 0, repeated: 1, now: booth.clock.now() });
    });
    await checkIn(booth, 'KTRX42');
    booth.timers.pass(30);
    await booth.settled();
    expect(booth.sync.view()).toMatchObject({ state: 'trouble', trouble: { code: 'HQ_AHEAD' } });
  });

  test('another hash at the same place is another history', async () => {
    const taking = takingHq(() => Date.parse('2026-11-20T11:00:00Z'));
    const { hq, booth } = await enrolled(taking.script);
    const seq = (taking.heads.get(1)?.seq ?? 0) + 1;
    hq.become((request, response, body) => {
      if (request.method !== 'POST') return taking.script(request, response, body);
      const head = { epoch: 1, seq, hash: 'b'.repeat(64) };
      return json(response, 200, { head, stored: 1, repeated: 0, now: booth.clock.now() });
    });
    await checkIn(booth, 'KTRX42');
    booth.timers.pass(30);
    await booth.settled();
    expect(booth.sync.view()).toMatchObject({ state: 'trouble', trouble: { code: 'FORK' } });
    expect(booth.sync.view().waiting).toBe(1);
  });

  test('a backlog goes in bounded runs, one after the other', async () => {
    const taking = takingHq(() => Date.parse('2026-11-20T11:00:00Z'));
    const hq = await scriptedHq(taking.script);
    const booth = await syncedBooth();
    for (let index = 0; index < 1200; index += 1) {
      await checkIn(booth, `KT${String(index).padStart(4, '0')}`).catch(() => {});
    }
    enrolAt(booth, hq.url);
    await booth.settled();
    expect(Math.max(...taking.runs)).toBeLessThanOrEqual(500);
    const events = value(booth.core.db, 'SELECT count(*) FROM outbox');
    expect(taking.runs.reduce((sum, count) => sum + count, 0)).toBe(events);
    expect(value(booth.core.db, 'SELECT seq FROM sync_acknowledged')).toBe(events);
  });

  test('without its key the file speaks for nobody', async () => {
    const taking = takingHq(() => Date.parse('2026-11-20T11:00:00Z'));
    const { booth } = await enrolled(taking.script);
    await booth.sync.stop();
    booth.secrets.forget(`sync-${value(booth.core.db, 'SELECT public_key FROM sync_state')}`);
    const elsewhere = reopened(booth);
    await elsewhere.settled();
    expect(elsewhere.sync.view()).toMatchObject({
      state: 'trouble',
      trouble: { code: 'KEY_MISSING' },
    });
  });

  test('when the network is back it is tried at once', async () => {
    let back: () => void = () => {};
    const hq = await scriptedHq((_request, response) => refuse(response, 503, 'NOT_READY'));
    const booth = await syncedBooth({
      onNetwork: (listener) => {
        back = listener;
        return () => {};
      },
    });
    enrolAt(booth, hq.url);
    await booth.settled();
    hq.become(takingHq(() => booth.clock.now()).script);
    back();
    await booth.settled();
    expect(booth.sync.view().state).toBe('connected');
  });
});

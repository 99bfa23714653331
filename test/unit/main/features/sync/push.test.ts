import { chains, events, terminals } from '@hq/db/schema/index';
import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { epochsOf } from '@main/core/outbox';
import { openDatabase } from '@main/db/connection';
import { waitingEvents } from '@main/features/sync/repo';
import { checkIn, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { countsOf, differencesOf } from '@test/helpers/compare-booth-hq';
import { value } from '@test/helpers/dump';
import { joinHq, listeningHq, reopened, syncedBooth } from '@test/helpers/synced-booth';
import type { ListeningHq, SyncedBooth } from '@test/helpers/synced-booth';

// Each has an HQ with a database of its own, which a busy machine takes its time to open.
vi.setConfig({ testTimeout: 60_000 });

/** A car that came, stayed for an hour and paid; what it asked for is sent. */
async function oneCar(booth: SyncedBooth, hq: ListeningHq, plate: string): Promise<string> {
  const { stay } = await checkIn(booth, plate);
  booth.passMinutes(60);
  hq.setNow(booth.clock.now());
  const { receiptNumber } = await payCash(booth, stay.sessionId);
  return receiptNumber;
}

async function sent(booth: SyncedBooth): Promise<void> {
  booth.timers.pass(30);
  await booth.settled();
}

const eventsAtHq = async (hq: ListeningHq): Promise<number> => hq.db.$count(events);
const eventsHere = (booth: TestBooth): number =>
  value(booth.core.db, 'SELECT count(*) FROM outbox') as number;

const eventsOf = (booth: TestBooth, epoch: number): number =>
  value(booth.core.db, 'SELECT count(*) FROM outbox WHERE epoch = ?', epoch) as number;

/** Writes to the file as somebody does who knows how to get past its triggers. */
function tamper(booth: TestBooth, sql: string): void {
  const db = openDatabase(booth.databasePath);
  try {
    db.$client.exec('DROP TRIGGER outbox_no_update');
    db.$client.exec(sql);
  } finally {
    db.$client.close();
  }
}

test('what the booth records is at HQ as it happens, row by row and peso by peso', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  const owner = await joinHq(booth, hq);
  await booth.settled();
  await oneCar(booth, hq, 'KTRX42');
  await oneCar(booth, hq, 'BCDF11');
  await sent(booth);
  expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0, trouble: null });
  expect(countsOf(booth.core.db)['payments']).toBe(2);
  expect(await differencesOf(booth.core.db, hq.db, owner)).toEqual([]);
  expect(await eventsAtHq(hq)).toBe(eventsHere(booth));
});

test('an answer that is lost makes nothing twice', async () => {
  let lose = 0;
  const hq = await listeningHq();
  const booth = await syncedBooth({
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (init.method !== 'POST' || lose === 0) return response;
      lose -= 1;
      throw new TypeError('fetch failed');
    },
  });
  await joinHq(booth, hq);
  await booth.settled();
  lose = 1;
  await oneCar(booth, hq, 'KTRX42');
  await sent(booth);
  expect(booth.sync.view()).toMatchObject({ state: 'offline', trouble: { code: 'UNREACHABLE' } });
  expect(booth.sync.view().waiting).toBeGreaterThan(0);
  expect(await eventsAtHq(hq)).toBe(eventsHere(booth));
  booth.timers.pass(1000);
  await booth.settled();
  expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  expect(await eventsAtHq(hq)).toBe(eventsHere(booth));
});

test('a booth that was killed before it noted what HQ holds goes on after it', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  const owner = await joinHq(booth, hq);
  await booth.settled();
  await oneCar(booth, hq, 'KTRX42');
  await sent(booth);
  await booth.sync.stop();
  booth.core.db.$client.exec('DELETE FROM sync_acknowledged');
  const asked: string[] = [];
  const again = reopened(booth, {
    fetch: (url, init) => {
      asked.push(`${init.method} ${url.slice(hq.url.length)}`);
      return fetch(url, init);
    },
  });
  await again.settled();
  // HQ is asked first: a log of years is not sent to it a second time.
  expect(asked.slice(0, 2)).toEqual(['GET /sync/v1/runs?epoch=1', 'POST /sync/v1/runs']);
  expect(again.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  expect(await eventsAtHq(hq)).toBe(eventsHere(again));
  expect(await differencesOf(again.core.db, hq.db, owner)).toEqual([]);
});

test('the epoch before a restored backup is finished first, then the new one goes on', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  await joinHq(booth, hq);
  await booth.settled();
  await oneCar(booth, hq, 'KTRX42');
  await booth.sync.stop();
  // As a restored backup does: a new epoch, while the end of the one before was never sent.
  booth.core.db.$client.exec('UPDATE terminals SET epoch = 2 WHERE is_self = 1');
  await checkIn(booth, 'BCDF11');
  const again = reopened(booth);
  await again.settled();
  expect(again.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  const heads = await hq.db.select().from(chains).orderBy(chains.epoch);
  const newest = (epoch: number) =>
    value(again.core.db, 'SELECT max(seq) FROM outbox WHERE epoch = ?', epoch);
  expect(heads.map(({ epoch, seq }) => [epoch, seq])).toEqual([
    [1, newest(1)],
    [2, newest(2)],
  ]);
});

test('after a jump of a thousand epochs, those that have events are looked at and no others', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  await joinHq(booth, hq);
  await booth.settled();
  await booth.sync.stop();
  // As a restore does that could not read what it replaced.
  booth.core.db.$client.exec('UPDATE terminals SET epoch = 1003 WHERE is_self = 1');
  await checkIn(booth, 'BCDF11');
  const { db } = booth.core;
  expect(epochsOf(db).map(({ epoch }) => epoch)).toEqual([1, 1003]);
  const held = vi.fn<(epoch: number) => number>((epoch) => (epoch === 1 ? eventsOf(booth, 1) : 0));
  expect(waitingEvents(db, held).waiting).toBe(eventsOf(booth, 1003));
  expect(held.mock.calls).toEqual([[1], [1003]]);
  const again = reopened(booth);
  const prepared = vi.spyOn(again.core.db.$client, 'prepare');
  await again.settled();
  expect(again.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  expect(prepared.mock.calls.length).toBeLessThan(200);
  const heads = await hq.db.select().from(chains).orderBy(chains.epoch);
  expect(heads.map(({ epoch, seq }) => [epoch, seq])).toEqual([
    [1, eventsOf(again, 1)],
    [1003, eventsOf(again, 1003)],
  ]);
});

test('an event changed in the file stops the log; nothing is skipped and HQ is still listened to', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  await joinHq(booth, hq);
  await booth.settled();
  const before = await eventsAtHq(hq);
  await booth.sync.stop();
  await oneCar(booth, hq, 'KTRX42');
  tamper(
    booth,
    `UPDATE outbox SET payload = replace(payload, 'KTRX42', 'KTRX43') WHERE seq = ${before + 1}`,
  );
  const again = reopened(booth);
  await again.settled();
  expect(again.sync.view()).toMatchObject({ state: 'trouble', trouble: { code: 'TAMPERED' } });
  expect(again.sync.view().waiting).toBeGreaterThan(0);
  expect(await eventsAtHq(hq)).toBe(before);
  expect(again.sync.view().lastContactAt).toBe(again.clock.now());
  // The booth goes on.
  again.sync.now();
  await again.settled();
  expect(again.sync.view().trouble?.code).toBe('TAMPERED');
});

test('a revoked booth stops and says so, and works on', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  const { terminalId } = await joinHq(booth, hq);
  await booth.settled();
  await hq.db
    .update(terminals)
    .set({ status: 'revoked', revokedAt: hq.now() })
    .where(eq(terminals.id, terminalId));
  await oneCar(booth, hq, 'KTRX42');
  await sent(booth);
  expect(booth.sync.view()).toMatchObject({
    state: 'trouble',
    trouble: { code: 'TERMINAL_REVOKED' },
  });
  await oneCar(booth, hq, 'BCDF11');
  expect(Math.min(...booth.timers.pending().filter((ms) => ms > 1000))).toBe(10 * 60_000);
});

test('a clock that is wrong is put right by HQ, shown and kept in the audit', async () => {
  const hq = await listeningHq();
  const booth = await syncedBooth();
  hq.setNow(booth.clock.now() + 3 * 3_600_000);
  await joinHq(booth, hq);
  await booth.settled();
  await oneCar(booth, hq, 'KTRX42');
  hq.setNow(booth.clock.now() + 3 * 3_600_000);
  await sent(booth);
  expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
  expect(booth.sync.view().clockOffsetMs).toBe(3 * 3_600_000);
  const told = `SELECT count(*) FROM audit_log WHERE action = 'sync.clock_skewed'`;
  expect(value(booth.core.db, told)).toBe(1);
});

describe('a run that is too large for what stands before HQ', () => {
  test('is cut smaller until it passes', async () => {
    const refused: number[] = [];
    const hq = await listeningHq();
    const booth = await syncedBooth({
      fetch: (url, init) => {
        const bytes = init.body instanceof Uint8Array ? init.body.byteLength : 0;
        if (bytes <= 2500) return fetch(url, init);
        refused.push(bytes);
        return Promise.resolve(new Response('<h1>413</h1>', { status: 413 }));
      },
    });
    const owner = await joinHq(booth, hq);
    await booth.settled();
    for (const plate of ['KTRX42', 'BCDF11', 'GGHH22', 'JJKK33']) await oneCar(booth, hq, plate);
    await sent(booth);
    expect(refused.length).toBeGreaterThan(0);
    expect(booth.sync.view()).toMatchObject({ state: 'connected', waiting: 0 });
    expect(await differencesOf(booth.core.db, hq.db, owner)).toEqual([]);
  });

  test('is told when one event alone does not pass', async () => {
    const hq = await listeningHq();
    const booth = await syncedBooth({
      fetch: (url, init) =>
        init.method === 'POST'
          ? Promise.resolve(new Response('', { status: 413 }))
          : fetch(url, init),
    });
    await joinHq(booth, hq);
    await booth.settled();
    expect(booth.sync.view()).toMatchObject({
      state: 'trouble',
      trouble: { code: 'EVENT_TOO_LARGE' },
    });
  });
});

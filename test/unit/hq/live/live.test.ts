import { notifySite } from '@hq/alarms/alarms';
import { AREAS } from '@hq/areas';
import { openPostgres } from '@hq/db/postgres';
import { LIVE_OPTIONS } from '@hq/live/live';
import { liveRoutes } from '@hq/routes/live';
import { liveEventSchema } from '@shared/hq/live';
import type { LiveEvent } from '@shared/hq/live';
import { hqOn, testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testDatabase } from '@test/helpers/hq-database';
import { testApiKey, testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { afterEach, describe, expect, it } from 'vitest';

const SITE = '01936c2e-0000-7000-8000-000000000001';
const OTHER = '01936c2e-0000-7000-8000-000000000002';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

async function listening(hq: TestHq): Promise<string> {
  open.push(() => hq.close());
  return hq.app.listen({ port: 0, host: '127.0.0.1' });
}

/** A reader of `/api/live` over the wire. */
async function connect(base: string, caller: TestCaller, query = '') {
  const abort = new AbortController();
  open.push(async () => abort.abort());
  const answer = await fetch(`${base}/api/live${query}`, {
    headers: { authorization: caller.authorization, accept: 'text/event-stream' },
    signal: abort.signal,
  });
  const pieces = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    answer,
    abort: () => abort.abort(),
    /** The next event; `null` when HQ has ended the stream. */
    next: async (): Promise<(LiveEvent & { id: string }) | null> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end < 0) {
          const { value, done } = (await pieces?.read()) ?? { done: true };
          if (done) return null;
          text += value;
          continue;
        }
        const fields = new Map(
          text
            .slice(0, end)
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        text = text.slice(end + 2);
        const data = fields.get('data');
        if (data === undefined) continue;
        const event = { event: fields.get('event'), data: JSON.parse(data) as unknown };
        return { ...liveEventSchema.parse(event), id: fields.get('id') ?? '' };
      }
    },
  };
}

const sites = async (reader: Awaited<ReturnType<typeof connect>>): Promise<readonly string[]> => {
  const event = await reader.next();
  return event?.event === 'sites' ? event.data.sites : [];
};

describe('/api/live', () => {
  it('tells which of the caller’s sites changed, and nothing of others', async () => {
    const hq = await testHq();
    const base = await listening(hq);
    const manager = await testPerson(hq, { siteIds: [SITE] });
    const reader = await connect(base, manager);
    expect(reader.answer.headers.get('content-type')).toBe('text/event-stream');
    expect(reader.answer.headers.get('x-request-id')).not.toBeNull();
    expect((await reader.next())?.event).toBe('hello');
    await notifySite(hq.db, OTHER);
    await notifySite(hq.db, SITE);
    expect(await sites(reader)).toEqual([SITE]);
  });

  it('is for who is signed in and sees the sites', async () => {
    const hq = await testHq();
    open.push(() => hq.close());
    const manager = await testPerson(hq, { siteIds: [SITE] });
    const stranger = await hq.app.inject('/api/live');
    expect(stranger.statusCode).toBe(401);
    expect((await manager.get(`/api/live?sites=${OTHER}`)).statusCode).toBe(404);
    const key = await testApiKey(hq, ['read:payments']);
    expect((await key.get('/api/live')).statusCode).toBe(403);
  });

  it('ends with a word when the token runs out and when HQ stops', async () => {
    const areas = {
      ...AREAS,
      api: [liveRoutes({ ...LIVE_OPTIONS, beatMs: 20 })],
    };
    const hq = await testHq({}, 'pglite', areas);
    const base = await listening(hq);
    const reader = await connect(base, await testPerson(hq));
    expect((await reader.next())?.event).toBe('hello');
    hq.setNow(hq.now() + 11 * 60_000);
    expect(await reader.next()).toMatchObject({ event: 'bye', data: { why: 'expired' } });
    expect(await reader.next()).toBeNull();

    const later = await connect(base, await testPerson(hq));
    expect((await later.next())?.event).toBe('hello');
    const closed = hq.app.close();
    expect(await later.next()).toMatchObject({ event: 'bye', data: { why: 'stopping' } });
    await closed;
  });

  it('refuses one stream more than the process bears', async () => {
    const areas = { ...AREAS, api: [liveRoutes({ ...LIVE_OPTIONS, all: 1 })] };
    const hq = await testHq({}, 'pglite', areas);
    const base = await listening(hq);
    const manager = await testPerson(hq);
    const first = await connect(base, manager);
    expect((await first.next())?.event).toBe('hello');
    const second = await connect(base, manager);
    expect(second.answer.status).toBe(429);
  });
});

describe('several processes of one database', () => {
  it('all hear of what one of them stored, on PGlite', async () => {
    const database = await testDatabase('pglite');
    const shared = { ...database, close: async () => {} };
    open.push(() => database.close());
    const one = await hqOn(shared);
    const two = await hqOn(shared);
    const base = await listening(two);
    open.push(() => one.close());
    const reader = await connect(base, await testPerson(two));
    expect((await reader.next())?.event).toBe('hello');
    await one.db.transaction((tx) => notifySite(tx, SITE));
    expect(await sites(reader)).toEqual([SITE]);
  });

  it('all hear of it on PostgreSQL, and not of what was taken back', async () => {
    const database = await testDatabase('postgres');
    const one = await hqOn(database);
    open.push(() => one.close());
    const second = openPostgres({ url: database.url ?? '', poolSize: 3, onError: () => {} });
    const two = await hqOn(second);
    const base = await listening(two);
    const reader = await connect(base, await testPerson(two));
    expect((await reader.next())?.event).toBe('hello');
    await one.db
      .transaction(async (tx) => {
        await notifySite(tx, OTHER);
        tx.rollback();
      })
      .catch(() => {});
    await one.db.transaction((tx) => notifySite(tx, SITE));
    expect(await sites(reader)).toEqual([SITE]);
  });
});

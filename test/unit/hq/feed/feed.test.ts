import { appendFeed } from '@hq/feed/append';
import type { FeedChange } from '@hq/feed/append';
import { feedPageSchema } from '@shared/sync/feed';
import type { FeedPage } from '@shared/sync/feed';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
let here: TestTerminal;
let there: TestTerminal;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());
beforeEach(async () => {
  here = await testTerminal(hq);
  there = await testTerminal(hq, { siteId: here.siteId, code: 'B' });
});

const append = (...changes: FeedChange[]): Promise<number> =>
  hq.db.transaction((tx) => appendFeed(tx, here.siteId, changes, hq.now()));
const zone = (key: string, body: unknown, origin: string | null = null): FeedChange => ({
  kind: 'zone',
  key,
  body,
  origin,
});

async function pull(terminal: TestTerminal, after = 0, limit = 200): Promise<FeedPage> {
  const url = `/sync/v1/feed?after=${after}&limit=${limit}`;
  const answer = await terminal.send({ method: 'GET', url });
  expect(answer.statusCode).toBe(200);
  return feedPageSchema.parse(answer.json());
}
const told = (page: FeedPage): unknown[] => page.entries.map(({ key, body }) => [key, body]);

test('a thing stands once in the feed, in its newest state, by the version of its last change', async () => {
  expect(await append(zone('a', { n: 1 }), zone('b', { n: 1 }))).toBe(2);
  expect(await append(zone('a', { n: 2 }))).toBe(1);
  const page = await pull(here);
  expect(told(page)).toEqual([
    ['b', { n: 1 }],
    ['a', { n: 2 }],
  ]);
  expect(page).toMatchObject({ cursor: 3, more: false, now: hq.now(), holds: {} });
});

test('what is as it was does not grow the version, whatever the order of its fields; asked for, it is told again', async () => {
  await append(zone('a', { n: 1, m: [{ x: 1, y: 2 }] }));
  expect(await append(zone('a', { m: [{ y: 2, x: 1 }], n: 1 }))).toBe(0);
  expect(await append(zone('never', null))).toBe(0);
  expect((await pull(here)).cursor).toBe(1);
  expect(await append({ ...zone('a', { n: 1, m: [{ x: 1, y: 2 }] }), again: true })).toBe(1);
  expect((await pull(here, 1)).entries).toHaveLength(1);
});

test('of several states of one thing in one transaction the last counts', async () => {
  await append(zone('a', { n: 1 }), zone('a', { n: 2 }));
  expect(told(await pull(here))).toEqual([['a', { n: 2 }]]);
});

test('what is gone is told once, as deleted', async () => {
  await append(zone('a', { n: 1 }));
  expect(await append(zone('a', null))).toBe(1);
  expect(await append(zone('a', null))).toBe(0);
  const { entries } = await pull(here);
  expect(entries).toMatchObject([{ key: 'a', deleted: true, body: null, version: 2 }]);
});

test('a terminal is not told what came from itself, and its cursor passes it all the same', async () => {
  await append(zone('a', { n: 1 }, here.terminalId), zone('b', { n: 1 }, there.terminalId));
  expect(told(await pull(here))).toEqual([['b', { n: 1 }]]);
  expect(told(await pull(there))).toEqual([['a', { n: 1 }]]);
  expect((await pull(here, 0, 1)).cursor).toBe(2);
});

test('pages follow each other without a gap and without a repeat', async () => {
  await append(...Array.from({ length: 25 }, (_, n) => zone(`k${n}`, { n })));
  const seen: string[] = [];
  let page = await pull(here, 0, 10);
  for (;;) {
    seen.push(...page.entries.map(({ key }) => key));
    if (!page.more) break;
    page = await pull(here, page.cursor, 10);
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => `k${n}`));
  expect((await pull(here, page.cursor)).entries).toEqual([]);
});

test('a booth that is ahead of HQ is told so, with where HQ is', async () => {
  await append(zone('a', { n: 1 }));
  const answer = await here.send({ method: 'GET', url: '/sync/v1/feed?after=7' });
  expect(answer.statusCode).toBe(409);
  expect(answer.json()).toMatchObject({ error: { code: 'CURSOR_AHEAD', details: { head: 1 } } });
});

test('two sites have a feed each', async () => {
  const elsewhere = await testTerminal(hq);
  await append(zone('a', { n: 1 }));
  expect((await pull(elsewhere)).entries).toEqual([]);
});

test('writers of one site wait for each other: every version is given once', async () => {
  const writers = Array.from({ length: 8 }, (_, n) =>
    append(zone(`w${n}`, { n }), zone('x', { n })),
  );
  await Promise.all(writers);
  const { entries, cursor } = await pull(here);
  const versions = entries.map(({ version }) => version);
  expect(new Set(versions).size).toBe(9);
  expect(cursor).toBe(16);
});

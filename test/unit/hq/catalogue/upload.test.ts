import { terminalEnrolled } from '@hq/catalogue/enrolled';
import { transferPart } from '@hq/catalogue/transfer';
import { catalogueChanges, sites } from '@hq/db/schema/index';
import { partText } from '@shared/sync/catalogue';
import type { UploadedRow } from '@shared/sync/catalogue';
import type { FeedPage } from '@shared/sync/feed';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { classRow, rowId, TARIFFS, tariffRow } from '@test/helpers/catalogue-rows';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
let first: TestTerminal;
let second: TestTerminal;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());
beforeEach(async () => {
  first = await testTerminal(hq);
  second = await testTerminal(hq, { siteId: first.siteId, code: 'B', name: 'Caja 2' });
  await enrolled(first, 'A', 'Caja 1');
  await enrolled(second, 'B', 'Caja 2');
});

const enrolled = (terminal: TestTerminal, code: string, name: string) =>
  hq.db.transaction((tx) =>
    terminalEnrolled(tx, first.siteId, { id: terminal.terminalId, code, name }, hq.now()),
  );
const upload = (
  terminal: TestTerminal,
  rows: readonly UploadedRow[],
  part: CataloguePart = 'tariffs',
) => terminal.send({ method: 'PUT', url: '/sync/v1/catalogue', body: { parts: [{ part, rows }] } });
const pull = async (terminal: TestTerminal, after = 0): Promise<FeedPage> =>
  (await terminal.send({ method: 'GET', url: `/sync/v1/feed?after=${after}` })).json();
const kinds = ({ entries }: FeedPage) => entries.map(({ kind, key }) => `${kind} ${key}`);
const hashOf = (rows: readonly UploadedRow[]) =>
  createHash('sha256').update(partText(rows)).digest('hex');

test('the first terminal of a site owns every part; the second one owns nothing and is named to the first', async () => {
  const page = await pull(second);
  const owners = page.entries.filter(({ kind }) => kind === 'ownership');
  expect(owners.map(({ key }) => key)).toEqual([...CATALOGUE_PARTS]);
  expect(owners.map(({ body }) => body)).toEqual(
    CATALOGUE_PARTS.map((part) => ({
      part,
      owner: first.terminalId,
      ownerName: 'Caja 1',
      since: hq.now(),
      rows: 0,
    })),
  );
  expect(kinds(await pull(first))).toContain(`terminal ${second.terminalId}`);
  expect((await pull(first)).holds).toEqual(
    Object.fromEntries(CATALOGUE_PARTS.map((part) => [part, null])),
  );
  expect(page.holds).toEqual({});
});

test('two booths of a site never share a code, whoever came first', async () => {
  await expect(
    hq.db.transaction((tx) =>
      terminalEnrolled(tx, first.siteId, { id: rowId(1), code: 'B', name: 'Otra' }, hq.now()),
    ),
  ).rejects.toMatchObject({
    code: 'TERMINAL_CODE_TAKEN',
    details: { code: 'B', terminal: 'Caja 2' },
  });
});

test('the owner uploads a part; the others get its rows in the order in which they need each other', async () => {
  const { cursor } = await pull(second);
  const answer = await upload(first, TARIFFS);
  expect(answer.json()).toEqual({
    parts: [{ part: 'tariffs', hash: hashOf(TARIFFS), changed: 3 }],
  });
  expect(kinds(await pull(second, cursor))).toEqual([
    'class car',
    `tariff ${rowId(20)}`,
    `policy ${rowId(30)}`,
  ]);
  expect((await pull(first, cursor)).entries).toEqual([]);
  expect((await pull(first)).holds.tariffs).toBe(hashOf(TARIFFS));
});

test('only what differs is told; what is no longer in a part is told as gone', async () => {
  await upload(first, TARIFFS);
  const { cursor } = await pull(second);
  const again = await upload(first, TARIFFS.toReversed());
  expect(again.json()).toMatchObject({ parts: [{ changed: 0, hash: hashOf(TARIFFS) }] });
  await upload(first, [...TARIFFS.slice(0, 2), classRow('car', 1), classRow('van', 0)]);
  expect(kinds(await pull(second, cursor))).toEqual(['class car', 'class van']);
  await upload(first, [...TARIFFS.slice(0, 2), classRow('car', 1)]);
  const last = (await pull(second, cursor)).entries.find(({ key }) => key === 'van');
  expect(last).toMatchObject({ deleted: true, body: null });
});

test('nobody but the owner uploads a part, and what is refused leaves nothing behind', async () => {
  const before = await pull(first);
  const refused = await upload(second, TARIFFS);
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({
    error: { code: 'NOT_OWNER', details: { part: 'tariffs', owner: first.terminalId } },
  });
  expect(await pull(first)).toEqual(before);
});

test.each<[string, UploadedRow]>([
  ['of another part', { kind: 'zone', key: rowId(1), body: {} }],
  ['under another key', { ...tariffRow(21, 'car', 900), key: rowId(22) }],
  ['malformed', { kind: 'class', key: 'car', body: { code: 'car' } }],
])('a row that is %s is refused with the whole upload', async (_what, row) => {
  const { cursor } = await pull(second);
  const answer = await upload(first, [...TARIFFS, row]);
  expect(answer.statusCode).toBe(400);
  expect((await pull(second, cursor)).entries).toEqual([]);
});

test('a refused person is never quoted with a hash of the PIN', async () => {
  const body = { id: rowId(9), pinHash: 'scrypt$secret', username: 7 };
  const answer = await upload(first, [{ kind: 'user', key: rowId(9), body }], 'people');
  expect(answer.statusCode).toBe(400);
  expect(answer.body).not.toContain('secret');
});

test("the site's name follows its catalogue", async () => {
  const value = {
    name: 'Mercado Norte',
    address: 'Norte 1',
    zone: 'America/Punta_Arenas',
    demo: false,
  };
  const row: UploadedRow = { kind: 'setting', key: 'site', body: { key: 'site', value } };
  expect((await upload(first, [row], 'company')).statusCode).toBe(200);
  const [site] = await hq.db.select().from(sites).where(eq(sites.siteId, first.siteId));
  expect(site).toMatchObject({ name: 'Mercado Norte', zone: 'America/Punta_Arenas' });
});

const ADMIN = { id: rowId(90), name: 'Ana de HQ' };
const give = (owner: string, part: CataloguePart = 'tariffs') =>
  transferPart(hq, ADMIN, { siteId: first.siteId, part, owner }, hq.now());

test('a transfer tells every row again, to the old owner too, and then who owns the part', async () => {
  await upload(first, TARIFFS);
  const { cursor } = await pull(first);
  await give('hq');
  const page = await pull(first, cursor);
  expect(kinds(page)).toEqual([
    'class car',
    `tariff ${rowId(20)}`,
    `policy ${rowId(30)}`,
    'ownership tariffs',
  ]);
  expect(page.entries.at(-1)?.body).toMatchObject({ owner: 'hq', ownerName: 'HQ', rows: 3 });
  expect(page.holds).not.toHaveProperty('tariffs');
  expect((await upload(first, TARIFFS)).json()).toMatchObject({ error: { code: 'NOT_OWNER' } });
  const kept = await hq.db
    .select()
    .from(catalogueChanges)
    .where(eq(catalogueChanges.siteId, first.siteId));
  expect(kept.map(({ action, changedByName }) => [action, changedByName])).toEqual([
    ['uploaded', expect.any(String)],
    ['transferred', 'Ana de HQ'],
  ]);
});

test('a part goes on to another terminal, which from then on uploads it', async () => {
  await upload(first, TARIFFS);
  await give(second.terminalId);
  expect((await pull(second)).holds).toEqual({ tariffs: null });
  expect((await upload(second, [...TARIFFS, classRow('van', 1)])).statusCode).toBe(200);
});

test('a part that HQ never saw, or a stranger as owner, is refused', async () => {
  await expect(give('hq')).rejects.toMatchObject({ code: 'NOTHING_UPLOADED' });
  await upload(first, [], 'agreements');
  await expect(give(rowId(5), 'agreements')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(give(first.terminalId, 'agreements')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(give('hq', 'agreements')).resolves.toMatchObject({ owner: 'hq' });
});

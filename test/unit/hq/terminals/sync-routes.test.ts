import { AREAS } from '@hq/areas';
import { nonces, terminals } from '@hq/db/schema/index';
import { TERMINAL } from '@hq/http/access';
import type { ZodApp } from '@hq/http/zod-app';
import { RUN_LIMITS } from '@shared/sync/push';
import { REQUEST_WINDOW_MS } from '@shared/sync/request';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { makeKeys, terminalWith, testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { eq } from 'drizzle-orm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

const START = Date.parse('2026-11-20T12:00:00Z');
const reached: unknown[] = [];

/** A route as other areas make theirs. */
function probe(app: ZodApp): void {
  app.route({
    method: 'PUT',
    url: '/probe',
    config: { access: TERMINAL },
    schema: { body: z.strictObject({ text: z.string() }) },
    handler: (request) => {
      reached.push(request.body.text);
      return { terminal: request.terminal, text: request.body.text };
    },
  });
  app.route({
    method: 'GET',
    url: '/probe',
    config: { access: TERMINAL },
    handler: (request) => ({ terminal: request.terminal }),
  });
}

let hq: TestHq;
let booth: TestTerminal;
beforeAll(async () => {
  hq = await testHq({}, 'pglite', { ...AREAS, sync: [...AREAS.sync, probe] });
  booth = await testTerminal(hq);
}, 60_000);
beforeEach(() => {
  hq.setNow(START);
  reached.length = 0;
});
afterAll(() => hq.close());

const put = (text: string) => ({ method: 'PUT', url: '/sync/v1/probe', body: { text } }) as const;
const codeOf = (answer: { json(): unknown }): unknown =>
  (answer.json() as { error: { code: string } }).error.code;

test('a signed request is from its terminal, compressed or not, with and without a body', async () => {
  const { siteId, terminalId } = booth;
  const sent = await booth.send(put('hola'));
  expect(sent.json()).toEqual({ terminal: { siteId, terminalId }, text: 'hola' });
  const plain = await booth.send({ ...put(''), body: Buffer.from('{"text":"simple"}') });
  expect(plain.json()).toMatchObject({ text: 'simple' });
  const read = await booth.send({ method: 'GET', url: '/sync/v1/probe?after=3' });
  expect(read.json()).toEqual({ terminal: { siteId, terminalId } });
});

test('what was changed on its way is refused: body, path, query, method, time, nonce', async () => {
  const good = booth.sign(put('hola'));
  const other = booth.sign(put('otro'));
  const get = booth.sign({ method: 'GET', url: '/sync/v1/probe?after=3' });
  const changed = [
    { ...good, payload: other.payload ?? '' },
    { ...get, url: '/sync/v1/probe?after=4' },
    { ...get, url: '/sync/v1/probe' },
    { ...get, method: 'HEAD' as const },
    { ...good, headers: { ...good.headers, 'coipo-time': String(START + 1) } },
    { ...good, headers: { ...good.headers, 'coipo-nonce': other.headers['coipo-nonce'] ?? '' } },
  ];
  for (const request of changed) {
    const answer = await hq.app.inject(request);
    // An answer to HEAD has no words.
    const code = request.method === 'HEAD' ? 'SIGNATURE_WRONG' : codeOf(answer);
    expect([answer.statusCode, code]).toEqual([401, 'SIGNATURE_WRONG']);
  }
  expect(reached).toEqual([]);
});

test('another key does not speak for a terminal, nor one terminal for another', async () => {
  const forger = terminalWith(hq, booth.siteId, booth.terminalId, makeKeys());
  expect(codeOf(await forger.send(put('x')))).toBe('SIGNATURE_WRONG');
  const second = await testTerminal(hq, { siteId: booth.siteId, code: 'B' });
  const asBooth = terminalWith(hq, booth.siteId, booth.terminalId, second);
  expect(codeOf(await asBooth.send(put('x')))).toBe('SIGNATURE_WRONG');
  const noPoint = { publicKey: 'A'.repeat(43), privateKey: second.privateKey };
  await hq.db.update(terminals).set(noPoint).where(eq(terminals.id, second.terminalId));
  expect(codeOf(await second.send(put('x')))).toBe('SIGNATURE_WRONG');
});

test('missing and odd headers are named', async () => {
  const { headers, ...rest } = booth.sign(put('x'));
  const bare = await hq.app.inject(rest);
  expect(bare.json()).toMatchObject({
    error: {
      code: 'SIGNATURE_WRONG',
      details: {
        headers: ['coipo-terminal', 'coipo-time', 'coipo-nonce', 'coipo-signature'],
      },
    },
  });
  const odd = await hq.app.inject({ ...rest, headers: { ...headers, 'coipo-time': '-1' } });
  expect(odd.json()).toMatchObject({ error: { details: { headers: ['coipo-time'] } } });
});

test('unknown and revoked terminals are told apart', async () => {
  const nobody = terminalWith(hq, booth.siteId, hq.ids.next(START), makeKeys());
  expect(codeOf(await nobody.send(put('x')))).toBe('TERMINAL_UNKNOWN');
  const gone = await testTerminal(hq, { siteId: booth.siteId, code: 'C' });
  await hq.db
    .update(terminals)
    .set({ status: 'revoked', revokedAt: START })
    .where(eq(terminals.id, gone.terminalId));
  const refused = await gone.send(put('x'));
  expect(refused.statusCode).toBe(403);
  expect(codeOf(refused)).toBe('TERMINAL_REVOKED');
});

test('a request is taken once, also when its answer was lost', async () => {
  const request = booth.sign(put('once'));
  expect((await hq.app.inject(request)).statusCode).toBe(200);
  expect(codeOf(await hq.app.inject(request))).toBe('REPLAYED');
  expect(reached).toEqual(['once']);
});

test('of many copies at once, one is taken', async () => {
  const request = booth.sign(put('once'));
  const answers = await Promise.all(Array.from({ length: 8 }, () => hq.app.inject(request)));
  expect(answers.filter((it) => it.statusCode === 200)).toHaveLength(1);
  expect(reached).toEqual(['once']);
});

test('outside the window HQ tells its time; a copy is refused at every time', async () => {
  const early = START - REQUEST_WINDOW_MS - 1;
  const skewed = await booth.send({ ...put('x'), time: early });
  expect(skewed.statusCode).toBe(401);
  expect(skewed.json()).toMatchObject({ error: { code: 'CLOCK_SKEW', details: { now: START } } });
  expect(codeOf(await booth.send({ ...put('x'), time: START + REQUEST_WINDOW_MS + 1 }))).toBe(
    'CLOCK_SKEW',
  );
  // Of the far end of the window: good for twice as long.
  const ahead = booth.sign({ ...put('ahead'), time: START + REQUEST_WINDOW_MS });
  expect((await hq.app.inject(ahead)).statusCode).toBe(200);
  for (const later of [0, 1, REQUEST_WINDOW_MS, 2 * REQUEST_WINDOW_MS]) {
    hq.setNow(START + later);
    // Each further request may sweep.
    await booth.send(put('sweeps'));
    expect(codeOf(await hq.app.inject(ahead))).toBe('REPLAYED');
  }
  hq.setNow(START + 2 * REQUEST_WINDOW_MS + 1);
  expect(codeOf(await hq.app.inject(ahead))).toBe('CLOCK_SKEW');
});

test('numbers of requests are forgotten once their time alone refuses them', async () => {
  await booth.send(put('x'));
  hq.setNow(START + 10 * REQUEST_WINDOW_MS);
  await booth.send(put('sweeps'));
  expect(await hq.db.select().from(nonces)).toHaveLength(1);
});

test('a body is bounded before and while it is unpacked', async () => {
  const large = Buffer.alloc(RUN_LIMITS.compressedBytes + 1, 32);
  const tooLarge = await booth.send({ ...put(''), body: large });
  expect(tooLarge.statusCode).toBe(413);
  const bomb = gzipSync(Buffer.alloc(RUN_LIMITS.inflatedBytes + 1, 32));
  expect(bomb.length).toBeLessThan(20_000);
  const gzip = { 'content-encoding': 'gzip' };
  const exploded = await booth.send({ ...put(''), body: bomb, headers: gzip });
  expect(exploded.statusCode).toBe(413);
  expect(codeOf(exploded)).toBe('TOO_LARGE');
  const text = JSON.stringify({ text: '' });
  const most = Buffer.from(text.padEnd(RUN_LIMITS.inflatedBytes));
  const fits = await booth.send({ ...put(''), body: gzipSync(most), headers: gzip });
  expect(fits.statusCode).toBe(200);
});

test('other encodings, cut gzip, text that is no JSON and another shape are refused by code', async () => {
  const gzip = { 'content-encoding': 'gzip' };
  const br = await booth.send({ ...put('x'), headers: { 'content-encoding': 'br' } });
  expect(br.statusCode).toBe(415);
  const whole = gzipSync('{"text":"x"}');
  const cut = await booth.send({ ...put(''), body: whole.subarray(0, -5), headers: gzip });
  expect(codeOf(cut)).toBe('INVALID_INPUT');
  for (const body of ['{', '', 'null', '[]', '{"text":1}', '{"text":"x","__proto__":{}}']) {
    const answer = await booth.send({ ...put(''), body: Buffer.from(body) });
    expect([body, answer.statusCode, codeOf(answer)]).toEqual([body, 400, 'INVALID_INPUT']);
  }
  expect(reached).toEqual([]);
});

test('the last contact is kept, but not with every request', async () => {
  const kept = async () =>
    (await hq.db.select().from(terminals).where(eq(terminals.id, booth.terminalId)))[0];
  const ask = (headers: Record<string, string>) =>
    booth.send({ method: 'GET', url: '/sync/v1/probe', headers });
  hq.setNow(START + 3_600_000);
  await ask({
    'coipo-clock': String(START + 3_600_000 - 90_000),
    'coipo-version': '0.3.0',
    'coipo-waiting': '12',
    'coipo-oldest': String(START),
  });
  expect(await kept()).toMatchObject({
    lastContactAt: START + 3_600_000,
    clockSkewMs: -90_000,
    version: '0.3.0',
    waiting: 12,
    oldestWaitingAt: START,
  });
  hq.setNow(START + 3_601_000);
  await ask({
    'coipo-clock': String(START + 3_511_000),
    'coipo-version': '0.3.0',
    'coipo-waiting': '9',
  });
  expect(await kept()).toMatchObject({ lastContactAt: START + 3_600_000, waiting: 12 });
  await ask({ 'coipo-version': '0.3.0', 'coipo-waiting': '0' });
  expect(await kept()).toMatchObject({ waiting: 0, oldestWaitingAt: null, clockSkewMs: 0 });
  await ask({ 'coipo-version': '<script>', 'coipo-waiting': '-1', 'coipo-oldest': 'x' });
  expect(await kept()).toMatchObject({ version: null, waiting: null });
});

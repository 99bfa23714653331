import { alarmsOf } from '@hq/alarms/alarms';
import { buildApp } from '@hq/app';
import { hqLogger } from '@hq/log';
import { chains, events, terminals } from '@hq/db/schema/index';
import { CHAIN_START, eventContent, linkText } from '@shared/sync/chain';
import { RUN_LIMITS, RUNS_PATH } from '@shared/sync/push';
import type { Run } from '@shared/sync/push';
import { contentsOf } from '@test/helpers/hq-contents';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { newCode, newcomer, tryCode } from '@test/helpers/hq-enrol';
import { testApiKey, testPerson } from '@test/helpers/hq-person';
import { makeKeys, terminalWith, testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { logOf } from '@test/helpers/log';
import { cut } from '@test/helpers/outbox';
import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
let booth: TestTerminal;
let neighbour: TestTerminal;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
beforeEach(async () => {
  booth = await testTerminal(hq);
  neighbour = await testTerminal(hq, { siteId: booth.siteId, code: 'B' });
});
afterAll(() => hq.close());

const people = ['ana', 'eva', 'ida', 'luz'].map((id, index) => ({
  kind: 'user.created',
  at: Date.parse('2026-11-20T11:00:00Z') + index,
  id,
  details: { username: id, displayName: id, role: 'operator' },
}));

/** A sound run of four events. */
function soundRun(): Run {
  const [run] = cut(logOf(people), () => 10);
  if (!run) throw new Error('no run');
  return run;
}

const push = (from: TestTerminal, body: unknown) =>
  from.send({ method: 'POST', url: RUNS_PATH, body });

const codeOf = (answer: { statusCode: number; json(): unknown }): string =>
  (answer.json() as { error?: { code: string } }).error?.code ?? String(answer.statusCode);

test('what is refused stores nothing: forged, another’s, altered, late, oversized, a bomb', async () => {
  const good = booth.sign({ method: 'POST', url: RUNS_PATH, body: soundRun() });
  const other = { ...soundRun(), epoch: 2 };
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  const gzip = { 'content-encoding': 'gzip' };
  const before = await contentsOf(hq);
  const forger = terminalWith(hq, booth.siteId, booth.terminalId, makeKeys());
  const thief = terminalWith(hq, booth.siteId, booth.terminalId, neighbour);
  const runs = { method: 'POST', url: RUNS_PATH } as const;
  const tried: [string, Promise<{ statusCode: number; json(): unknown }>][] = [
    ['SIGNATURE_WRONG', push(forger, soundRun())],
    ['SIGNATURE_WRONG', push(thief, soundRun())],
    ['SIGNATURE_WRONG', hq.app.inject({ ...good, payload: gzipSync(JSON.stringify(other)) })],
    ['SIGNATURE_WRONG', hq.app.inject({ ...good, url: `${RUNS_PATH}?epoch=2` })],
    ['CLOCK_SKEW', booth.send({ ...runs, body: soundRun(), time: hq.now() - 3_600_000 })],
    ['TOO_LARGE', booth.send({ ...runs, body: Buffer.alloc(RUN_LIMITS.compressedBytes + 1) })],
    ['TOO_LARGE', booth.send({ ...runs, body: bomb, headers: gzip })],
    ['INVALID_INPUT', push(booth, { ...soundRun(), terminalId: neighbour.terminalId })],
    ['INVALID_INPUT', push(booth, { ...soundRun(), siteId: booth.siteId })],
  ];
  for (const [code, answer] of tried) expect(codeOf(await answer)).toBe(code);
  expect(await contentsOf(hq)).toEqual({
    ...before,
    // Being heard of is all that a refused request of a known booth leaves.
    terminals: expect.anything(),
  });
});

test('a run that comes twice is stored once', async () => {
  const request = booth.sign({ method: 'POST', url: RUNS_PATH, body: soundRun() });
  expect((await hq.app.inject(request)).json()).toMatchObject({ stored: 4, repeated: 0 });
  expect(codeOf(await hq.app.inject(request))).toBe('REPLAYED');
  expect((await push(booth, soundRun())).json()).toMatchObject({ stored: 0, repeated: 4 });
  const kept = await hq.db.select().from(events).where(eq(events.siteId, booth.siteId));
  expect(kept).toHaveLength(4);
});

test('a row that was edited in the booth’s file is found out, and is an alarm', async () => {
  const run = soundRun();
  const edited = run.events.map((event, index) =>
    index === 2 ? { ...event, payload: event.payload.replaceAll('ida', 'eve') } : event,
  );
  expect(codeOf(await push(booth, { ...run, events: edited }))).toBe('TAMPERED');
  const kept = await hq.db.select().from(events).where(eq(events.siteId, booth.siteId));
  expect(kept).toEqual([]);
  expect(await alarmsOf(hq.db, booth.siteId, { open: true })).toMatchObject([{ code: 'TAMPERED' }]);
});

test('events count for whoever signed them: another terminal’s log is not touched', async () => {
  await push(neighbour, soundRun());
  const its = eq(chains.terminalId, neighbour.terminalId);
  const before = await hq.db.select().from(chains).where(its);
  // The same numbers with another story, under the booth's own signature.
  const [story] = cut(logOf(people.map((it) => ({ ...it, id: `${it.id}2` }))), () => 10);
  expect((await push(booth, story)).statusCode).toBe(200);
  expect(await hq.db.select().from(chains).where(its)).toEqual(before);
  const elsewhere = await testTerminal(hq);
  expect((await push(elsewhere, soundRun())).statusCode).toBe(200);
  const own = await hq.db.select().from(events).where(eq(events.terminalId, elsewhere.terminalId));
  expect(new Set(own.map((it) => it.siteId))).toEqual(new Set([elsewhere.siteId]));
});

/** One event with a sound hash, whatever it says. */
function runOf(kind: string, payload: string): Run {
  const event = { epoch: 1, seq: 1, eventId: '019a0000-0000-7000-8000-00000000000a', kind };
  const content = { ...event, version: 1, payload };
  const hash = createHash('sha256')
    .update(linkText(CHAIN_START, eventContent(content)))
    .digest('hex');
  const { eventId } = event;
  return {
    epoch: 1,
    from: 1,
    prevHash: CHAIN_START,
    events: [{ eventId, kind, version: 1, payload, hash, createdAt: 0 }],
  };
}

test('an enrolled booth that lies in its own log cannot bring HQ down', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const lies: [string, string][] = [
    ['user.created', '{}'],
    ['user.created', 'no JSON at all'],
    ['user.created', '{"id":"a\\u0000b","username":"x"}'],
    ['user.created', '{"id":"\\ud800","username":"x"}'],
    ['user.created', `{"id":${deep}}`],
    ['user.created', '{"__proto__":{"id":"x"},"constructor":1}'],
    ["'; DROP TABLE events; --", '{}'],
    ['raw\u0000kind', '{}'],
    ['user.created', '{"id":"raw\u0000"}'],
  ];
  for (const [kind, payload] of lies) {
    const liar = await testTerminal(hq);
    const answer = await push(liar, runOf(kind, payload));
    expect([kind, payload.slice(0, 40), answer.statusCode < 500]).toEqual([
      kind,
      payload.slice(0, 40),
      true,
    ]);
  }
}, 60_000);

test('no secret reaches the log, whatever is asked and refused', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = hqLogger({ logLevel: 'trace' }, sink);
  const app = await buildApp({ ...hq, log });
  const loud: TestHq = { ...hq, log, app };
  try {
    const admin = await testPerson(loud, { role: 'admin' });
    const key = await testApiKey(loud, ['read:sites']);
    const { code } = await newCode(admin);
    await tryCode(loud, code, newcomer(loud));
    await tryCode(loud, code, newcomer(loud));
    const password = 'una-clave-muy-secreta';
    const url = '/api/auth/login';
    await app.inject({ method: 'POST', url, payload: { username: 'nadie', password } });
    await app.inject({ method: 'POST', url, payload: { username: password, password: 7 } });
    const refreshToken = `0195a0e2-0000-4000-8000-000000000001.${'s'.repeat(43)}`;
    await app.inject({ method: 'POST', url: '/api/auth/refresh', payload: { refreshToken } });
    await key.get('/api/terminals');
    await key.get('/api/people');
    const forged = terminalWith(loud, booth.siteId, booth.terminalId, makeKeys());
    const request = forged.sign({ method: 'POST', url: RUNS_PATH, body: soundRun() });
    await app.inject(request);
    const told = lines.join('');
    for (const refusal of ['SIGNATURE_WRONG', 'CREDENTIALS_WRONG', 'FORBIDDEN', 'NOT_SIGNED_IN']) {
      expect(told).toContain(refusal);
    }
    const secrets = [
      password,
      code,
      code.replaceAll('-', ''),
      refreshToken.slice(-43),
      admin.authorization.slice(7),
      key.authorization.slice(-43),
      request.headers['coipo-signature'] ?? '',
    ];
    expect(secrets.filter((it) => told.includes(it))).toEqual([]);
  } finally {
    await app.close();
  }
});

test('a terminal that was revoked is heard no more, with runs or anything else', async () => {
  await hq.db
    .update(terminals)
    .set({ status: 'revoked' })
    .where(eq(terminals.id, booth.terminalId));
  expect(codeOf(await push(booth, soundRun()))).toBe('TERMINAL_REVOKED');
  expect(codeOf(await booth.send({ method: 'GET', url: `${RUNS_PATH}?epoch=1` }))).toBe(
    'TERMINAL_REVOKED',
  );
  const kept = await hq.db.select().from(events).where(eq(events.siteId, booth.siteId));
  expect(kept).toEqual([]);
});

import { chains, enrolmentCodes, hqAudit, sites, terminals } from '@hq/db/schema/index';
import { enrolledSchema } from '@shared/sync/enrol';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { parseInvitation } from '@shared/sync/enrolment-code';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { newCode, newcomer, tryCode } from '@test/helpers/hq-enrol';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { makeKeys, terminalWith } from '@test/helpers/hq-terminal';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const START = Date.parse('2026-11-20T12:00:00Z');

let hq: TestHq;
let admin: TestCaller;
beforeAll(async () => {
  hq = await testHq({ publicUrl: 'https://hq.example.cl' });
}, 60_000);
beforeEach(async () => {
  // Each test on a day of its own: what was tried before is forgotten.
  hq.setNow(hq.now() + 2 * 86_400_000);
  admin = await testPerson(hq, { role: 'admin', displayName: 'Ana' });
});
afterAll(() => hq.close());

const codeOf = (answer: { statusCode: number; json(): unknown }): string =>
  (answer.json() as { error?: { code: string } }).error?.code ?? String(answer.statusCode);

test('the first booth brings its site and owns the catalogue; the next one joins it', async () => {
  const first = newcomer(hq);
  const made = await newCode(admin);
  expect(made.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/);
  expect(parseInvitation(made.qr)?.url).toBe('https://hq.example.cl');
  const answer = enrolledSchema.parse((await tryCode(hq, made.code, first)).json());
  expect(answer).toMatchObject({
    siteName: 'Centro',
    zone: 'America/Santiago',
    terminalId: first.terminal.id,
    role: 'first',
    lastEpoch: 0,
    now: hq.now(),
  });
  expect(answer.ownership).toEqual(
    Object.fromEntries(CATALOGUE_PARTS.map((part) => [part, first.terminal.id])),
  );
  const id = hq.ids.next(hq.now());
  const second = newcomer(hq, { terminal: { id, code: 'B', name: 'Caja 2' }, site: null });
  const next = await newCode(admin, answer.siteId);
  const joined = enrolledSchema.parse(
    (await tryCode(hq, next.qr.split('#')[1] ?? '', second)).json(),
  );
  expect(joined).toMatchObject({ siteId: answer.siteId, role: 'joined', siteName: 'Centro' });
  // Both are heard from here on.
  for (const { terminal, keys } of [first, second]) {
    const feed = await terminalWith(hq, answer.siteId, terminal.id, keys).send({
      method: 'GET',
      url: '/sync/v1/feed?after=0',
    });
    expect(feed.statusCode).toBe(200);
  }
});

test('wrong, used, expired and withdrawn codes are told apart, and let nobody in', async () => {
  const used = await newCode(admin);
  const winner = newcomer(hq);
  expect((await tryCode(hq, used.code, winner)).statusCode).toBe(200);
  expect(codeOf(await tryCode(hq, used.code, newcomer(hq)))).toBe('ENROLMENT_CODE_USED');
  const stolenId = newcomer(hq, { terminal: winner.terminal });
  expect(codeOf(await tryCode(hq, used.code, stolenId))).toBe('ENROLMENT_CODE_USED');
  const wrong = await tryCode(hq, '0000-0000-000', newcomer(hq));
  expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'ENROLMENT_CODE_WRONG']);
  expect(codeOf(await tryCode(hq, 'hola', newcomer(hq)))).toBe('ENROLMENT_CODE_WRONG');
  const withdrawn = await newCode(admin);
  await admin.send({ method: 'DELETE', url: `/api/enrolment-codes/${withdrawn.codeId}` });
  expect(codeOf(await tryCode(hq, withdrawn.code, newcomer(hq)))).toBe('ENROLMENT_CODE_WRONG');
  const late = await newCode(admin);
  hq.setNow(hq.now() + 24 * 3_600_000);
  expect(codeOf(await tryCode(hq, late.code, newcomer(hq)))).toBe('ENROLMENT_CODE_EXPIRED');
});

test('the answer that was lost is given again, to the same key only', async () => {
  const { code } = await newCode(admin);
  const booth = newcomer(hq);
  const first = (await tryCode(hq, code, booth)).json();
  expect((await tryCode(hq, code, booth)).json()).toEqual(first);
  const copy = { ...booth, keys: makeKeys() };
  expect(codeOf(await tryCode(hq, code, copy))).toBe('ENROLMENT_CODE_USED');
  await hq.db
    .update(terminals)
    .set({ status: 'revoked' })
    .where(eq(terminals.id, booth.terminal.id));
  expect(codeOf(await tryCode(hq, code, booth))).toBe('ENROLMENT_CODE_USED');
});

test('who does not have the key that it shows is refused, and the code stays good', async () => {
  const { code } = await newCode(admin);
  const booth = newcomer(hq);
  const other = makeKeys();
  const forged = { ...booth, keys: { ...other, publicKey: booth.keys.publicKey } };
  expect(codeOf(await tryCode(hq, code, forged))).toBe('SIGNATURE_WRONG');
  const signed = terminalWith(hq, '', hq.ids.next(START), booth.keys).sign({
    method: 'POST',
    url: '/sync/v1/enrol',
    body: { code, publicKey: booth.keys.publicKey, terminal: booth.terminal, site: booth.site },
  });
  expect(codeOf(await hq.app.inject(signed))).toBe('SIGNATURE_WRONG');
  const skewed = terminalWith(hq, '', booth.terminal.id, booth.keys).sign({
    method: 'POST',
    url: '/sync/v1/enrol',
    time: hq.now() - 3_600_000,
    body: { code, publicKey: booth.keys.publicKey, terminal: booth.terminal, site: booth.site },
  });
  expect(codeOf(await hq.app.inject(skewed))).toBe('CLOCK_SKEW');
  expect((await tryCode(hq, code, booth)).statusCode).toBe(200);
});

test('a booth that does not fit the code is refused, and the code stays good', async () => {
  const owner = newcomer(hq);
  const first = (await tryCode(hq, (await newCode(admin)).code, owner)).json<{ siteId: string }>();
  const bare = newcomer(hq, { site: null });
  const forNew = await newCode(admin);
  expect(codeOf(await tryCode(hq, forNew.code, bare))).toBe('ENROLMENT_SITE_NEEDED');
  expect(codeOf(await tryCode(hq, forNew.code, owner))).toBe('TERMINAL_ELSEWHERE');
  const forFirst = await newCode(admin, first.siteId);
  expect(codeOf(await tryCode(hq, forFirst.code, newcomer(hq)))).toBe('ENROLMENT_NOT_FRESH');
  expect(codeOf(await tryCode(hq, forFirst.code, bare))).toBe('TERMINAL_CODE_TAKEN');
  const renamed = { ...bare, terminal: { ...bare.terminal, code: 'B' } };
  expect((await tryCode(hq, forFirst.code, renamed)).statusCode).toBe(200);
  const sitesBefore = (await hq.db.select().from(sites)).length;
  expect((await tryCode(hq, forNew.code, newcomer(hq))).statusCode).toBe(200);
  expect((await hq.db.select().from(sites)).length).toBe(sitesBefore + 1);
});

test('a booth that lost its key, or was revoked, comes back with a code of its site and hears its last epoch', async () => {
  const booth = newcomer(hq);
  const { siteId } = (await tryCode(hq, (await newCode(admin)).code, booth)).json<{
    siteId: string;
  }>();
  for (const epoch of [1, 4, 2]) {
    const terminalId = booth.terminal.id;
    const log = { siteId, terminalId, epoch, seq: 9, hash: 'a'.repeat(64), updatedAt: 0 };
    await hq.db.insert(chains).values(log);
  }
  const elsewhere = await newCode(admin);
  const again = { ...booth, keys: makeKeys() };
  expect(codeOf(await tryCode(hq, elsewhere.code, again))).toBe('TERMINAL_ELSEWHERE');
  const { code } = await newCode(admin, siteId);
  expect((await tryCode(hq, code, again)).json()).toMatchObject({
    siteId,
    role: 'first',
    lastEpoch: 4,
  });
  const ask = (keys = again.keys) =>
    terminalWith(hq, siteId, booth.terminal.id, keys).send({
      method: 'GET',
      url: '/sync/v1/feed?after=0',
    });
  expect((await ask()).statusCode).toBe(200);
  expect(codeOf(await ask(booth.keys))).toBe('SIGNATURE_WRONG');
  await admin.send({
    method: 'POST',
    url: `/api/sites/${siteId}/terminals/${booth.terminal.id}/revoke`,
  });
  expect(codeOf(await ask())).toBe('TERMINAL_REVOKED');
  const last = await newCode(admin, siteId);
  expect((await tryCode(hq, last.code, again)).statusCode).toBe(200);
  expect((await ask()).statusCode).toBe(200);
});

test('neither the table nor the audit holds a code; the audit says who made it and who used it', async () => {
  const made = await newCode(admin);
  const booth = newcomer(hq);
  await tryCode(hq, made.code, booth);
  const kept = JSON.stringify([
    await hq.db.select().from(enrolmentCodes),
    await hq.db.select().from(hqAudit),
  ]);
  const plain = made.code.replaceAll('-', '');
  expect(kept).not.toContain(plain);
  expect(kept).not.toContain(made.code);
  const told = await hq.db.select().from(hqAudit).where(eq(hqAudit.subject, made.codeId));
  expect(told).toMatchObject([{ action: 'enrolment.created', personName: 'Ana' }]);
  const entered = await hq.db.select().from(hqAudit).where(eq(hqAudit.subject, booth.terminal.id));
  expect(entered).toMatchObject([
    { action: 'terminal.enrolled', personId: null, details: { enrolmentId: made.codeId } },
  ]);
});

test('guessing waits longer and longer; another address does not wait', async () => {
  const tries: string[] = [];
  for (let nth = 0; nth < 14; nth += 1) {
    tries.push(codeOf(await tryCode(hq, `0000-0000-${100 + nth}`, newcomer(hq), '10.9.9.9')));
  }
  expect(tries.slice(0, 11)).toEqual(Array<string>(11).fill('ENROLMENT_CODE_WRONG'));
  expect(tries.slice(11)).toEqual(Array<string>(3).fill('RATE_LIMITED'));
  const refused = await tryCode(hq, '0000-0000-000', newcomer(hq), '10.9.9.9');
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('2');
  expect(codeOf(await tryCode(hq, '0000-0000-000', newcomer(hq), '10.9.9.8'))).toBe(
    'ENROLMENT_CODE_WRONG',
  );
});

test('of two booths with one code at the same time, exactly one gets in', async () => {
  const server = await testHq({}, 'postgres');
  try {
    const there = await testPerson(server, { role: 'admin' });
    const { code } = await newCode(there);
    const booths = Array.from({ length: 6 }, () => newcomer(server));
    const answers = await Promise.all(booths.map((booth) => tryCode(server, code, booth)));
    const told = answers.map(codeOf).toSorted();
    expect(told).toEqual(['200', ...Array<string>(5).fill('ENROLMENT_CODE_USED')]);
    expect(await server.db.select().from(terminals)).toHaveLength(1);
    expect(await server.db.select().from(sites)).toHaveLength(1);
  } finally {
    await server.close();
  }
}, 60_000);

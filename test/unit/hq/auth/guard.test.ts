import { AREAS } from '@hq/areas';
import { ACCESS_TOKEN_MS } from '@hq/auth/access-token';
import { signingKey } from '@hq/auth/signing-key';
import { visibleSite, visibleSites } from '@hq/auth/guard';
import { apiKeys, people, signIns } from '@hq/db/schema/index';
import { ANYONE, requirePerson, TERMINAL } from '@hq/http/access';
import type { Access } from '@hq/http/access';
import type { ZodApp } from '@hq/http/zod-app';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { callerWith, testApiKey, testPerson } from '@test/helpers/hq-person';
import { eq } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const START = Date.parse('2026-11-20T12:00:00Z');
const SITE = '019a0000-0000-7000-8000-000000000001';
const OTHER = '019a0000-0000-7000-8000-000000000002';

/** Routes as other areas make theirs. */
function probe(app: ZodApp): void {
  const route = (url: string, access: Access): void => {
    app.get(url, { config: { access } }, (request) => ({ name: request.person?.name ?? null }));
  };
  route('/api/probe/anyone', ANYONE);
  route('/api/probe/manager', requirePerson());
  route('/api/probe/admin', requirePerson({ role: 'admin' }));
  route('/api/probe/payments', requirePerson({ scope: 'read:payments' }));
  route('/api/probe/password', requirePerson({ beforePasswordChange: true }));
  route('/api/probe/lost', TERMINAL);
  app.get<{ Params: { siteId: string } }>(
    '/api/probe/sites/:siteId',
    { config: { access: requirePerson() } },
    (request) => ({
      site: visibleSite(request, request.params.siteId),
      all: visibleSites(request, undefined),
      asked: visibleSites(request, [request.params.siteId]),
    }),
  );
}

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq({}, 'pglite', { ...AREAS, api: [...AREAS.api, probe] });
}, 60_000);
beforeEach(() => hq.setNow(START));
afterAll(() => hq.close());

async function answers(
  caller: { get(url: string): Promise<{ statusCode: number; json(): unknown }> },
  names: readonly string[],
): Promise<string[]> {
  const told: string[] = [];
  for (const name of names) {
    const answer = await caller.get(`/api/probe/${name}`);
    const { error } = answer.json() as { error?: { code: string } };
    told.push(error?.code ?? String(answer.statusCode));
  }
  return told;
}

const ALL = ['anyone', 'manager', 'admin', 'payments', 'password'] as const;

test('each route lets in whom it declares, and nobody else', async () => {
  const nobody = { get: (url: string) => hq.app.inject(url) };
  const manager = await testPerson(hq);
  const admin = await testPerson(hq, { role: 'admin' });
  const newcomer = await testPerson(hq, { role: 'admin', mustChangePassword: true });
  const partner = await testApiKey(hq, ['read:payments']);
  const other = await testApiKey(hq, ['read:sites']);
  const NO = 'NOT_SIGNED_IN';
  const CHANGE = 'PASSWORD_CHANGE_REQUIRED';
  expect(await answers(nobody, ALL)).toEqual(['200', NO, NO, NO, NO]);
  expect(await answers(manager, ALL)).toEqual(['200', '200', 'FORBIDDEN', '200', '200']);
  expect(await answers(admin, ALL)).toEqual(['200', '200', '200', '200', '200']);
  expect(await answers(newcomer, ALL)).toEqual(['200', CHANGE, CHANGE, CHANGE, '200']);
  expect(await answers(partner, ALL)).toEqual([
    '200',
    'FORBIDDEN',
    'FORBIDDEN',
    '200',
    'FORBIDDEN',
  ]);
  expect(await answers(other, ALL)).toEqual(['200', ...Array<string>(4).fill('FORBIDDEN')]);
});

test('a token is good for minutes, and at once no more after a change', async () => {
  const person = await testPerson(hq, { role: 'admin' });
  const ask = async () => (await answers(person, ['admin']))[0];
  hq.setNow(START + ACCESS_TOKEN_MS - 1000);
  expect(await ask()).toBe('200');
  hq.setNow(START + ACCESS_TOKEN_MS);
  expect(await ask()).toBe('TOKEN_EXPIRED');
  hq.setNow(START);
  await hq.db.update(people).set({ role: 'manager' }).where(eq(people.id, person.id));
  expect(await ask()).toBe('FORBIDDEN');
  await hq.db.update(people).set({ status: 'suspended' }).where(eq(people.id, person.id));
  expect(await ask()).toBe('NOT_SIGNED_IN');
  await hq.db
    .update(people)
    .set({ status: 'active', role: 'admin' })
    .where(eq(people.id, person.id));
  expect(await ask()).toBe('200');
  await hq.db.update(signIns).set({ endedAt: START }).where(eq(signIns.personId, person.id));
  expect(await ask()).toBe('NOT_SIGNED_IN');
});

test('tokens of another key, another algorithm, none, or for another purpose are nobody’s', async () => {
  const person = await testPerson(hq, { role: 'admin' });
  const [signIn] = await hq.db.select().from(signIns).where(eq(signIns.personId, person.id));
  const key = await signingKey(hq);
  const now = START / 1000;
  const claims = { sub: person.id, sid: signIn?.id, iss: 'coipo-hq', aud: 'coipo-hq' };
  const sign = (alg: string, secret: Uint8Array, more: Record<string, unknown>) =>
    new SignJWT({ ...claims, iat: now, exp: now + 600, ...more })
      .setProtectedHeader({ alg })
      .sign(secret);
  const base64 = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const none = `${base64({ alg: 'none' })}.${base64({ ...claims, exp: now + 600 })}.`;
  const wrong = [
    none,
    none.replace(base64({ alg: 'none' }), base64({ alg: 'None' })),
    await sign('HS256', new Uint8Array(32).fill(7), {}),
    await sign('HS512', Buffer.concat([key, key]), {}),
    await sign('HS256', key, { aud: 'another' }),
    await sign('HS256', key, { iss: 'another' }),
    await sign('HS256', key, { exp: undefined }),
    await sign('HS256', key, { sid: undefined }),
    await sign('HS256', key, { sub: 'another' }),
    person.authorization.slice('Bearer '.length, -2),
    'x.y.z',
    '',
  ];
  const told = await Promise.all(
    wrong.map(async (token) => answers(callerWith(hq, '', `Bearer ${token}`), ['manager'])),
  );
  expect(told.flat()).toEqual(wrong.map(() => 'NOT_SIGNED_IN'));
  // The same by the right key is somebody's: the list above fails for what it says.
  const right = await sign('HS256', key, {});
  expect(await answers(callerWith(hq, '', `Bearer ${right}`), ['manager'])).toEqual(['200']);
});

test('a key that is unknown, altered, over or revoked opens nothing; its last use is kept', async () => {
  const key = await testApiKey(hq, ['read:payments']);
  const ask = async (caller = key) => (await answers(caller, ['payments']))[0];
  expect(await ask()).toBe('200');
  const [used] = await hq.db.select().from(apiKeys).where(eq(apiKeys.id, key.id));
  expect(used?.lastUsedAt).toBe(START);
  const last = key.authorization.at(-1) === 'A' ? 'E' : 'A';
  for (const altered of [
    key.authorization.slice(0, -1) + last,
    `${key.authorization}A`,
    'Bearer coipo_',
    `Bearer coipo_${'0'.repeat(16)}_${'A'.repeat(43)}`,
  ]) {
    expect(await ask(callerWith(hq, '', altered))).toBe('KEY_UNKNOWN');
  }
  await hq.db
    .update(apiKeys)
    .set({ expiresAt: START + 1 })
    .where(eq(apiKeys.id, key.id));
  expect(await ask()).toBe('200');
  hq.setNow(START + 1);
  expect(await ask()).toBe('KEY_UNKNOWN');
  await hq.db
    .update(apiKeys)
    .set({ expiresAt: null, revokedAt: START })
    .where(eq(apiKeys.id, key.id));
  expect(await ask()).toBe('KEY_UNKNOWN');
});

test('a site that somebody does not see is like one that is not', async () => {
  const all = await testPerson(hq);
  const one = await testPerson(hq, { siteIds: [SITE] });
  const none = await testPerson(hq, { siteIds: [] });
  expect((await all.get(`/api/probe/sites/${SITE}`)).json()).toEqual({
    site: SITE,
    all: null,
    asked: [SITE],
  });
  expect((await one.get(`/api/probe/sites/${SITE}`)).json()).toMatchObject({ all: [SITE] });
  expect(await answers(one, [`sites/${OTHER}`])).toEqual(['NOT_FOUND']);
  expect(await answers(none, [`sites/${SITE}`])).toEqual(['NOT_FOUND']);
});

test('a route without a declared access cannot be made; one for booths outside their context opens to nobody', async () => {
  const forgetful = (app: ZodApp): void => {
    app.get('/api/forgotten', () => 'open');
  };
  await expect(testHq({}, 'pglite', { ...AREAS, api: [...AREAS.api, forgetful] })).rejects.toThrow(
    'GET /api/forgotten does not say who may call it',
  );
  const admin = await testPerson(hq, { role: 'admin' });
  expect(await answers(admin, ['lost'])).toEqual(['TERMINAL_UNKNOWN']);
}, 60_000);

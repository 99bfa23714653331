import { ACCESS_TOKEN_MS } from '@hq/auth/access-token';
import { hashPassword } from '@hq/auth/password-hash';
import { LEEWAY_MS } from '@hq/auth/refresh-token';
import { IDLE_MS, SIGN_IN_MS } from '@hq/auth/sign-in';
import { attempts, hqAudit, people, signIns } from '@hq/db/schema/index';
import type { SignedIn } from '@shared/hq/auth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { callerWith } from '@test/helpers/hq-person';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const START = Date.parse('2026-11-20T12:00:00Z');
const PASSWORD = 'caballo correcto batería';

let hq: TestHq;
let personId: string;
beforeAll(async () => {
  hq = await testHq();
  personId = hq.ids.next(START);
  await hq.db.insert(people).values({
    id: personId,
    username: 'rosa.pino',
    displayName: 'Rosa Pino',
    role: 'manager',
    siteIds: null,
    status: 'active',
    passwordHash: await hashPassword(PASSWORD),
    mustChangePassword: false,
    createdAt: START,
  });
}, 60_000);
beforeEach(async () => {
  hq.setNow(START);
  await hq.db.delete(attempts);
  await hq.db.delete(signIns);
  await hq.db
    .update(people)
    .set({ status: 'active', mustChangePassword: false })
    .where(eq(people.id, personId));
});
afterAll(() => hq.close());

function post(
  path: string,
  payload: object = {},
  more: InjectOptions = {},
): Promise<LightMyRequestResponse> {
  return hq.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload, ...more });
}

const login = (more: object = {}, options: InjectOptions = {}) =>
  post('login', { username: 'rosa.pino', password: PASSWORD, ...more }, options);

const codeOf = (answer: { statusCode: number; json(): unknown }): string =>
  (answer.json() as { error?: { code: string } }).error?.code ?? String(answer.statusCode);

const cookieOf = (answer: LightMyRequestResponse): string =>
  answer.cookies.find(({ name }) => name === 'coipo_refresh')?.value ?? '';

const meWith = ({ accessToken }: SignedIn) =>
  callerWith(hq, personId, `Bearer ${accessToken}`).get('/api/auth/me');

test('a page gets an access token of minutes, and a cookie it cannot read', async () => {
  const answer = await login({ username: 'Rosa.Pino' });
  const told = answer.json<SignedIn>();
  expect(told).toEqual({
    accessToken: expect.stringMatching(/^ey/),
    expiresAt: START + ACCESS_TOKEN_MS,
    person: {
      id: personId,
      username: 'rosa.pino',
      displayName: 'Rosa Pino',
      role: 'manager',
      siteIds: null,
      mustChangePassword: false,
    },
  });
  expect(answer.cookies).toEqual([
    {
      name: 'coipo_refresh',
      value: expect.any(String),
      path: '/api/auth',
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: SIGN_IN_MS / 1000,
    },
  ]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).not.toContain(cookieOf(answer));
  expect((await meWith(told)).json()).toEqual(told.person);
});

test('away from this machine the cookie goes over TLS only', async () => {
  const answer = await login({}, { headers: { host: 'hq.example.cl' } });
  expect(answer.cookies[0]?.secure).toBe(true);
});

test('programs take the refresh token in the answer, and no cookie', async () => {
  const answer = await login({ keep: 'answer' });
  expect(answer.cookies).toEqual([]);
  const first = answer.json<SignedIn>();
  const next = await post('refresh', { refreshToken: first.refreshToken });
  expect(next.cookies).toEqual([]);
  expect(next.json<SignedIn>().refreshToken).not.toBe(first.refreshToken);
  expect(await hq.db.select().from(signIns)).toHaveLength(1);
  const kept = JSON.stringify(await hq.db.select().from(signIns));
  expect(kept).not.toContain(first.refreshToken?.split('.')[1]);
});

test('each refresh answers the next token; an old one ends the session and is written down', async () => {
  const first = cookieOf(await login());
  hq.setNow(START + 60_000);
  const second = await post('refresh', {}, { cookies: { coipo_refresh: first } });
  expect(second.statusCode).toBe(200);
  hq.setNow(START + 60_000 + LEEWAY_MS + 1);
  const stolen = await post('refresh', {}, { cookies: { coipo_refresh: first } });
  expect([stolen.statusCode, codeOf(stolen)]).toEqual([401, 'TOKEN_REUSED']);
  expect(cookieOf(stolen)).toBe('');
  const owner = await post('refresh', {}, { cookies: { coipo_refresh: cookieOf(second) } });
  expect(codeOf(owner)).toBe('NOT_SIGNED_IN');
  expect(codeOf(await meWith(second.json<SignedIn>()))).toBe('NOT_SIGNED_IN');
  const told = await hq.db.select().from(hqAudit).where(eq(hqAudit.subject, personId));
  expect(told).toMatchObject([{ action: 'person.token-reused' }]);
});

test('two tabs that refresh at once both go on', async () => {
  const token = cookieOf(await login());
  const ask = (coipo_refresh: string) => post('refresh', {}, { cookies: { coipo_refresh } });
  const answers = await Promise.all([ask(token), ask(token)]);
  expect(answers.map((it) => it.statusCode)).toEqual([200, 200]);
  hq.setNow(START + 60_000);
  expect((await ask(cookieOf(answers[0]))).statusCode).toBe(200);
});

test('a session ends after long idleness, and after a month whatever happens', async () => {
  let token = cookieOf(await login());
  const ask = () => post('refresh', {}, { cookies: { coipo_refresh: token } });
  for (let now = START + IDLE_MS - 1; now < START + SIGN_IN_MS; now += IDLE_MS - 1) {
    hq.setNow(now);
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    token = cookieOf(answer);
  }
  hq.setNow(START + SIGN_IN_MS);
  expect(codeOf(await ask())).toBe('TOKEN_EXPIRED');
  hq.setNow(START);
  token = cookieOf(await login());
  hq.setNow(START + IDLE_MS);
  expect(codeOf(await ask())).toBe('TOKEN_EXPIRED');
});

test('logging out ends this session, everywhere all of them', async () => {
  const [one, two, three] = [await login(), await login(), await login()];
  await post('logout', {}, { cookies: { coipo_refresh: cookieOf(one) } });
  expect(codeOf(await meWith(one.json<SignedIn>()))).toBe('NOT_SIGNED_IN');
  const me = callerWith(hq, personId, `Bearer ${two.json<SignedIn>().accessToken}`);
  const sessions = (await me.get('/api/auth/sessions')).json<{ current: boolean }[]>();
  expect(sessions.map((it) => it.current).toSorted()).toEqual([false, true]);
  await me.send({ method: 'POST', url: '/api/auth/logout-everywhere', payload: {} });
  for (const it of [two, three]) {
    expect(codeOf(await meWith(it.json<SignedIn>()))).toBe('NOT_SIGNED_IN');
    const again = await post('refresh', {}, { cookies: { coipo_refresh: cookieOf(it) } });
    expect(codeOf(again)).toBe('NOT_SIGNED_IN');
  }
  expect((await post('logout')).statusCode).toBe(200);
});

test('a page of another site gets nowhere, even if a browser sent the cookie', async () => {
  const token = cookieOf(await login());
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const headers of foreign) {
    for (const path of ['refresh', 'logout']) {
      const answer = await post(path, {}, { cookies: { coipo_refresh: token }, headers });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    expect(codeOf(await login({}, { headers }))).toBe('FORBIDDEN');
  }
  const form = await hq.app.inject({
    method: 'POST',
    url: '/api/auth/refresh',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    cookies: { coipo_refresh: token },
    payload: 'a=b',
  });
  expect(form.statusCode).toBe(415);
  const own = { origin: 'http://localhost:80', 'sec-fetch-site': 'same-origin' };
  const answer = await post('refresh', {}, { cookies: { coipo_refresh: token }, headers: own });
  expect(answer.statusCode).toBe(200);
});

test('who must change the password can do nothing else; a new one ends the other sessions', async () => {
  await hq.db.update(people).set({ mustChangePassword: true }).where(eq(people.id, personId));
  const [here, elsewhere] = [await login(), await login()];
  const me = callerWith(hq, personId, `Bearer ${here.json<SignedIn>().accessToken}`);
  expect(codeOf(await me.get('/api/terminals'))).toBe('PASSWORD_CHANGE_REQUIRED');
  const change = (current: string, next: string) =>
    me.send({ method: 'POST', url: '/api/auth/password', payload: { current, next } });
  expect(codeOf(await change('otra cosa', 'una clave bien larga'))).toBe('CREDENTIALS_WRONG');
  expect((await change(PASSWORD, 'corta')).json()).toMatchObject({
    error: { code: 'PASSWORD_TOO_WEAK', details: { reason: 'short', length: 12 } },
  });
  expect(codeOf(await change(PASSWORD, PASSWORD))).toBe('PASSWORD_TOO_WEAK');
  const done = await change(PASSWORD, 'una clave bien larga');
  expect(done.json<SignedIn>().person.mustChangePassword).toBe(false);
  expect((await me.get('/api/terminals')).statusCode).toBe(200);
  expect((await meWith(done.json<SignedIn>())).statusCode).toBe(200);
  expect(codeOf(await meWith(elsewhere.json<SignedIn>()))).toBe('NOT_SIGNED_IN');
  expect(codeOf(await login())).toBe('CREDENTIALS_WRONG');
  expect((await login({ password: 'una clave bien larga' })).statusCode).toBe(200);
  const passwordHash = await hashPassword(PASSWORD);
  await hq.db.update(people).set({ passwordHash }).where(eq(people.id, personId));
});

test('unknown, suspended and mistaken people get the same answer', async () => {
  const body = async (answer: Promise<LightMyRequestResponse>) => {
    const { error } = (await answer).json<{ error: Record<string, unknown> }>();
    return { ...error, requestId: '' };
  };
  const unknown = await body(login({ username: 'nadie' }));
  const mistaken = await body(login({ password: 'otra cosa' }));
  await hq.db.update(people).set({ status: 'suspended' }).where(eq(people.id, personId));
  const suspended = await body(login());
  expect(unknown).toMatchObject({ code: 'CREDENTIALS_WRONG', details: {} });
  expect(mistaken).toEqual(unknown);
  expect(suspended).toEqual(unknown);
});

test('guessing at one name waits from everywhere but where that person was before', async () => {
  const guess = (from: string, username = 'rosa.pino') =>
    login({ username, password: 'otra cosa' }, { remoteAddress: from });
  expect((await login({}, { remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
  for (let nth = 0; nth < 6; nth += 1) {
    expect(codeOf(await guess(`10.1.0.${nth}`))).toBe('CREDENTIALS_WRONG');
  }
  const refused = await guess('10.1.0.9');
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '2']);
  // The right password from a strange place waits as well: guesses learn nothing.
  expect(codeOf(await login({}, { remoteAddress: '10.1.0.9' }))).toBe('RATE_LIMITED');
  expect((await login({}, { remoteAddress: '10.0.0.1' })).statusCode).toBe(200);
  // A name that nobody has is treated alike.
  for (let nth = 0; nth < 6; nth += 1) await guess(`10.2.0.${nth}`, 'nadie');
  expect(codeOf(await guess('10.2.0.9', 'nadie'))).toBe('RATE_LIMITED');
});

import { hqAudit, people, secrets } from '@hq/db/schema/index';
import { ensureAdministrator } from '@hq/people/first-administrator';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { afterEach, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
beforeEach(async () => {
  hq = await testHq({ adminUsername: 'jefa' });
}, 60_000);
afterEach(() => hq.close());

const withPassword = (adminPassword: string | null) => ({
  ...hq,
  config: { ...hq.config, adminPassword },
});

const login = (username: string, password: string) =>
  hq.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    payload: { username, password, keep: 'answer' },
  });

test('at the first start HQ makes an administrator and tells the password once', async () => {
  const told: string[] = [];
  await Promise.all([1, 2, 3].map(() => ensureAdministrator(hq, (words) => told.push(words))));
  expect(told).toHaveLength(1);
  const [, username = '', password = ''] =
    /administrator of HQ: (\S+)\nPassword: (\S+)\n/.exec(told[0] ?? '') ?? [];
  expect(username).toBe('jefa');
  const signedIn = (await login(username, password)).json();
  expect(signedIn).toMatchObject({ person: { role: 'admin', mustChangePassword: true } });
  const kept = JSON.stringify([
    await hq.db.select().from(people),
    await hq.db.select().from(secrets),
    await hq.db.select().from(hqAudit),
  ]);
  expect(kept).not.toContain(password);
}, 60_000);

test('a password of the environment counts once; another one is the way back in', async () => {
  const start = (password: string | null) =>
    ensureAdministrator(withPassword(password), () => expect.unreachable('told a password'));
  await start('primera clave larga');
  const first = await login('jefa', 'primera clave larga');
  const { accessToken, refreshToken } = first.json<Record<string, string>>();
  await hq.app.inject({
    method: 'POST',
    url: '/api/auth/password',
    headers: { authorization: `Bearer ${accessToken}` },
    payload: { current: 'primera clave larga', next: 'la que yo quise poner' },
  });
  // It stayed in the environment: it changes nothing any more.
  await start('primera clave larga');
  expect((await login('jefa', 'la que yo quise poner')).statusCode).toBe(200);
  expect((await login('jefa', 'primera clave larga')).statusCode).toBe(401);
  await hq.db.update(people).set({ status: 'suspended', role: 'manager' });
  await start('segunda clave larga');
  expect((await login('jefa', 'segunda clave larga')).json()).toMatchObject({
    person: { role: 'admin', mustChangePassword: true },
  });
  const old = await hq.app.inject({
    method: 'POST',
    url: '/api/auth/refresh',
    payload: { refreshToken },
  });
  expect(old.statusCode).toBe(401);
  expect(await hq.db.select().from(people)).toHaveLength(1);
  const told = (await hq.db.select().from(hqAudit)).map((it) => it.action);
  expect(told).toEqual(['person.created', 'person.password-changed', 'person.password-reset']);
  await start(null);
}, 60_000);

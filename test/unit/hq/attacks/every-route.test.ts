import { API_SCOPES } from '@shared/hq/api-keys';
import { contentsOf } from '@test/helpers/hq-contents';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testApiKey, testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { filled, spiedAreas } from '@test/helpers/hq-routes';
import type { KnownRoute } from '@test/helpers/hq-routes';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { areas, routes } = spiedAreas();

let hq: TestHq;
let booth: TestTerminal;
beforeAll(async () => {
  hq = await testHq({}, 'pglite', areas);
  booth = await testTerminal(hq);
}, 60_000);
afterAll(() => hq.close());

const forPeople = (): KnownRoute[] => routes.filter((it) => it.access.who === 'person');
const forBooths = (): KnownRoute[] => routes.filter((it) => it.access.who === 'terminal');
const named = ({ method, path }: KnownRoute): string => `${method} ${path}`;

/** What a caller is told by each of the routes. */
async function told(
  which: readonly KnownRoute[],
  caller: Pick<TestCaller, 'send'>,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const route of which) {
    const { method } = route;
    const payload = method === 'GET' ? {} : { payload: {} };
    const answer = await caller.send({ method, url: filled(route.path), ...payload });
    const body = answer.json<{ error?: { code: string } }>();
    answers[named(route)] = body.error?.code ?? String(answer.statusCode);
  }
  return answers;
}

const all = (which: readonly KnownRoute[], code: string): Record<string, string> =>
  Object.fromEntries(which.map((it) => [named(it), code]));

const nobody: Pick<TestCaller, 'send'> = { send: (request) => hq.app.inject(request) };

test('these routes are open to anybody, and no others', () => {
  const open = routes.filter((it) => it.access.who === 'anyone').map(named);
  expect(open.toSorted()).toEqual([
    'POST /api/auth/login',
    'POST /api/auth/logout',
    'POST /api/auth/refresh',
    'POST /sync/v1/enrol',
  ]);
  expect(forPeople().length).toBeGreaterThan(20);
  expect(forBooths().length).toBeGreaterThanOrEqual(4);
  expect(routes.every((it) => it.access.who !== 'terminal' || it.path.startsWith('/sync/'))).toBe(
    true,
  );
});

test('nobody, and a booth, is let into no route for people', async () => {
  const before = await contentsOf(hq);
  expect(await told(forPeople(), nobody)).toEqual(all(forPeople(), 'NOT_SIGNED_IN'));
  const signed: Pick<TestCaller, 'send'> = {
    send: ({ method, url }) =>
      booth.send({ method: method === 'GET' ? 'GET' : 'POST', url: String(url) }),
  };
  const readable = forPeople().filter(({ method }) => method === 'GET' || method === 'POST');
  expect(await told(readable, signed)).toEqual(all(readable, 'NOT_SIGNED_IN'));
  expect(await contentsOf(hq)).toEqual(before);
});

test('managers are let into no route for administrators; who must change the password, nowhere else', async () => {
  const manager = await testPerson(hq);
  const newcomer = await testPerson(hq, { role: 'admin', mustChangePassword: true });
  const before = await contentsOf(hq);
  const forAdmins = forPeople().filter(
    ({ access }) => access.who === 'person' && access.role === 'admin',
  );
  expect(forAdmins.length).toBeGreaterThan(8);
  expect(await told(forAdmins, manager)).toEqual(all(forAdmins, 'FORBIDDEN'));
  const later = forPeople().filter(
    ({ access }) => access.who === 'person' && !access.beforePasswordChange,
  );
  expect(await told(later, newcomer)).toEqual(all(later, 'PASSWORD_CHANGE_REQUIRED'));
  expect(await contentsOf(hq)).toEqual(before);
});

test('a key opens the routes of its scopes only, and changes nothing anywhere', async () => {
  for (const scope of API_SCOPES) {
    const key = await testApiKey(hq, [scope]);
    await key.get('/api/auth/me');
    const before = await contentsOf(hq);
    const closed = forPeople().filter(
      ({ access }) => access.who === 'person' && access.scope !== scope,
    );
    expect(await told(closed, key)).toEqual(all(closed, 'FORBIDDEN'));
    expect(await contentsOf(hq)).toEqual(before);
  }
  const writes = forPeople().filter(
    ({ access, method }) => method !== 'GET' && access.who === 'person' && access.scope !== null,
  );
  expect(writes.map(named)).toEqual([]);
});

test('routes for booths hear nobody without a signature, whatever token comes along', async () => {
  const admin = await testPerson(hq, { role: 'admin' });
  const before = await contentsOf(hq);
  expect(await told(forBooths(), nobody)).toEqual(all(forBooths(), 'SIGNATURE_WRONG'));
  expect(await told(forBooths(), admin)).toEqual(all(forBooths(), 'SIGNATURE_WRONG'));
  expect(await contentsOf(hq)).toEqual(before);
});

test('a site that somebody does not see is not there, on every route that names one', async () => {
  const manager = await testPerson(hq, { siteIds: [hq.ids.next(hq.now())] });
  const ofSite = forPeople().filter(
    ({ access, path }) =>
      path.includes(':siteId') && access.who === 'person' && access.role === 'manager',
  );
  expect(ofSite.length).toBeGreaterThan(3);
  const before = await contentsOf(hq);
  const statuses: Record<string, string> = {};
  for (const route of ofSite) {
    const path = route.path.replace(':siteId', booth.siteId).replace(':date', '2026-11-01');
    const body = { note: 'ya se vio' };
    const answer = await manager.send({
      method: route.method,
      url: filled(path),
      ...(route.method === 'GET' ? {} : { payload: body }),
    });
    statuses[named(route)] = String(answer.statusCode);
    expect(answer.body).not.toContain('Estacionamiento Centro');
  }
  expect(statuses).toEqual(all(ofSite, '404'));
  expect(await contentsOf(hq)).toEqual(before);
});

import { hqAudit, people, signIns } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
let admin: TestCaller;
let siteId: string;
beforeAll(async () => {
  hq = await testHq();
  ({ siteId } = await testTerminal(hq));
}, 60_000);
beforeEach(async () => {
  // Nobody else is an administrator.
  await hq.db.update(people).set({ role: 'manager' });
  admin = await testPerson(hq, { role: 'admin', displayName: 'Ana Ríos' });
});
afterAll(() => hq.close());

const codeOf = (answer: { statusCode: number; json(): unknown }): string =>
  (answer.json() as { error?: { code: string } }).error?.code ?? String(answer.statusCode);

const add = (more: object = {}) =>
  admin.send({
    method: 'POST',
    url: '/api/people',
    payload: {
      username: `u${hq.ids.next(hq.now()).slice(-12)}`,
      displayName: 'Luis Soto',
      role: 'manager',
      siteIds: [siteId],
      ...more,
    },
  });
const change = (personId: string, payload: object, by = admin) =>
  by.send({ method: 'PATCH', url: `/api/people/${personId}`, payload });

interface Made {
  readonly person: { readonly id: string; readonly username: string };
  readonly password: string;
}

test('a new person signs in with the password told once, and must change it', async () => {
  const made = (await add({ username: 'luis.soto' })).json<Made>();
  expect(made.person).toMatchObject({
    username: 'luis.soto',
    role: 'manager',
    siteIds: [siteId],
    status: 'active',
    mustChangePassword: true,
    lastAccessAt: null,
  });
  const signedIn = await hq.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    payload: { username: 'luis.soto', password: made.password },
  });
  expect(signedIn.json()).toMatchObject({ person: { mustChangePassword: true } });
  const list = (await admin.get('/api/people')).body;
  expect(list).toContain('luis.soto');
  expect(list).not.toContain('scrypt');
  const kept = JSON.stringify(await hq.db.select().from(hqAudit));
  expect(kept).toContain('luis.soto');
  expect(kept).not.toContain(made.password);
  expect(codeOf(await add({ username: 'luis.soto' }))).toBe('USERNAME_TAKEN');
});

test('sites must be there; an administrator sees all', async () => {
  const unknown = await add({ siteIds: [hq.ids.next(hq.now())] });
  expect(codeOf(unknown)).toBe('NOT_FOUND');
  const made = (await add({ role: 'admin', siteIds: [siteId] })).json<Made>();
  expect(made.person).toMatchObject({ role: 'admin', siteIds: null });
});

test('a change is kept with what it was before; a suspended person is out at once', async () => {
  const manager = await testPerson(hq, { siteIds: [siteId] });
  const changed = await change(manager.id, { displayName: 'Rosa P.', siteIds: null });
  expect(changed.json()).toMatchObject({ displayName: 'Rosa P.', siteIds: null, role: 'manager' });
  expect((await manager.get('/api/auth/me')).json()).toMatchObject({ siteIds: null });
  await change(manager.id, { status: 'suspended' });
  expect(codeOf(await manager.get('/api/auth/me'))).toBe('NOT_SIGNED_IN');
  await change(manager.id, { status: 'active' });
  // Active again, but the sessions of before are over.
  expect(codeOf(await manager.get('/api/auth/me'))).toBe('NOT_SIGNED_IN');
  const told = await hq.db.select().from(hqAudit).where(eq(hqAudit.subject, manager.id));
  expect(told[0]).toMatchObject({
    action: 'person.changed',
    personName: 'Ana Ríos',
    details: { before: { siteIds: [siteId] }, after: { siteIds: null } },
  });
  expect(told).toHaveLength(3);
});

test('nobody changes their own powers; the last administrator stays one', async () => {
  for (const own of [{ role: 'manager' }, { status: 'suspended' }]) {
    expect(codeOf(await change(admin.id, own))).toBe('OWN_ACCOUNT');
  }
  expect((await change(admin.id, { displayName: 'Ana R.', role: 'admin' })).statusCode).toBe(200);
  const own = await admin.send({ method: 'POST', url: `/api/people/${admin.id}/password` });
  expect(codeOf(own)).toBe('OWN_ACCOUNT');
  const second = await testPerson(hq, { role: 'admin' });
  expect((await change(admin.id, { role: 'manager' }, second)).statusCode).toBe(200);
  expect(codeOf(await change(second.id, { role: 'manager' }))).toBe('FORBIDDEN');
  expect(codeOf(await change(hq.ids.next(hq.now()), { role: 'manager' }, second))).toBe(
    'NOT_FOUND',
  );
});

test('two administrators who demote each other at once: one stays', async () => {
  const server = await testHq({}, 'postgres');
  try {
    const [one, two] = [
      await testPerson(server, { role: 'admin' }),
      await testPerson(server, { role: 'admin' }),
    ];
    const answers = await Promise.all([
      change(two.id, { status: 'suspended' }, one),
      change(one.id, { status: 'suspended' }, two),
    ]);
    // The one who comes second is the last administrator left, or is suspended before being heard.
    const [done, refused] = answers.map(codeOf).toSorted();
    expect(done).toBe('200');
    expect(['LAST_ADMIN', 'NOT_SIGNED_IN']).toContain(refused);
    const left = await server.db
      .select()
      .from(people)
      .where(and(eq(people.role, 'admin'), eq(people.status, 'active')));
    expect(left).toHaveLength(1);
  } finally {
    await server.close();
  }
}, 60_000);

test('a reset password is told once and ends every session', async () => {
  const manager = await testPerson(hq, { username: 'marta' });
  const reset = await admin.send({ method: 'POST', url: `/api/people/${manager.id}/password` });
  const { password, person } = reset.json<Made>();
  expect(person).toMatchObject({ mustChangePassword: true });
  expect(codeOf(await manager.get('/api/auth/me'))).toBe('NOT_SIGNED_IN');
  const open = await hq.db.select().from(signIns).where(eq(signIns.personId, manager.id));
  expect(open.every((it) => it.endedAt !== null)).toBe(true);
  const signedIn = await hq.app.inject({
    method: 'POST',
    url: '/api/auth/login',
    payload: { username: 'marta', password },
  });
  expect(signedIn.statusCode).toBe(200);
});

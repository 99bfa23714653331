import { apiKeys, hqAudit } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { callerWith, testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
let admin: TestCaller;
beforeAll(async () => {
  hq = await testHq();
  admin = await testPerson(hq, { role: 'admin', displayName: 'Ana Ríos' });
}, 60_000);
afterAll(() => hq.close());

interface Made {
  readonly key: { readonly id: string; readonly prefix: string };
  readonly secret: string;
}

const add = (more: object = {}) =>
  admin.send({
    method: 'POST',
    url: '/api/keys',
    payload: {
      name: 'Contabilidad',
      scopes: ['read:sites', 'read:sites'],
      siteIds: null,
      expiresAt: null,
      ...more,
    },
  });

test('a key opens what it was made for, until it is revoked', async () => {
  await testTerminal(hq);
  const made = (await add()).json<Made>();
  expect(made.secret.startsWith(`${made.key.prefix}_`)).toBe(true);
  expect(made.key).toMatchObject({ scopes: ['read:sites'], createdBy: 'Ana Ríos' });
  const partner = callerWith(hq, made.key.id, `Bearer ${made.secret}`);
  expect((await partner.get('/api/terminals')).json()).toHaveLength(1);
  expect((await partner.get('/api/people')).statusCode).toBe(403);
  expect((await partner.get('/api/auth/me')).statusCode).toBe(403);
  const url = `/api/keys/${made.key.id}`;
  for (const _ of [1, 2]) expect((await admin.send({ method: 'DELETE', url })).json()).toEqual({});
  expect((await partner.get('/api/terminals')).statusCode).toBe(401);
  const list = (await admin.get('/api/keys')).json<{ revokedAt: number | null }[]>();
  expect(list[0]?.revokedAt).toBe(hq.now());
});

test('neither the tables nor the list hold the secret', async () => {
  const { secret } = (await add()).json<Made>();
  const kept = JSON.stringify([
    await hq.db.select().from(apiKeys),
    await hq.db.select().from(hqAudit),
    (await admin.get('/api/keys')).json(),
  ]);
  expect(kept).not.toContain(secret.slice(-43));
  expect((await admin.get('/api/keys')).body).not.toContain('secretHash');
});

test('an end that is past, an unknown scope or key are refused', async () => {
  for (const wrong of [{ expiresAt: hq.now() }, { scopes: ['write:all'] }, { scopes: [] }]) {
    expect((await add(wrong)).statusCode).toBe(400);
  }
  const url = `/api/keys/${hq.ids.next(hq.now())}`;
  expect((await admin.send({ method: 'DELETE', url })).statusCode).toBe(404);
});

test('the audit is read page by page, and changed by nobody', async () => {
  for (let nth = 0; nth < 5; nth += 1) {
    hq.setNow(hq.now() + 1);
    await add({ name: `Clave ${nth}` });
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page = (await admin.get(`/api/audit?action=key.created&limit=2${more}`)).json<{
      items: { subjectName: string }[];
      next: string | null;
    }>();
    seen.push(...page.items.map((it) => it.subjectName));
    cursor = page.next;
  }
  expect(seen.slice(0, 5)).toEqual(['Clave 4', 'Clave 3', 'Clave 2', 'Clave 1', 'Clave 0']);
  expect(seen.slice(5)).toEqual(['Contabilidad', 'Contabilidad']);
  for (const change of [
    'UPDATE hq_audit SET at = 0',
    'DELETE FROM hq_audit',
    'TRUNCATE hq_audit',
  ]) {
    await expect(hq.db.execute(sql.raw(change))).rejects.toMatchObject({
      cause: { message: 'hq_audit is append-only' },
    });
  }
  expect(await hq.db.select().from(hqAudit)).toHaveLength(8);
});

import { chains, feedEntries, hqAudit } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { newCode } from '@test/helpers/hq-enrol';
import { testPerson } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

test('the list shows health of the sites one sees', async () => {
  const here = await testTerminal(hq, { siteName: 'Norte' });
  const there = await testTerminal(hq, { siteName: 'Sur' });
  await here.send({
    method: 'GET',
    url: '/sync/v1/feed?after=0',
    headers: { 'coipo-version': '0.3.0', 'coipo-waiting': '3' },
  });
  const { siteId, terminalId } = here;
  const log = { siteId, terminalId, hash: '0'.repeat(64), updatedAt: 5 };
  await hq.db.insert(chains).values([
    { ...log, epoch: 1, seq: 900 },
    { ...log, epoch: 2, seq: 12 },
  ]);
  const everybody = await testPerson(hq);
  const list = (await everybody.get('/api/terminals')).json<{ terminalId: string }[]>();
  expect(list.map((it) => it.terminalId)).toEqual([here.terminalId, there.terminalId]);
  expect(list[0]).toMatchObject({
    code: 'A',
    status: 'active',
    site: { name: 'Norte' },
    lastContactAt: hq.now(),
    version: '0.3.0',
    waiting: 3,
    logs: [
      { epoch: 2, seq: 12, updatedAt: 5 },
      { epoch: 1, seq: 900, updatedAt: 5 },
    ],
  });
  expect(list[1]).toMatchObject({ logs: [] });
  expect(JSON.stringify(list)).not.toContain(here.publicKey);
  const southern = await testPerson(hq, { siteIds: [there.siteId] });
  const own = (await southern.get('/api/terminals')).json<{ terminalId: string }[]>();
  expect(own.map((it) => it.terminalId)).toEqual([there.terminalId]);
});

test('a revoked terminal is told to the other booths once, and to the audit once', async () => {
  const booth = await testTerminal(hq);
  const admin = await testPerson(hq, { role: 'admin', displayName: 'Ana' });
  const url = `/api/sites/${booth.siteId}/terminals/${booth.terminalId}/revoke`;
  for (const _ of [1, 2]) {
    expect((await admin.send({ method: 'POST', url })).json()).toEqual({});
  }
  const told = await hq.db
    .select()
    .from(feedEntries)
    .where(and(eq(feedEntries.siteId, booth.siteId), eq(feedEntries.kind, 'terminal')));
  expect(told).toMatchObject([{ key: booth.terminalId, version: 1, body: { status: 'revoked' } }]);
  const kept = await hq.db.select().from(hqAudit).where(eq(hqAudit.subject, booth.terminalId));
  expect(kept).toMatchObject([{ action: 'terminal.revoked', personName: 'Ana' }]);
  const elsewhere = url.replace(booth.siteId, hq.ids.next(hq.now()));
  expect((await admin.send({ method: 'POST', url: elsewhere })).statusCode).toBe(404);
});

test('codes that wait are listed without themselves; for an unknown site there is none', async () => {
  const admin = await testPerson(hq, { role: 'admin', displayName: 'Ana' });
  const made = await newCode(admin);
  const list = (await admin.get('/api/enrolment-codes')).json<Record<string, unknown>[]>();
  expect(list).toMatchObject([{ codeId: made.codeId, createdBy: 'Ana', note: 'Caja nueva' }]);
  expect(Object.keys(list[0] ?? {})).not.toContain('code');
  hq.setNow(hq.now() + 24 * 3_600_000);
  const later = await testPerson(hq, { role: 'admin' });
  expect((await later.get('/api/enrolment-codes')).json()).toEqual([]);
  const unknown = await later.send({
    method: 'POST',
    url: '/api/enrolment-codes',
    payload: { siteId: hq.ids.next(hq.now()), note: '' },
  });
  expect(unknown.statusCode).toBe(404);
});

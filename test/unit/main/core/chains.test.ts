import { auditContent, auditHead } from '@main/core/audit';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { linkHash } from '@main/core/hash-chain';
import { auditLog, outbox } from '@main/db/schema/index';
import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

async function workedBooth(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'ZH123456');
  booth.passMinutes(61);
  await payCash(booth, stay.sessionId);
  return booth;
}

test('every audit link covers its row and the link before it, from the first on', async () => {
  const { core } = await workedBooth();
  const rows = core.db.select().from(auditLog).orderBy(auditLog.seq).all();
  expect(rows.length).toBeGreaterThan(10);
  let prevHash = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    expect(row).toMatchObject({ seq: index + 1, prevHash });
    expect(row.hash).toBe(linkHash(prevHash, auditContent(row)));
    prevHash = row.hash;
  }
  expect(auditHead(core.db)).toBe(prevHash);
});

test('every outbox link likewise, its payload being exactly what was hashed', async () => {
  const { core } = await workedBooth();
  const rows = core.db.select().from(outbox).orderBy(outbox.seq).all();
  let prevHash = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    expect(row).toMatchObject({ epoch: 1, seq: index + 1, prevHash });
    expect(row.hash).toBe(linkHash(prevHash, eventContent(row)));
    expect(canonicalJson(JSON.parse(row.payload))).toBe(row.payload);
    prevHash = row.hash;
  }
});

test('what is audited is what headquarters is told, action by action', async () => {
  const { core } = await workedBooth();
  const audited = core.db.select().from(auditLog).orderBy(auditLog.seq).all();
  const told = core.db.select().from(outbox).orderBy(outbox.seq).all();
  expect(told.map((row) => row.kind)).toEqual(audited.map((row) => row.action));
});

test('neither chain holds a PIN or its hash', async () => {
  const { core } = await workedBooth();
  const text = JSON.stringify([
    core.db.select().from(auditLog).all(),
    core.db.select().from(outbox).all(),
  ]);
  expect(/scrypt\$|"pin"|pinHash|"2580"/.test(text)).toBe(false);
});

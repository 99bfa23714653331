import { catalogueOwnership } from '@main/db/schema/index';
import { verify } from '@main/features/verify/index';
import { MINUTE, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { tellMessage } from '@test/helpers/hq-messages';
import { refusalOf } from '@test/helpers/refusal';
import { beforeEach, expect, test } from 'vitest';

const FIRST = '019ab000-0000-7000-8000-0000000000f1';
const SECOND = '019ab000-0000-7000-8000-0000000000f2';

let booth: TestBooth;
beforeEach(async () => {
  booth = await openDemoBooth();
  const since = { since: 1, rows: 0 };
  booth.core.db
    .insert(catalogueOwnership)
    .values({ part: 'messages', owner: 'hq', ownerName: 'Casa matriz', ...since })
    .run();
});

const texts = async () => (await booth.call('messages.list', {})).map(({ text }) => text);
const recorded = () =>
  value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'message.read'");

test('what headquarters says is heard at once, and read by each person for himself, once', async () => {
  const heard: string[] = [];
  booth.core.events.subscribe((event) => heard.push(event));
  tellMessage(booth, 1, FIRST, { text: 'Mañana se pinta el piso 2' });
  expect(heard).toContain('messages.changed');
  expect(await booth.call('messages.list', {})).toMatchObject([
    { text: 'Mañana se pinta el piso 2', from: 'Ana HQ', validTo: null, readAt: null },
  ]);
  booth.passMinutes(3);
  const readAt = booth.clock.now();
  await booth.call('messages.acknowledge', { messageId: FIRST });
  booth.passMinutes(3);
  await booth.call('messages.acknowledge', { messageId: FIRST });
  expect(await booth.call('messages.list', {})).toMatchObject([{ readAt }]);
  expect(recorded()).toBe(1);
  expect(value(booth.core.db, "SELECT count(*) FROM outbox WHERE kind = 'message.read'")).toBe(1);

  await booth.call('access.signOut', {});
  await signInAs(booth, 'Rodrigo Soto');
  expect(await booth.call('messages.list', {})).toMatchObject([{ readAt: null }]);
  await booth.call('messages.acknowledge', { messageId: FIRST });
  expect(recorded()).toBe(2);
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('it ends by its date, when it is withdrawn, and cannot be read before it begins', async () => {
  const now = booth.clock.now();
  tellMessage(booth, 1, FIRST, { text: 'hasta pronto', validTo: now + 10 * MINUTE });
  tellMessage(booth, 2, SECOND, { text: 'desde luego', validFrom: now + 5 * MINUTE });
  // The screen waits for its hour.
  expect(await texts()).toEqual(['desde luego', 'hasta pronto']);
  const early = () => booth.call('messages.acknowledge', { messageId: SECOND });
  expect(await refusalOf(booth, early)).toMatchObject({ code: 'NOT_FOUND' });
  booth.passMinutes(10);
  expect(await texts()).toEqual(['desde luego']);
  const late = () => booth.call('messages.acknowledge', { messageId: FIRST });
  expect(await refusalOf(booth, late)).toMatchObject({ code: 'NOT_FOUND' });
  tellMessage(booth, 3, SECOND, null);
  expect(await texts()).toEqual([]);
});

test('what was read is kept as it was said: changed or gone, it is found out', async () => {
  tellMessage(booth, 1, FIRST, { text: 'no cobrar a bomberos' });
  await booth.call('messages.acknowledge', { messageId: FIRST });
  const { $client } = booth.core.db;
  expect(() => $client.exec("UPDATE message_reads SET text = 'x'")).toThrow(/append-only/);
  expect(() => $client.exec('DELETE FROM message_reads')).toThrow(/append-only/);
  const checks = () => [...verify(booth.core.db)].map(({ check }) => check);
  for (const [column, other] of [
    ['message_id', SECOND],
    ['text', 'cobrar a bomberos'],
    ['read_at', '1'],
  ]) {
    $client.exec('SAVEPOINT tampered; DROP TRIGGER message_reads_no_update');
    $client.exec(`UPDATE message_reads SET ${column} = '${other}'`);
    expect(checks()).toContain('message_reads.recorded');
    $client.exec('ROLLBACK TO tampered; RELEASE tampered');
  }
  $client.exec('DROP TRIGGER message_reads_no_delete; DELETE FROM message_reads');
  expect(checks()).toContain('audit.rows_exist');
});

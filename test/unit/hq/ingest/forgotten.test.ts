import { alarmsOf } from '@hq/alarms/alarms';
import { openDatabase } from '@main/db/connection';
import { backUp, restore } from '@main/features/backups/index';
import { checkIn, openDemoBooth, payCash, temporaryFolder } from '@test/helpers/booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { ship } from '@test/helpers/outbox';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

async function restoredFrom(backup: string, wall: number): Promise<string> {
  const path = join(temporaryFolder(), 'restored.db');
  await restore({ path, from: backup, time: { wall: () => wall, monotonic: () => 0 } });
  return path;
}

test('what a restored booth forgot is told with its numbers and amounts', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  const backup = join(temporaryFolder(), 'backup.db');
  await backUp(booth.core.db, backup);
  booth.passMinutes(90);
  const paid = await payCash(booth, stay.sessionId);
  const later = await checkIn(booth, 'BBCC11');
  await ship(hq, booth.core.db, 'forgetful');
  expect(await alarmsOf(hq.db, 'forgetful', { open: true })).toEqual([]);

  const again = openDatabase(await restoredFrom(backup, booth.clock.now()), { readonly: true });
  const owner = await ship(hq, again, 'forgetful');
  again.$client.close();

  const [alarm] = await alarmsOf(hq.db, 'forgetful', { open: true });
  expect(alarm).toMatchObject({
    code: 'EVENTS_ONLY_AT_HQ',
    terminalId: owner.terminalId,
    details: { backup: 'backup.db', total: 2 },
  });
  expect(alarm?.details['events']).toMatchObject([
    { kind: 'payment.made', receiptNumber: paid.receiptNumber, amount: paid.amount },
    { kind: 'session.opened', ticketNumber: later.stay.ticketNumber, plate: 'BBCC11' },
  ]);
});

test('a booth that was restored to where HQ had it forgot nothing', async () => {
  const booth = await openDemoBooth();
  await checkIn(booth, 'KRTV62');
  const backup = join(temporaryFolder(), 'backup.db');
  await backUp(booth.core.db, backup);
  await ship(hq, booth.core.db, 'careful');
  await checkIn(booth, 'BBCC11');
  const path = await restoredFrom(backup, booth.clock.now());
  const again = openDatabase(path, { readonly: true });
  await ship(hq, again, 'careful');
  again.$client.close();
  expect(await alarmsOf(hq.db, 'careful', { open: true })).toEqual([]);
  // What was never pushed before arrives from the old file after all.
  await ship(hq, booth.core.db, 'careful');
  const [alarm] = await alarmsOf(hq.db, 'careful', { open: true });
  expect(alarm).toMatchObject({ code: 'EVENTS_ONLY_AT_HQ', details: { total: 1 } });
});

import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

const undo = (booth: TestBooth, sessionId: string) =>
  booth.call('sessions.undoCheckIn', { sessionId });

test('within a minute it frees the spot and voids the stay; the number stays used', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(1);
  await undo(booth, stay.sessionId);
  const board = await booth.call('parking.board', {});
  expect(board.counts).toMatchObject({ free: 40, occupied: 0 });
  expect((await checkIn(booth, 'KRTV62')).stay.ticketNumber).toBe('B-000002');
  const row = booth.core.db.$client
    .prepare('SELECT status, void_reason FROM sessions WHERE id = ?')
    .get(stay.sessionId);
  expect(row).toEqual({ status: 'voided', void_reason: 'undone at entry' });
});

test('after a minute it is too late', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.clock.set(booth.clock.now() + 60_001);
  await expect(undo(booth, stay.sessionId)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' });
});

test('not twice, not when already paid, not what never was', async () => {
  const booth = await openDemoBooth();
  const first = await checkIn(booth, 'KRTV62');
  await undo(booth, first.stay.sessionId);
  await expect(undo(booth, first.stay.sessionId)).rejects.toMatchObject({
    code: 'SESSION_NOT_OPEN',
  });
  const second = await checkIn(booth, 'KRTV62');
  await payCash(booth, second.stay.sessionId);
  await expect(undo(booth, second.stay.sessionId)).rejects.toMatchObject({
    code: 'SESSION_NOT_OPEN',
  });
  await expect(undo(booth, crypto.randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('with the clock set back in between it is refused, never a negative stay', async () => {
  const booth = await openDemoBooth();
  booth.passMinutes(60);
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(-30);
  await expect(undo(booth, stay.sessionId)).rejects.toMatchObject({ code: 'CLOCK_BACKWARDS' });
});

test('a ticket that was not printed yet is put aside', async () => {
  const booth = await openDemoBooth();
  const { stay, documentId } = await checkIn(booth, 'KRTV62');
  await undo(booth, stay.sessionId);
  const job = 'SELECT status FROM print_jobs WHERE document_id = ?';
  expect(value(booth.core.db, job, documentId)).toBe('discarded');
  await booth.queue.idle();
  expect(value(booth.core.db, job, documentId)).toBe('discarded');
});

test('also when the printer was just being tried: it does not come out later', async () => {
  let fail = (): void => {};
  const printer = {
    print: () => new Promise<void>((_resolve, reject) => (fail = () => reject(new Error('off')))),
  };
  const booth = await openDemoBooth({ surroundings: { printer } });
  const { stay, documentId } = await checkIn(booth, 'KRTV62');
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  const job = 'SELECT status FROM print_jobs WHERE document_id = ?';
  expect(value(booth.core.db, job, documentId)).toBe('printing');
  await undo(booth, stay.sessionId);
  fail();
  await booth.queue.idle();
  expect(value(booth.core.db, job, documentId)).toBe('discarded');
});

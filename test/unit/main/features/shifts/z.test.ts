import { formatClp } from '@shared/kernel/money';
import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

/** A shift with every kind of money in it, counted 10 pesos short. */
async function mixedShift(booth: TestBooth) {
  const stays = [];
  for (const plate of ['KRTV62', 'BCDF11', 'GGHH22', 'JJKK33']) {
    stays.push((await checkIn(booth, plate)).stay);
  }
  const undone = await checkIn(booth, 'LLMM44');
  await booth.call('sessions.undoCheckIn', { sessionId: undone.stay.sessionId });
  booth.passMinutes(61); // $1.830 each
  const [cash, mixed, voided] = stays;
  await payCash(booth, cash?.sessionId ?? '', 2000);
  const quote = { sessionId: mixed?.sessionId ?? '', agreementId: null };
  const charge = await booth.call('payments.quote', quote);
  await booth.call('payments.pay', {
    ...quote,
    requestId: crypto.randomUUID(),
    quotedAt: charge.quotedAt,
    tenders: [
      { method: 'debit', amount: 1003, reference: '4711' },
      { method: 'cash', received: 1000 },
    ],
    lostTicket: null,
  });
  const { paymentId } = await payCash(booth, voided?.sessionId ?? '');
  await signInAs(booth, 'Rodrigo Soto');
  const requestId = crypto.randomUUID();
  await booth.call('payments.void', { paymentId, reason: 'salida gratis', requestId });
  await booth.call('shifts.moveCash', {
    kind: 'safe_drop',
    amount: 30_000,
    reason: 'retiro',
    requestId: crypto.randomUUID(),
  });
  // 50.000 + 1.830 + 830 (827 rounded) + 1.830 − 1.830 − 30.000
  await booth.call('shifts.submitCount', { count: { '10000': 2, '1000': 2, '100': 6, '10': 5 } });
  return booth.call('shifts.close', { explanation: 'moneda perdida' });
}

test('says what the rows say, and the rows add up by hand', async () => {
  const booth = await openDemoBooth();
  const closed = await mixedShift(booth);
  expect(closed).toMatchObject({ expected: 22_660, counted: 22_650, difference: -10 });
  const { text, summary } = await booth.call('documents.get', { documentId: closed.documentId });
  expect(summary).toMatchObject({ kind: 'z', number: 'B-000001', subject: 'Marcela Fuentes' });
  const paper = text.join('\n');
  const db = booth.core.db;
  const cash = value(db, "SELECT sum(amount) FROM payment_tenders WHERE method = 'cash'");
  const revenue = value(db, 'SELECT sum(amount) FROM payments');
  expect([cash, revenue]).toEqual([4490, 5490]);
  for (const amount of [50_000, 4490, 1003, 5490, 30_000, 22_660, 22_650]) {
    expect(paper).toContain(formatClp(amount));
  }
  expect(paper).toMatch(/FALTA\s+\$10\n/);
  expect(paper).toContain('moneda perdida');
  expect(paper).toMatch(/B-000001.*B-000005/s); // tickets
  expect(paper).toMatch(/Rodrigo Soto/);
});

test('prints the head of the audit chain before its own link', async () => {
  const booth = await openDemoBooth();
  const closed = await mixedShift(booth);
  const { text } = await booth.call('documents.get', { documentId: closed.documentId });
  const before =
    "SELECT prev_hash FROM audit_log WHERE action = 'shift.closed' ORDER BY seq DESC LIMIT 1";
  const head = String(value(booth.core.db, before));
  const printed = text.find((line) => line.startsWith('Auditoría')) ?? '';
  expect(printed.slice('Auditoría'.length).replaceAll(' ', '')).toBe(head.slice(0, 12));
});

test('is the same text whenever it is printed again', async () => {
  const booth = await openDemoBooth();
  const { documentId } = await mixedShift(booth);
  const first = await booth.call('documents.get', { documentId });
  booth.passMinutes(600);
  await checkIn(booth, 'ZZZZ99');
  await booth.call('documents.reprint', { documentId });
  const again = await booth.call('documents.get', { documentId });
  expect(again.content).toEqual(first.content);
  expect(again.summary.copies).toBe(1);
});

test('that cannot be written closes nothing', async () => {
  const booth = await openDemoBooth();
  await booth.call('shifts.submitCount', { count: { '1000': 50 } });
  const before = dump(booth.core.db);
  booth.core.db.$client.exec(
    "CREATE TEMP TRIGGER no_z BEFORE INSERT ON documents BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await expect(booth.call('shifts.close', { explanation: '' })).rejects.toMatchObject({
    code: 'INTERNAL',
  });
  expect(dump(booth.core.db)).toEqual(before);
  booth.core.db.$client.exec('DROP TRIGGER no_z');
  await expect(booth.call('shifts.close', { explanation: '' })).resolves.toMatchObject({
    zNumber: 1,
  });
});

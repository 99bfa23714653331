import { numbersOf } from '@main/features/receipts/repo';
import { thisTerminal } from '@main/core/terminal';
import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

describe('papers are found by', () => {
  test.each([
    ['the plate as typed', 'krtv62'],
    ['the plate as shown', 'KRTV·62'],
    ['a piece of it', 'tv6'],
    ['the number as printed', 'B-000001'],
    ['the number as typed', 'b000001'],
  ])('%s', async (_how, text) => {
    const booth = await openDemoBooth();
    const { documentId } = await checkIn(booth, 'KRTV62');
    await checkIn(booth, 'BCDF11');
    const found = await booth.call('documents.recent', { text });
    expect(found.map((it) => it.documentId)).toEqual([documentId]);
  });

  test('nothing typed, newest first, also within one millisecond', async () => {
    const booth = await openDemoBooth();
    for (const plate of ['KRTV62', 'BCDF11', 'GGHH22']) await checkIn(booth, plate);
    const found = await booth.call('documents.recent', { limit: 2 });
    expect(found.map((it) => it.subject)).toEqual(['GGHH·22', 'BCDF·11']);
  });

  test('text with wildcards of SQL means itself', async () => {
    const booth = await openDemoBooth();
    await checkIn(booth, 'KRTV62');
    expect(await booth.call('documents.recent', { text: 'K%2' })).toEqual([]);
    expect(await booth.call('documents.recent', { text: "' OR 1=1 --" })).toEqual([]);
  });
});

test('a paper that never was is not found', async () => {
  const booth = await openDemoBooth();
  const missing = { documentId: crypto.randomUUID() };
  for (const name of ['documents.get', 'documents.reprint'] as const) {
    await expect(booth.call(name, missing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('every copy is logged with who asked for it', async () => {
  const booth = await openDemoBooth();
  const { documentId } = await checkIn(booth, 'KRTV62');
  await booth.call('documents.reprint', { documentId });
  const who = `SELECT display_name FROM reprints JOIN users ON users.id = user_id WHERE document_id = ?`;
  expect(value(booth.core.db, who, documentId)).toBe('Marcela Fuentes');
  expect(
    value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'document.reprinted'"),
  ).toBe(1);
});

test('first and last number are by the order of issue, also past a million', async () => {
  const booth = await openDemoBooth();
  const { db } = booth.core;
  const { id } = thisTerminal(db);
  db.$client
    .prepare(
      "INSERT INTO sequences VALUES (?, 'ticket', 999998) ON CONFLICT DO UPDATE SET value = 999998",
    )
    .run(id);
  const from = booth.clock.now() + 60_000;
  booth.passMinutes(1);
  await checkIn(booth, 'BCDF11');
  await checkIn(booth, 'GGHH22');
  const numbers = numbersOf(db, 'ticket', id, from, booth.clock.now());
  expect(numbers).toEqual({ first: 'B-999999', last: 'B-1000000' });
  expect(numbersOf(db, 'receipt', id, from, booth.clock.now())).toBeNull();
});

import { shiftMoney } from '@main/features/payments/shift-money';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { requestId } from '@test/helpers/money';
import { expect, test } from 'vitest';

/** At the exit after 134 minutes: $4.020. */
async function charged(booth: TestBooth, plate: string) {
  const { stay } = await checkIn(booth, plate);
  booth.passMinutes(134);
  const { sessionId } = stay;
  const { quotedAt } = await booth.call('payments.quote', { sessionId, agreementId: null });
  return { sessionId, quotedAt, lostTicket: null, agreementId: null, requestId: requestId() };
}

const DEBTOR = { name: 'Carla Reyes', rut: null, phone: '', dueDate: null };

test('a shift of everything that money does, sum by sum', async () => {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const reason = 'un motivo';
  // Cash of 4.020, of which 20 are given back; cash of 4.020 that is voided; a card of 4.020.
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(134);
  const kept = await payCash(booth, stay.sessionId);
  const wrong = await checkIn(booth, 'CKYZ46');
  booth.passMinutes(134);
  const { paymentId } = await payCash(booth, wrong.stay.sessionId);
  await booth.call('payments.void', { paymentId, reason, requestId: requestId() });
  const refund = { paymentId: kept.paymentId, method: 'cash' as const, amount: 20 };
  await booth.call('payments.refund', { ...refund, reference: '', reason, requestId: requestId() });
  const card = await charged(booth, 'BBBB11');
  await booth.call('payments.pay', { ...card, tenders: [{ method: 'debit', amount: 4020 }] });
  // Two promises: 1.000 and 2.000 in cash at once, 3.020 and 2.020 later.
  const promises: string[] = [];
  for (const [plate, received] of [
    ['BBBB22', 1000],
    ['BBBB33', 2000],
  ] as const) {
    const input = { ...(await charged(booth, plate)), debtor: DEBTOR, reason };
    const tenders = [{ method: 'cash' as const, received }];
    promises.push((await booth.call('payments.promise', { ...input, tenders })).receivableId);
  }
  // Of them 1.005 come in cash, of which the law rounds 5 away, 500 by card.
  const [first = '', second = ''] = promises;
  await booth.call('receivables.collect', {
    receivableId: first,
    amount: 1005,
    tender: { method: 'cash', received: 2000 },
    requestId: requestId(),
  });
  await booth.call('receivables.collect', {
    receivableId: second,
    amount: 500,
    tender: { method: 'debit', reference: '' },
    requestId: requestId(),
  });

  const { db } = booth.core;
  const shiftId = String(value(db, 'SELECT id FROM shifts WHERE closed_at IS NULL'));
  const { totals, ...cash } = shiftMoney(db, shiftId);
  expect(cash).toEqual({
    cashSales: 4020 + 4020 + 1000 + 2000,
    cashCollected: 1000,
    cashReversed: 4020 + 20,
  });
  expect(totals).toMatchObject({
    voids: { count: 1, amount: 4020 },
    refunds: { count: 1, amount: 20 },
    promised: { count: 2, amount: 3020 + 2020 },
    collected: {
      count: 2,
      amount: 1505,
      rounding: -5,
      byMethod: [
        { method: 'cash', count: 1, amount: 1005 },
        { method: 'debit', count: 1, amount: 500 },
      ],
    },
  });
});

test('cards are neither promised nor cash', async () => {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const { db } = booth.core;
  const shiftId = String(value(db, 'SELECT id FROM shifts WHERE closed_at IS NULL'));
  const card = await charged(booth, 'BBBB11');
  await booth.call('payments.pay', { ...card, tenders: [{ method: 'debit', amount: 4020 }] });
  expect(shiftMoney(db, shiftId)).toMatchObject({
    cashSales: 0,
    totals: { promised: { count: 0, amount: 0 } },
  });
  const promise = { ...(await charged(booth, 'BBBB22')), debtor: DEBTOR, reason: 'un motivo' };
  const { receivableId } = await booth.call('payments.promise', { ...promise, tenders: [] });
  await booth.call('receivables.collect', {
    receivableId,
    amount: 500,
    tender: { method: 'debit', reference: '' },
    requestId: requestId(),
  });
  expect(shiftMoney(db, shiftId)).toMatchObject({ cashCollected: 0 });
});

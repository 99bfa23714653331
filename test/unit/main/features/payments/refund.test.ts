import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { approvalFor, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import {
  atTheExit,
  expectedCash,
  paidInCash,
  promised,
  refund,
  requestId,
} from '@test/helpers/money';
import { refusalOf } from '@test/helpers/refusal';

describe('refunding', () => {
  test('part of it is a new row with both names, paper, audit and event; the payment stays', async () => {
    const booth = await openDemoBooth();
    const paid = await paidInCash(booth);
    await signInAs(booth, 'Marcela Fuentes');
    const before = dump(booth.core.db)['payments'];
    const input = {
      requestId: requestId(),
      paymentId: paid.paymentId,
      method: 'cash',
      amount: 1000,
      reason: 'cobro equivocado',
    } as const;
    const approval = await approvalFor(booth, 'payments.refund', input);
    const done = await booth.call('payments.refund', input, approval);
    expect(done).toMatchObject({ amount: 1000, cash: 1000, receiptNumber: paid.receiptNumber });
    expect(dump(booth.core.db)['payments']).toEqual(before);
    const { text } = await booth.call('documents.get', { documentId: done.documentId });
    const paper = text.join('\n');
    expect(paper).toMatch(/Solicitó +Marcela Fuentes/);
    expect(paper).toMatch(/Autorizó +Rodrigo Soto/);
    expect(paper).toMatch(/Queda cobrado +\$3\.020/);
    const told = booth.core.db.$client
      .prepare(
        `SELECT a.authorised_by = r.authorised_by AS audited, o.payload ->> 'reversalId' = r.id AS told
         FROM payment_reversals r JOIN audit_log a ON a.action = 'payment.refunded'
         JOIN outbox o ON o.kind = a.action`,
      )
      .get();
    expect(told).toEqual({ audited: 1, told: 1 });
    expect(await booth.call('payments.today', {})).toMatchObject({ revenue: 3020, reversed: 1000 });
    expect(await expectedCash(booth)).toBe(50_000 + 4020 - 1000);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('never more than is left, by no way', async () => {
    const booth = await openDemoBooth();
    const { paymentId } = await paidInCash(booth);
    await refund(booth, paymentId, 4000);
    expect(await refusalOf(booth, () => refund(booth, paymentId, 21))).toMatchObject({
      code: 'MORE_THAN_PAID',
      details: { most: 20 },
    });
    expect(await refusalOf(booth, () => refund(booth, paymentId, 10, 'debit', 'X1'))).toMatchObject(
      { code: 'MORE_THAN_PAID', details: { most: 0 } },
    );
    await refund(booth, paymentId, 20);
    expect((await booth.call('payments.get', { paymentId })).ways).toEqual([]);
  });

  test('by card needs its number and at most what was paid by it', async () => {
    const booth = await openDemoBooth();
    const exit = await atTheExit(booth);
    const { paymentId } = await booth.call('payments.pay', {
      ...exit,
      requestId: requestId(),
      agreementId: null,
      tenders: [
        { method: 'debit', amount: 3000 },
        { method: 'cash', received: 1020 },
      ],
    });
    expect(
      await refusalOf(booth, () => refund(booth, paymentId, 3001, 'debit', '7')),
    ).toMatchObject({ code: 'MORE_THAN_PAID', details: { most: 3000 } });
    expect(await refusalOf(booth, () => refund(booth, paymentId, 10, 'debit'))).toMatchObject({
      code: 'REFERENCE_REQUIRED',
    });
    expect(await refund(booth, paymentId, 3000, 'debit', '7')).toMatchObject({ cash: 0 });
    expect(await expectedCash(booth)).toBe(51_020);
  });

  test('many small ones in cash give back what one would (Ley 20.956)', async () => {
    const booth = await openDemoBooth();
    const { paymentId } = await paidInCash(booth);
    const given = [];
    for (const amount of [1503, 1503, 1014]) {
      given.push((await refund(booth, paymentId, amount)).cash);
    }
    expect(given).toEqual([1500, 1510, 1010]);
    expect(given.reduce((sum, cash) => sum + cash, 0)).toBe(4020);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('of an earlier shift comes from the drawer that is open, if it holds so much', async () => {
    const booth = await openDemoBooth();
    const { paymentId } = await paidInCash(booth);
    await booth.call('shifts.submitCount', { count: { '1000': 54, '10': 2 } });
    await booth.call('shifts.close', { explanation: '' });
    expect(await refusalOf(booth, () => refund(booth, paymentId, 10))).toMatchObject({
      code: 'SHIFT_NOT_OPEN',
    });
    await booth.call('shifts.open', { float: { '1000': 3 } });
    expect(await refusalOf(booth, () => refund(booth, paymentId, 3010))).toMatchObject({
      code: 'CASH_INSUFFICIENT',
    });
    await refund(booth, paymentId, 3000);
    expect(await expectedCash(booth)).toBe(0);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('the same request twice happens once; another payment’s is refused', async () => {
    const booth = await openDemoBooth();
    const [one, two] = [await paidInCash(booth), await paidInCash(booth, 'BCDF11')];
    const input = {
      requestId: requestId(),
      paymentId: one.paymentId,
      method: 'cash',
      amount: 100,
      reason: 'un motivo',
    } as const;
    const first = await booth.call('payments.refund', input);
    expect(await booth.call('payments.refund', input)).toEqual(first);
    expect(value(booth.core.db, 'SELECT count(*) FROM payment_reversals')).toBe(1);
    const other = { ...input, paymentId: two.paymentId };
    expect(await refusalOf(booth, () => booth.call('payments.refund', other))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('needs the supervisor; a rollback leaves nothing', async () => {
    const booth = await openDemoBooth();
    const { paymentId } = await paidInCash(booth);
    await signInAs(booth, 'Marcela Fuentes');
    expect(await refusalOf(booth, () => refund(booth, paymentId, 10))).toMatchObject({
      code: 'APPROVAL_REQUIRED',
    });
    await signInAs(booth, 'Rodrigo Soto');
    booth.core.db.$client.exec(
      "CREATE TRIGGER no_paper BEFORE INSERT ON documents BEGIN SELECT RAISE(ABORT, 'x'); END",
    );
    const before = dump(booth.core.db);
    expect(await refusalOf(booth, () => refund(booth, paymentId, 10))).toMatchObject({
      code: 'INTERNAL',
    });
    expect(dump(booth.core.db)).toEqual(before);
  });

  test('of a promise forgives what is owed, and gives back what was collected', async () => {
    const booth = await openDemoBooth();
    const { paymentId, receivableId } = await promised(booth);
    const collect = (amount: number) =>
      booth.call('receivables.collect', {
        requestId: requestId(),
        receivableId,
        amount,
        tender: { method: 'cash', received: amount },
      });
    await collect(500);
    expect((await booth.call('payments.get', { paymentId })).ways).toEqual([
      { method: 'cash', most: 1500 },
      { method: 'account', most: 2520 },
    ]);
    await refund(booth, paymentId, 2000, 'account');
    expect((await booth.call('receivables.get', { receivableId })).owed).toBe(520);
    expect(await refusalOf(booth, () => collect(530))).toMatchObject({ code: 'MORE_THAN_OWED' });
    await refund(booth, paymentId, 1500);
    expect(await expectedCash(booth)).toBe(50_000);
    expect([...verify(booth.core.db)]).toEqual([]);
  });
});

test('past payments are found by receipt, ticket, plate and date, a page at a time', async () => {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  const paid = [];
  for (const plate of ['KRTV62', 'KRTV63', 'BCDF11']) paid.push(await paidInCash(booth, plate, 20));
  const found = async (input: object) => {
    const page = await booth.call('payments.search', { text: '', ...input });
    return page.payments.map((it) => it.plate);
  };
  expect(await found({})).toEqual(['BCDF11', 'KRTV63', 'KRTV62']);
  expect(await found({ text: 'krtv' })).toEqual(['KRTV63', 'KRTV62']);
  expect(await found({ text: 'kr' })).toEqual([]);
  expect(await found({ text: paid[1]?.receiptNumber })).toContain('KRTV63');
  expect(await found({ date: '2026-11-20' })).toHaveLength(3);
  expect(await found({ date: '2026-11-19' })).toEqual([]);
  expect(await found({ reversed: true })).toEqual([]);
  await refund(booth, paid[0]?.paymentId ?? '', 10);
  expect(await found({ reversed: true })).toEqual(['KRTV62']);
  const first = await booth.call('payments.search', { text: '', limit: 2 });
  expect(first.payments).toHaveLength(2);
  const second = await booth.call('payments.search', { text: '', limit: 2, after: first.next });
  expect(second.payments.map((it) => it.plate)).toEqual(['KRTV62']);
  expect(second.next).toBeNull();
  const { stay } = await booth.call('sessions.checkIn', {
    plate: 'ZZYY33',
    vehicleClass: 'car',
    spotId: null,
    requestId: requestId(),
  });
  booth.passMinutes(5);
  await payCash(booth, stay.sessionId);
  expect(await found({ text: stay.ticketNumber })).toContain('ZZYY33');
});

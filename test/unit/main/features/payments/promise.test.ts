import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { approvalFor, openDemoBooth, signInAs } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { atTheExit, expectedCash, promised, requestId } from '@test/helpers/money';
import { refusalOf } from '@test/helpers/refusal';

const DEBTOR = { name: 'Carla Reyes', rut: '', phone: '', dueDate: null };

describe('a promise of payment', () => {
  test('charges the whole stay, keeps what is owed, and is signed on paper with both names', async () => {
    const booth = await openDemoBooth();
    const exit = await atTheExit(booth);
    await signInAs(booth, 'Marcela Fuentes');
    const input = {
      ...exit,
      requestId: requestId(),
      agreementId: null,
      tenders: [{ method: 'cash' as const, received: 1000 }],
      debtor: { ...DEBTOR, rut: '12.345.678-5', dueDate: '2026-11-30' },
      reason: 'sin saldo',
    };
    const approval = await approvalFor(booth, 'payments.promise', input);
    const done = await booth.call('payments.promise', input, approval);
    expect(done).toMatchObject({ amount: 4020, owed: 3020, received: 1000, change: 0 });
    const { text } = await booth.call('documents.get', { documentId: done.promiseDocumentId });
    const paper = text.join('\n');
    for (const said of [/Carla Reyes/, /12\.345\.678-5/, /30-11-2026/, /Autorizó +Rodrigo Soto/]) {
      expect(paper).toMatch(said);
    }
    const row = booth.core.db.$client
      .prepare(
        `SELECT r.amount, r.debtor_rut AS rut, t.method, s.status,
           (SELECT count(*) FROM audit_log WHERE action = 'receivable.promised') AS audited,
           (SELECT count(*) FROM outbox WHERE kind = 'receivable.promised') AS told
         FROM receivables r JOIN payment_tenders t ON t.payment_id = r.payment_id
         JOIN payments p ON p.id = r.payment_id JOIN sessions s ON s.id = p.session_id
         WHERE t.method = 'account'`,
      )
      .get();
    expect(row).toEqual({
      amount: 3020,
      rut: '12345678-5',
      method: 'account',
      status: 'closed',
      audited: 1,
      told: 1,
    });
    expect(await booth.call('payments.promise', input, approval).catch((e) => e.code)).toBe(
      'APPROVAL_USED',
    );
    expect(await expectedCash(booth)).toBe(51_000);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test.each([
    ['NOTHING_OWED', { tenders: [{ method: 'debit', amount: 4020 }] }],
    ['AMOUNT_INVALID', { tenders: [{ method: 'cash', received: 1005 }] }],
    ['RUT_INVALID', { debtor: { ...DEBTOR, rut: '12.345.678-9' } }],
    ['DUE_DATE_PAST', { debtor: { ...DEBTOR, dueDate: '2026-11-19' } }],
  ] as const)('is refused as %s, and nothing is kept', async (code, change) => {
    const booth = await openDemoBooth();
    const exit = await atTheExit(booth);
    const before = dump(booth.core.db);
    const input = {
      ...exit,
      requestId: requestId(),
      agreementId: null,
      tenders: [],
      debtor: DEBTOR,
      reason: 'sin saldo',
      ...change,
    };
    const made = booth.call('payments.promise', input as never);
    expect(await made.catch((error) => error.code)).toBe(code);
    expect(dump(booth.core.db)).toEqual(before);
  });

  test('is told when the car comes again, listed by age, and collected in parts', async () => {
    const booth = await openDemoBooth();
    const { receivableId } = await promised(booth, 1000);
    await promised(booth, 0, 'BCDF11');
    expect(await booth.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({
      debt: { owed: 3020 },
    });
    expect(await booth.call('receivables.list', { which: 'owed' })).toMatchObject({
      receivables: [{ plate: 'KRTV62' }, { plate: 'BCDF11' }],
      total: 7040,
      count: 2,
    });
    // The operator collects without asking.
    await signInAs(booth, 'Marcela Fuentes');
    const collect = (amount: number, received = amount) =>
      booth.call('receivables.collect', {
        requestId: requestId(),
        receivableId,
        amount,
        tender: { method: 'cash', received },
      });
    expect(await collect(1503, 2000)).toMatchObject({ rounding: -3, change: 500, owed: 1517 });
    expect(await refusalOf(booth, () => collect(1518))).toMatchObject({
      code: 'MORE_THAN_OWED',
      details: { owed: 1517 },
    });
    expect(await refusalOf(booth, () => collect(1517, 1500))).toMatchObject({
      code: 'TENDERS_DO_NOT_ADD_UP',
    });
    const card = {
      requestId: requestId(),
      receivableId,
      amount: 1517,
      tender: { method: 'debit', reference: '' },
    } as const;
    const last = await booth.call('receivables.collect', card);
    expect(await booth.call('receivables.collect', card)).toEqual(last);
    expect(value(booth.core.db, 'SELECT count(*) FROM receivable_collections')).toBe(2);
    expect(await booth.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({ debt: null });
    expect(await booth.call('receivables.list', { which: 'settled', text: 'krtv' })).toMatchObject({
      receivables: [{ plate: 'KRTV62', collected: 3020, owed: 0 }],
    });
    // Revenue once: what was charged, not what was collected.
    expect(await booth.call('payments.today', {})).toMatchObject({
      revenue: 8040,
      promised: 7040,
      collected: 3020,
    });
    const { expected, totals } = await booth.call('shifts.submitCount', { count: {} });
    expect(expected).toBe(50_000 + 1000 + 1500);
    expect(totals).toMatchObject({
      revenue: 8040,
      promised: { count: 2, amount: 7040 },
      collected: { count: 2, amount: 3020, rounding: -3 },
    });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('voided with its payment is owed no more; once collected it cannot be voided', async () => {
    const booth = await openDemoBooth();
    const { paymentId, receivableId } = await promised(booth);
    const other = await promised(booth, 0, 'BCDF11');
    const voiding = (id: string) =>
      booth.call('payments.void', { paymentId: id, reason: 'error', requestId: requestId() });
    expect(await voiding(paymentId)).toMatchObject({ amount: 4020, cash: 1000 });
    const detail = await booth.call('receivables.get', { receivableId });
    expect(detail).toMatchObject({ owed: 0, cancelled: 3020 });
    await booth.call('receivables.collect', {
      requestId: requestId(),
      receivableId: other.receivableId,
      amount: 10,
      tender: { method: 'cash', received: 10 },
    });
    expect(await refusalOf(booth, () => voiding(other.paymentId))).toMatchObject({
      code: 'ALREADY_COLLECTED',
    });
    expect([...verify(booth.core.db)]).toEqual([]);
  });
});

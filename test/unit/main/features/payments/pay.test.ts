import type { CallInput } from '@shared/contracts/index';
import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, openTestBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

type Pay = CallInput<'payments.pay'>;

/** A booth with one car that owes $1.830 (61 minutes by day). */
async function carInside(minutes = 61) {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(minutes);
  const request = (changes: Partial<Pay> = {}): Pay => ({
    requestId: crypto.randomUUID(),
    sessionId: stay.sessionId,
    quotedAt: booth.clock.now(),
    agreementId: null,
    tenders: [{ method: 'cash', received: 2000 }],
    lostTicket: null,
    ...changes,
  });
  const pay = (changes: Partial<Pay> = {}) => booth.call('payments.pay', request(changes));
  return { booth, stay, request, pay };
}

async function agreementOf(booth: TestBooth, code: string): Promise<string> {
  const agreements = await booth.call('agreements.list', {});
  return agreements.find((agreement) => agreement.code === code)?.agreementId ?? '';
}

describe('paying', () => {
  test('charges, frees the spot and keeps receipt, history, audit and outbox', async () => {
    const { booth, stay, pay } = await carInside();
    const paid = await pay();
    expect(paid).toMatchObject({ amount: 1830, rounding: 0, received: 2000, change: 170 });
    const count = (sql: string) => value(booth.core.db, sql, paid.paymentId);
    expect(count('SELECT count(*) FROM payment_tenders WHERE payment_id = ?')).toBe(1);
    expect(
      count("SELECT count(*) FROM audit_log WHERE entity_id = ? AND action = 'payment.made'"),
    ).toBe(1);
    expect(count("SELECT count(*) FROM outbox WHERE json_extract(payload, '$.id') = ?")).toBe(1);
    expect(count('SELECT id FROM documents WHERE payment_id = ?')).toBe(paid.documentId);
    expect((await booth.call('parking.board', {})).counts.occupied).toBe(0);
    expect(value(booth.core.db, 'SELECT status FROM sessions WHERE id = ?', stay.sessionId)).toBe(
      'closed',
    );
  });

  test('twice by the same request is paid once: double click, double Enter, a crash in between', async () => {
    const { booth, request } = await carInside();
    const same = request();
    const answers = await Promise.all([1, 2, 3].map(() => booth.call('payments.pay', same)));
    expect(new Set(answers.map((it) => it.paymentId)).size).toBe(1);
    expect(answers[2]).toEqual(answers[0]);
    booth.passMinutes(60);
    expect(await booth.call('payments.pay', same)).toEqual(answers[0]);
    expect(value(booth.core.db, 'SELECT count(*) FROM payments')).toBe(1);
    expect(value(booth.core.db, "SELECT count(*) FROM documents WHERE kind = 'receipt'")).toBe(1);
  });

  test('again after the program died behind the commit answers the same payment', async () => {
    const { booth, request } = await carInside();
    const same = request();
    const paid = await booth.call('payments.pay', same);
    const reopened = openTestBooth(booth.databasePath);
    reopened.clock.set(booth.clock.now());
    await signInAs(reopened, 'Marcela Fuentes');
    expect(await reopened.call('payments.pay', same)).toEqual(paid);
    expect(value(reopened.core.db, 'SELECT count(*) FROM payments')).toBe(1);
  });

  test('by two requests is paid once; the second is told which receipt', async () => {
    const { booth, pay } = await carInside();
    const { receiptNumber } = await pay();
    expect(await refusalOf(booth, () => pay())).toMatchObject({
      code: 'ALREADY_PAID',
      details: { receiptNumber },
    });
  });

  test('by the request of another car lets nobody out', async () => {
    const { booth, request } = await carInside();
    const other = await checkIn(booth, 'BCDF11');
    const first = request();
    await booth.call('payments.pay', first);
    const { sessionId } = other.stay;
    expect(
      await refusalOf(booth, () => booth.call('payments.pay', { ...first, sessionId })),
    ).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('an undone stay or one that never was is refused', async () => {
    const { booth, pay } = await carInside(0);
    const { stay } = await checkIn(booth, 'BCDF11');
    await booth.call('sessions.undoCheckIn', { sessionId: stay.sessionId });
    expect(await refusalOf(booth, () => pay({ sessionId: stay.sessionId }))).toMatchObject({
      code: 'SESSION_NOT_OPEN',
    });
    expect(await refusalOf(booth, () => pay({ sessionId: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(booth, () => pay({ agreementId: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the amount that was shown', () => {
  test('is charged although minutes passed while the driver looked for money', async () => {
    const { booth, stay, pay } = await carInside();
    const quotedAt = booth.clock.now();
    booth.passMinutes(3);
    expect(await pay({ quotedAt })).toMatchObject({ amount: 1830 });
    expect(value(booth.core.db, 'SELECT end_time FROM sessions WHERE id = ?', stay.sessionId)).toBe(
      quotedAt,
    );
  });

  test('expires; the refusal says what it is now', async () => {
    const { booth, pay } = await carInside();
    const quotedAt = booth.clock.now();
    booth.clock.set(quotedAt + 3 * 60_000 + 1);
    expect(await refusalOf(booth, () => pay({ quotedAt }))).toMatchObject({
      code: 'QUOTE_EXPIRED',
      details: { amount: 1920 },
    });
  });

  test('for the future or for before the entry is not believed', async () => {
    const { booth, stay, pay } = await carInside();
    const now = booth.clock.now();
    expect(await refusalOf(booth, () => pay({ quotedAt: now + 5000 }))).toMatchObject({
      code: 'QUOTE_EXPIRED',
    });
    expect(await refusalOf(booth, () => pay({ quotedAt: stay.startTime - 1 }))).toMatchObject({
      code: 'QUOTE_EXPIRED',
    });
    expect(await refusalOf(booth, () => pay({ quotedAt: 0 }))).toMatchObject({
      code: 'QUOTE_EXPIRED',
    });
  });

  test('with the clock set back behind the entry there is none', async () => {
    const { booth, stay, pay } = await carInside();
    booth.clock.set(stay.startTime - 60_000);
    const backwards = { code: 'CLOCK_BACKWARDS', details: { startTime: stay.startTime } };
    expect(await refusalOf(booth, () => pay())).toMatchObject(backwards);
    const quote = { sessionId: stay.sessionId, agreementId: null };
    expect(await refusalOf(booth, () => booth.call('payments.quote', quote))).toMatchObject(
      backwards,
    );
  });
});

describe('agreements', () => {
  test.each([
    ['FARMSUR', 1647, 183],
    ['CINE', 30, 1800],
    ['CAFE', 1330, 500],
  ])('%s', async (code, amount, discount) => {
    const { booth, pay } = await carInside();
    const agreementId = await agreementOf(booth, code);
    await pay({ agreementId });
    const row = booth.core.db.$client
      .prepare('SELECT gross, discount, amount, net + vat AS parts FROM payments')
      .get();
    expect(row).toEqual({ gross: 1830, discount, amount, parts: amount });
  });

  test('that ended meanwhile is refused, and one that covers everything leaves nothing to pay', async () => {
    const { booth, pay } = await carInside(15); // $450
    const agreementId = await agreementOf(booth, 'CAFE');
    expect(await refusalOf(booth, () => pay({ agreementId }))).toMatchObject({
      details: { excess: 2000 },
    });
    await expect(pay({ agreementId, tenders: [] })).resolves.toMatchObject({
      amount: 0,
      change: 0,
    });
    booth.core.db.$client.exec("UPDATE agreements SET active = 0 WHERE code = 'CINE'");
    const { stay } = await checkIn(booth, 'BCDF11');
    const ended = await booth.core.db.$client
      .prepare("SELECT id FROM agreements WHERE code = 'CINE'")
      .pluck()
      .get();
    expect(
      await refusalOf(booth, () => pay({ sessionId: stay.sessionId, agreementId: String(ended) })),
    ).toMatchObject({ code: 'AGREEMENT_ENDED' });
  });
});

describe('the tenders', () => {
  test('any mix is kept as it was given', async () => {
    const { booth, pay } = await carInside();
    await pay({
      tenders: [
        { method: 'debit', amount: 500, reference: '1' },
        { method: 'credit', amount: 300, reference: '' },
        { method: 'transfer', amount: 27, reference: 'T-9' },
        { method: 'cash', received: 2000 },
      ],
    });
    const rows = booth.core.db.$client
      .prepare(
        'SELECT method, amount, received, change, reference FROM payment_tenders ORDER BY rowid',
      )
      .all();
    expect(rows).toEqual([
      { method: 'debit', amount: 500, received: 500, change: 0, reference: '1' },
      { method: 'credit', amount: 300, received: 300, change: 0, reference: null },
      { method: 'transfer', amount: 27, received: 27, change: 0, reference: 'T-9' },
      { method: 'cash', amount: 1000, received: 2000, change: 1000, reference: null },
    ]);
    expect(value(booth.core.db, 'SELECT rounding FROM payments')).toBe(-3);
  });

  test('that do not add up leave the car inside and nothing written', async () => {
    const { booth, pay } = await carInside();
    const debit = (amount: number) => [{ method: 'debit', amount, reference: '' } as const];
    const code = 'TENDERS_DO_NOT_ADD_UP';
    expect(await refusalOf(booth, () => pay({ tenders: [] }))).toMatchObject({
      code,
      details: { missing: 1830 },
    });
    expect(await refusalOf(booth, () => pay({ tenders: debit(1829) }))).toMatchObject({
      code,
      details: { missing: 1 },
    });
    expect(await refusalOf(booth, () => pay({ tenders: debit(1831) }))).toMatchObject({
      code,
      details: { excess: 1 },
    });
    const transfer = [{ method: 'transfer', amount: 1830, reference: ' ' } as const];
    expect(await refusalOf(booth, () => pay({ tenders: transfer }))).toMatchObject({
      code: 'REFERENCE_REQUIRED',
    });
    await expect(pay()).resolves.toMatchObject({ receiptNumber: 'B-000001' });
  });

  test('a stay that costs nothing is paid with none', async () => {
    const { booth, pay } = await carInside(0);
    const paid = await pay({ tenders: [] });
    expect(paid).toMatchObject({ amount: 0, received: 0, change: 0, rounding: 0 });
    expect(value(booth.core.db, 'SELECT count(*) FROM payment_tenders')).toBe(0);
  });
});

test('a lost ticket costs the real time and keeps its evidence', async () => {
  const { booth, pay } = await carInside();
  const paid = await pay({ lostTicket: { evidence: 'padrón y cédula 12.345.678-5' } });
  expect(paid.amount).toBe(1830);
  expect(value(booth.core.db, 'SELECT lost_ticket_evidence FROM sessions')).toBe(
    'padrón y cédula 12.345.678-5',
  );
  const { text } = await booth.call('documents.get', { documentId: paid.documentId });
  expect(text.join(' ')).toContain(
    'Ticket perdido: se cobra el tiempo real, sin multa ni recargo.',
  );
});

test('an evidence of nothing is no input', async () => {
  const { booth, pay } = await carInside();
  expect(await refusalOf(booth, () => pay({ lostTicket: { evidence: ' ' } }))).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('the last payments come newest first, also within one millisecond', async () => {
  const booth = await openDemoBooth();
  const numbers = [];
  for (const plate of ['KRTV62', 'BCDF11', 'GGHH22']) {
    const { stay } = await checkIn(booth, plate);
    numbers.unshift((await payCash(booth, stay.sessionId)).receiptNumber);
  }
  const recent = await booth.call('payments.recent', {});
  expect(recent.map((it) => it.receiptNumber)).toEqual(numbers);
});

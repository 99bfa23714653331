import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

/** A shift in which $4.020 were paid in cash; the supervisor is there. */
async function paidBooth() {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(134);
  const paid = await payCash(booth, stay.sessionId);
  await signInAs(booth, 'Rodrigo Soto');
  const voiding = (requestId = crypto.randomUUID(), paymentId = paid.paymentId) =>
    booth.call('payments.void', { paymentId, reason: 'cobro equivocado', requestId });
  return { booth, paid, voiding };
}

describe('voiding', () => {
  test('is a new row with reason and name; the payment stays as it was', async () => {
    const { booth, paid, voiding } = await paidBooth();
    const before = dump(booth.core.db)['payments'];
    await voiding();
    expect(dump(booth.core.db)['payments']).toEqual(before);
    const row = booth.core.db.$client
      .prepare(
        `SELECT kind, amount, cash_amount, reason, display_name FROM payment_reversals
         JOIN users ON users.id = requested_by`,
      )
      .get();
    expect(row).toEqual({
      kind: 'void',
      amount: 4020,
      cash_amount: 4020,
      reason: 'cobro equivocado',
      display_name: 'Rodrigo Soto',
    });
    const told = booth.core.db.$client
      .prepare(
        `SELECT a.authorised_by = r.authorised_by AS audited,
           json_extract(o.payload, '$.authorisedBy') = r.authorised_by AS told,
           json_extract(o.payload, '$.id') = r.payment_id AS about
         FROM payment_reversals r JOIN audit_log a ON a.action = 'payment.voided'
         JOIN outbox o ON o.kind = a.action`,
      )
      .get();
    expect(told).toEqual({ audited: 1, told: 1, about: 1 });
    const [recent] = await booth.call('payments.recent', {});
    expect(recent).toMatchObject({ paymentId: paid.paymentId, amount: 4020, reversed: 4020 });
    expect(await booth.call('payments.today', {})).toMatchObject({ revenue: 0, exits: 1 });
  });

  test('takes the cash out of the drawer again', async () => {
    const { booth, voiding } = await paidBooth();
    await voiding();
    const result = await booth.call('shifts.submitCount', { count: {} });
    expect(result).toMatchObject({
      expected: 50_000,
      totals: { revenue: 4020, voids: { count: 1, amount: 4020 } },
    });
  });

  test('twice by the same request happens once; by another it is refused', async () => {
    const { booth, voiding } = await paidBooth();
    const requestId = crypto.randomUUID();
    await voiding(requestId);
    await voiding(requestId);
    expect(value(booth.core.db, 'SELECT count(*) FROM payment_reversals')).toBe(1);
    expect(await refusalOf(booth, () => voiding())).toMatchObject({ code: 'CONFLICT' });
  });

  test('by the request that voided another payment is refused', async () => {
    const { booth, voiding } = await paidBooth();
    const requestId = crypto.randomUUID();
    await voiding(requestId);
    const { stay } = await checkIn(booth, 'BCDF11');
    booth.passMinutes(10);
    const other = await payCash(booth, stay.sessionId);
    expect(await refusalOf(booth, () => voiding(requestId, other.paymentId))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('of an earlier shift is refused', async () => {
    const { booth, voiding } = await paidBooth();
    await booth.call('shifts.submitCount', { count: { '1000': 54, '10': 2 } });
    await booth.call('shifts.close', { explanation: '' });
    expect(await refusalOf(booth, () => voiding())).toMatchObject({ code: 'SHIFT_NOT_OPEN' });
    await booth.call('shifts.open', { float: {} });
    expect(await refusalOf(booth, () => voiding())).toMatchObject({ code: 'SHIFT_CLOSED' });
  });

  test('is the supervisor’s; what never was is not found', async () => {
    const { booth, voiding } = await paidBooth();
    expect(
      await refusalOf(booth, () => voiding(crypto.randomUUID(), crypto.randomUUID())),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await signInAs(booth, 'Marcela Fuentes');
    expect(await refusalOf(booth, () => voiding())).toMatchObject({
      code: 'APPROVAL_REQUIRED',
    });
  });
});

test('a void gives back the cash as it came, rounding included', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(61); // $1.830; less 10 % = $1.647, in cash $1.650
  const agreements = await booth.call('agreements.list', {});
  const agreementId = agreements.find((it) => it.code === 'FARMSUR')?.agreementId ?? null;
  const paid = await booth.call('payments.pay', {
    requestId: crypto.randomUUID(),
    sessionId: stay.sessionId,
    quotedAt: booth.clock.now(),
    agreementId,
    tenders: [{ method: 'cash', received: 1650 }],
    lostTicket: null,
  });
  await signInAs(booth, 'Rodrigo Soto');
  const requestId = crypto.randomUUID();
  await booth.call('payments.void', { paymentId: paid.paymentId, reason: 'error', requestId });
  const row = booth.core.db.$client
    .prepare('SELECT amount, cash_amount FROM payment_reversals')
    .get();
  expect(row).toEqual({ amount: 1647, cash_amount: 1650 });
  const { expected } = await booth.call('shifts.submitCount', { count: {} });
  expect(expected).toBe(50_000);
});

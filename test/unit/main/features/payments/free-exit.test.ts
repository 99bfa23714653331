import { expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { approvalFor, openDemoBooth, signInAs } from '@test/helpers/booth';
import { atTheExit, expectedCash, requestId } from '@test/helpers/money';
import { refusalOf } from '@test/helpers/refusal';

test('a free exit is a payment of 0 that keeps what it would have cost, reason and names', async () => {
  const booth = await openDemoBooth();
  const exit = await atTheExit(booth);
  await signInAs(booth, 'Marcela Fuentes');
  const input = { ...exit, requestId: requestId(), reason: 'ambulancia' };
  expect(await refusalOf(booth, () => booth.call('payments.freeExit', input))).toMatchObject({
    code: 'APPROVAL_REQUIRED',
  });
  const approval = await approvalFor(booth, 'payments.freeExit', input);
  const paid = await booth.call('payments.freeExit', input, approval);
  expect(paid).toMatchObject({ amount: 0, rounding: 0, change: 0 });
  const row = booth.core.db.$client
    .prepare(
      `SELECT gross, discount, amount, free_reason AS reason, display_name AS gave,
         (SELECT count(*) FROM payment_tenders) AS tenders,
         (SELECT authorised_by FROM audit_log WHERE action = 'payment.made') = u.id AS audited
       FROM payments JOIN users u ON u.id = authorised_by`,
    )
    .get();
  expect(row).toEqual({
    gross: 4020,
    discount: 4020,
    amount: 0,
    reason: 'ambulancia',
    gave: 'Rodrigo Soto',
    tenders: 0,
    audited: 1,
  });
  const { text } = await booth.call('documents.get', { documentId: paid.documentId });
  expect(text.join('\n')).toMatch(/Salida liberada: ambulancia/);
  expect(text.join('\n')).toMatch(/Autorizó: salida liberada +Rodrigo Soto/);
  expect(await expectedCash(booth)).toBe(50_000);
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('a stay that was paid or whose quote is old does not leave free', async () => {
  const booth = await openDemoBooth();
  const exit = await atTheExit(booth);
  const leave = () =>
    booth.call('payments.freeExit', { ...exit, requestId: requestId(), reason: 'ambulancia' });
  booth.passMinutes(4);
  expect(await refusalOf(booth, leave)).toMatchObject({ code: 'QUOTE_EXPIRED' });
  exit.quotedAt = booth.clock.now();
  await leave();
  expect(await refusalOf(booth, leave)).toMatchObject({ code: 'ALREADY_PAID' });
});

import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';

test('a small shift from float to Z adds up to the peso', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'krtv-62');
  expect(stay).toMatchObject({ ticketNumber: 'B-000001', spotCode: 'A1' });
  booth.passMinutes(134);
  const paid = await payCash(booth, stay.sessionId, 5000);
  // 134 min × $1.800/h = $4.020, already a multiple of ten.
  expect(paid).toMatchObject({ amount: 4020, rounding: 0, change: 980, receiptNumber: 'B-000001' });
  await booth.call('shifts.moveCash', {
    kind: 'safe_drop',
    amount: 20_000,
    reason: 'retiro de la mañana',
    requestId: crypto.randomUUID(),
  });
  const result = await booth.call('shifts.submitCount', {
    count: { '10000': 3, '1000': 4, '10': 2 },
  });
  expect(result).toMatchObject({ counted: 34_020, expected: 34_020, difference: 0 });
  const closed = await booth.call('shifts.close', { explanation: '' });
  expect(closed).toMatchObject({ zNumber: 1, difference: 0 });
});

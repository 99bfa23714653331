import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

async function stayAndPay(booth: TestBooth, plate: string, minutes: number) {
  const { stay } = await checkIn(booth, plate);
  booth.passMinutes(minutes);
  return { stay, paid: await payCash(booth, stay.sessionId) };
}

const view = (booth: TestBooth, sql: string) => booth.core.db.$client.prepare(sql).all();

test('revenue_summary is what was paid less what was given back, by business day', async () => {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  await stayAndPay(booth, 'KRTV62', 60); // $1.800
  const second = await stayAndPay(booth, 'BCDF11', 30); // $900
  await booth.call('payments.void', {
    paymentId: second.paid.paymentId,
    reason: 'cobro equivocado',
    requestId: crypto.randomUUID(),
  });
  booth.passMinutes(24 * 60);
  await stayAndPay(booth, 'GGHH22', 20); // $600, the next day
  expect(view(booth, 'SELECT * FROM revenue_summary ORDER BY day')).toEqual([
    { day: '2026-11-20', transactions: 2, total: 1800 },
    { day: '2026-11-21', transactions: 1, total: 600 },
  ]);
});

test('occupancy_report adds the hours of ended stays by spot; voided and open ones do not count', async () => {
  const booth = await openDemoBooth();
  const first = await stayAndPay(booth, 'KRTV62', 90);
  const again = await checkIn(booth, 'KRTV62', first.stay.spotId);
  booth.passMinutes(30);
  await payCash(booth, again.stay.sessionId);
  const slip = await checkIn(booth, 'BCDF11');
  await booth.call('sessions.undoCheckIn', { sessionId: slip.stay.sessionId });
  await checkIn(booth, 'GGHH22');
  booth.passMinutes(600);
  const hours = view(booth, 'SELECT spot, hours FROM occupancy_report WHERE hours > 0');
  expect(hours).toEqual([{ spot: first.stay.spotCode, hours: 2 }]);
  expect(view(booth, 'SELECT * FROM occupancy_report')).toHaveLength(40);
});

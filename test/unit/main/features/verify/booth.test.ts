import { expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { checkIn, openDemoBooth, openTestBooth, payCash, signInAs } from '@test/helpers/booth';

test('a file that was never set up has nothing wrong with it', () => {
  const booth = openTestBooth();
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('a shift worked through the calls of the screen keeps every law', async () => {
  const booth = await openDemoBooth();
  const first = await checkIn(booth, 'KRTV62');
  const second = await checkIn(booth, 'BBCC11');
  const third = await checkIn(booth, 'ZZ1234');
  await booth.call('sessions.undoCheckIn', { sessionId: third.stay.sessionId });
  booth.passMinutes(133);
  const paid = await payCash(booth, first.stay.sessionId, 20_000);
  await booth.call('shifts.moveCash', {
    kind: 'paid_out',
    amount: 3_990,
    reason: 'Pilas',
    requestId: crypto.randomUUID(),
  });
  await booth.call('documents.reprint', { documentId: paid.documentId });
  await signInAs(booth, 'Rodrigo Soto');
  const reason = 'Cobro repetido';
  const requestId = crypto.randomUUID();
  await booth.call('payments.void', { paymentId: paid.paymentId, reason, requestId });
  await signInAs(booth, 'Marcela Fuentes');
  await payCash(booth, second.stay.sessionId);
  booth.passMinutes(5);
  await booth.call('shifts.submitCount', { count: { '10000': 5 } });
  await booth.call('shifts.close', { explanation: 'No cuadra' });
  expect([...verify(booth.core.db)]).toEqual([]);
});

import { openDemoBooth } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** What is done about money out of the ordinary, in one afternoon. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  const requestId = () => crypto.randomUUID();
  const tiles = await call('access.tiles', {});
  const rodrigo = tiles.find((tile) => tile.role === 'supervisor');
  await call('access.signIn', { userId: rodrigo?.userId ?? '', pin: '2580' });
  const letIn = async (plate: string) =>
    call('sessions.checkIn', {
      plate,
      vehicleClass: 'car',
      spotId: null,
      requestId: requestId(),
    });
  const [free, owing] = [await letIn('KRTV62'), await letIn('BBCC11')];
  booth.passMinutes(90);
  const quotedAt = booth.clock.now();
  await call('payments.freeExit', {
    requestId: requestId(),
    sessionId: free.stay.sessionId,
    quotedAt,
    lostTicket: null,
    reason: 'ambulancia',
  });
  const promised = await call('payments.promise', {
    requestId: requestId(),
    sessionId: owing.stay.sessionId,
    quotedAt,
    agreementId: null,
    lostTicket: null,
    tenders: [{ method: 'cash', received: 1000 }],
    debtor: { name: 'Carla Reyes', rut: '12.345.678-5', phone: '', dueDate: null },
    reason: 'sin saldo',
  });
  const { receivableId, paymentId } = promised;
  await call('sessions.lookup', { text: 'BBCC11' });
  await call('receivables.list', { which: 'owed' });
  await call('receivables.collect', {
    requestId: requestId(),
    receivableId,
    amount: 500,
    tender: { method: 'cash', received: 1000 },
  });
  await call('receivables.get', { receivableId });
  await call('payments.refund', {
    requestId: requestId(),
    paymentId,
    method: 'account',
    amount: 100,
    reason: 'se perdona',
  });
  const past = {
    plate: 'ZZYY33',
    vehicleClass: 'car',
    entryAt: quotedAt - 60 * 60_000,
    exitAt: quotedAt - 30 * 60_000,
  };
  const { cashAmount } = await call('payments.belatedQuote', past);
  await call('payments.belated', {
    ...past,
    requestId: requestId(),
    tenders: [{ method: 'cash', received: cashAmount }],
    reason: 'corte de luz',
  });
  await call('payments.search', { text: '' });
  await call('payments.get', { paymentId });
}

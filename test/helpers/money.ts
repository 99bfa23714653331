import { checkIn, payCash, signInAs } from './booth';
import type { TestBooth } from './booth';

export const requestId = (): string => crypto.randomUUID();

/** A car that stayed 134 minutes, $4.020, is at the exit; the supervisor is there. */
export async function atTheExit(booth: TestBooth, plate = 'KRTV62', minutes = 134) {
  await signInAs(booth, 'Marcela Fuentes');
  const { stay } = await checkIn(booth, plate);
  booth.passMinutes(minutes);
  await signInAs(booth, 'Rodrigo Soto');
  return { sessionId: stay.sessionId, quotedAt: booth.clock.now(), lostTicket: null };
}

/** The same, paid in cash. */
export async function paidInCash(booth: TestBooth, plate = 'KRTV62', minutes = 134) {
  const { sessionId } = await atTheExit(booth, plate, minutes);
  return payCash(booth, sessionId);
}

/** The same, with so much paid in cash now and the rest promised. */
export async function promised(booth: TestBooth, cash = 1000, plate = 'KRTV62') {
  const exit = await atTheExit(booth, plate);
  return booth.call('payments.promise', {
    ...exit,
    requestId: requestId(),
    agreementId: null,
    tenders: cash > 0 ? [{ method: 'cash', received: cash }] : [],
    debtor: { name: 'Carla Reyes', rut: '12.345.678-5', phone: '', dueDate: null },
    reason: 'sin saldo',
  });
}

/** Gives back part of a payment. */
export function refund(
  booth: TestBooth,
  paymentId: string,
  amount: number,
  method: 'cash' | 'debit' | 'account' = 'cash',
  reference = '',
) {
  return booth.call('payments.refund', {
    requestId: requestId(),
    paymentId,
    method,
    amount,
    reference,
    reason: 'un motivo',
  });
}

/** What the drawer should hold, as the closing count would be told. */
export async function expectedCash(booth: TestBooth): Promise<number> {
  return (await booth.call('shifts.submitCount', { count: {} })).expected;
}

import { expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';
import { expectSound, spotNamed } from '@test/helpers/stays';

async function twoCars() {
  const booth = await openDemoBooth();
  const first = (await checkIn(booth, 'KRTV62', await spotNamed(booth, 'A1'))).stay;
  const second = (await checkIn(booth, 'BCDF11', await spotNamed(booth, 'A2'))).stay;
  booth.passMinutes(7);
  const spotOf = (sessionId: string) =>
    value(
      booth.core.db,
      'SELECT code FROM sessions JOIN spots ON spots.id = spot_id WHERE sessions.id = ?',
      sessionId,
    );
  return { booth, first, second, spotOf };
}

test('an operator moves a car to a free spot; the charge is the same', async () => {
  const { booth, first, spotOf } = await twoCars();
  const before = await booth.call('payments.quote', {
    sessionId: first.sessionId,
    agreementId: null,
  });
  const { stay } = await booth.call('sessions.move', {
    sessionId: first.sessionId,
    spotId: await spotNamed(booth, 'A7'),
  });
  expect(stay).toMatchObject({ spotCode: 'A7', ticketNumber: first.ticketNumber });
  expect(spotOf(first.sessionId)).toBe('A7');
  const after = await booth.call('payments.quote', {
    sessionId: first.sessionId,
    agreementId: null,
  });
  expect(after.amount).toBe(before.amount);
  expect(
    value(booth.core.db, "SELECT details ->> 'from' FROM audit_log WHERE action = 'session.moved'"),
  ).toBe('A1');
  // The spot that was left can be used at once.
  await checkIn(booth, 'ZZ1234', first.spotId);
  expectSound(booth);
});

test('two cars change places in one transaction', async () => {
  const { booth, first, second, spotOf } = await twoCars();
  const { stay } = await booth.call('sessions.move', {
    sessionId: first.sessionId,
    spotId: second.spotId,
    exchange: second.sessionId,
  });
  expect(stay.spotCode).toBe('A2');
  expect(spotOf(first.sessionId)).toBe('A2');
  expect(spotOf(second.sessionId)).toBe('A1');
  expect(
    value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'session.moved'"),
  ).toBe(2);
  expect(booth.core.db.$client.pragma('foreign_key_check')).toEqual([]);
  expectSound(booth);
  await payCash(booth, first.sessionId);
  await payCash(booth, second.sessionId);
  expectSound(booth);
});

test('to where it stands already, nothing is written', async () => {
  const { booth, first } = await twoCars();
  const before = dump(booth.core.db);
  await booth.call('sessions.move', { sessionId: first.sessionId, spotId: first.spotId });
  expect(dump(booth.core.db)).toEqual(before);
});

test('is refused to a taken spot, to one out of service, and to what never was', async () => {
  const { booth, first, second } = await twoCars();
  const move = (spotId: string, exchange: string | null = null, sessionId = first.sessionId) =>
    booth.call('sessions.move', { sessionId, spotId, exchange });
  const code = async (attempt: () => Promise<unknown>) => (await refusalOf(booth, attempt)).code;
  const a9 = await spotNamed(booth, 'A9');
  expect(await code(() => move(second.spotId))).toBe('SPOT_TAKEN');
  // What was to be exchanged has gone, or is another car.
  expect(await code(() => move(a9, second.sessionId))).toBe('CONFLICT');
  expect(await code(() => move(second.spotId, crypto.randomUUID()))).toBe('CONFLICT');
  await booth.call('spots.takeOutOfService', { spotId: a9, reason: 'pintura' });
  expect(await code(() => move(a9))).toBe('SPOT_OUT_OF_SERVICE');
  expect(await code(() => move(crypto.randomUUID()))).toBe('NOT_FOUND');
  expect(await code(() => move(a9, null, crypto.randomUUID()))).toBe('NOT_FOUND');
  await payCash(booth, first.sessionId);
  expect(await code(() => move(a9))).toBe('SESSION_NOT_OPEN');
});

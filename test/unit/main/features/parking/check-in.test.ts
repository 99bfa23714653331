import { changePolicy, changeTariff, createClass } from '@main/features/tariffs/index';
import { write } from '@main/core/core';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { describe, expect, test } from 'vitest';
import { MORNING, checkIn, openDemoBooth, openTestBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

async function spotIdOf(booth: TestBooth, code: string): Promise<string> {
  const { zones } = await booth.call('parking.board', {});
  return zones.flatMap((zone) => zone.spots).find((spot) => spot.code === code)?.spotId ?? '';
}

const entry = (changes: object) => ({
  plate: 'KRTV62',
  vehicleClass: 'car',
  spotId: null,
  requestId: crypto.randomUUID(),
  ...changes,
});

describe('letting a car in', () => {
  test('is one stay with its ticket, history, audit and outbox', async () => {
    const booth = await openDemoBooth();
    const { stay, undoUntil, documentId } = await checkIn(booth, 'krtv-62');
    expect(stay).toMatchObject({
      ticketNumber: 'B-000001',
      spotCode: 'A1',
      startTime: MORNING,
      minutes: 0,
      amount: 0,
    });
    expect(undoUntil).toBe(MORNING + 60_000);
    const { sessionId } = stay;
    const count = (sql: string) => value(booth.core.db, sql, sessionId);
    expect(
      count("SELECT count(*) FROM status_history WHERE record_id = ? AND to_status = 'open'"),
    ).toBe(1);
    expect(
      count("SELECT count(*) FROM audit_log WHERE entity_id = ? AND action = 'session.opened'"),
    ).toBe(1);
    expect(count("SELECT count(*) FROM outbox WHERE json_extract(payload, '$.id') = ?")).toBe(1);
    expect(count('SELECT id FROM documents WHERE session_id = ?')).toBe(documentId);
    expect(
      value(booth.core.db, 'SELECT count(*) FROM print_jobs WHERE document_id = ?', documentId),
    ).toBe(1);
  });

  test('twice by the same request opens one stay and answers it again', async () => {
    const booth = await openDemoBooth();
    const request = entry({});
    const [first, second] = await Promise.all([
      booth.call('sessions.checkIn', request),
      booth.call('sessions.checkIn', request),
    ]);
    expect(second).toEqual(first);
    expect(value(booth.core.db, 'SELECT count(*) FROM sessions')).toBe(1);
    expect(value(booth.core.db, "SELECT count(*) FROM documents WHERE kind = 'ticket'")).toBe(1);
  });

  test('by the request of another car is refused', async () => {
    const booth = await openDemoBooth();
    const request = entry({});
    await booth.call('sessions.checkIn', request);
    expect(
      await refusalOf(booth, () => booth.call('sessions.checkIn', { ...request, plate: 'BCDF11' })),
    ).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('puts each car on a spot of its own and nobody on one kept for others', async () => {
    const booth = await openDemoBooth();
    const spots = [];
    for (let i = 10; i < 38; i += 1) spots.push((await checkIn(booth, `KRTV${i}`)).stay.spotCode);
    expect(new Set(spots).size).toBe(28);
    expect(await refusalOf(booth, () => checkIn(booth, 'KRTV99'))).toMatchObject({
      code: 'NO_FREE_SPOT',
      details: { kind: 'car' },
    });
  });
});

describe('a car is not let in', () => {
  test('twice: it says where and since when it stands there', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(5);
    expect(await refusalOf(booth, () => checkIn(booth, 'krtv·62'))).toMatchObject({
      code: 'ALREADY_INSIDE',
      details: { sessionId: stay.sessionId, spotCode: 'A1', startTime: MORNING },
    });
  });

  test('on a spot taken meanwhile', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    expect(await refusalOf(booth, () => checkIn(booth, 'BCDF11', stay.spotId))).toMatchObject({
      code: 'SPOT_TAKEN',
      details: { spotCode: 'A1' },
    });
  });

  test('on a spot out of service', async () => {
    const booth = await openDemoBooth();
    const spotId = await spotIdOf(booth, 'A1');
    await booth.call('spots.takeOutOfService', { spotId, reason: 'pintura' });
    expect(await refusalOf(booth, () => checkIn(booth, 'KRTV62', spotId))).toMatchObject({
      code: 'SPOT_OUT_OF_SERVICE',
      details: { spotCode: 'A1', reason: 'pintura' },
    });
    expect((await checkIn(booth, 'KRTV62')).stay.spotCode).toBe('A2');
  });

  test.each([
    [{ plate: '···' }, 'PLATE_EMPTY'],
    [{ vehicleClass: 'tank' }, 'NOT_FOUND'],
    [{ spotId: '01a1f89c-fb80-7015-b262-b9c26a910781' }, 'NOT_FOUND'],
  ])('with %j', async (changes, code) => {
    const booth = await openDemoBooth();
    expect(
      await refusalOf(booth, () => booth.call('sessions.checkIn', entry(changes))),
    ).toMatchObject({ code });
  });

  test('without a tariff; the other classes go on', async () => {
    const booth = await openDemoBooth();
    const bus = { code: 'bus', name: 'Bus', spotKind: 'truck' } as const;
    write(booth.core, [], (tx) => createClass(booth.core, tx, null, bus, 9, MORNING));
    expect(
      await refusalOf(booth, () => booth.call('sessions.checkIn', entry({ vehicleClass: 'bus' }))),
    ).toMatchObject({
      code: 'TARIFF_GAP',
      details: { vehicleClass: 'bus' },
    });
    const current = await booth.call('tariffs.current', {});
    expect(current.map((tariff) => tariff.vehicleClass.code)).not.toContain('bus');
    expect(current).toHaveLength(4);
    await checkIn(booth, 'KRTV62');
  });

  test('by a clock that runs before the first tariff', async () => {
    const booth = await openDemoBooth();
    booth.passMinutes(-1);
    expect(await refusalOf(booth, () => checkIn(booth, 'KRTV62'))).toMatchObject({
      code: 'TARIFF_GAP',
    });
  });

  test('before the first run', async () => {
    const booth = openTestBooth();
    await expect(checkIn(booth, 'KRTV62')).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});

test('tariff and policy of a stay are those of its entry, whatever changes later', async () => {
  const booth = await openDemoBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(1);
  const now = booth.clock.now();
  write(booth.core, [], (tx) => {
    const rates = { dayRate: 9000, nightRate: 9000 };
    changeTariff(booth.core, tx, null, { vehicleClass: 'car', rates, validFrom: now }, now);
    const policy = { ...DEFAULT_CHARGING_POLICY, freeMinutes: 600 };
    changePolicy(booth.core, tx, null, { policy, validFrom: null }, now);
  });
  const later = await checkIn(booth, 'BCDF11');
  booth.passMinutes(59);
  const old = await booth.call('payments.quote', { sessionId: stay.sessionId, agreementId: null });
  expect(old).toMatchObject({ minutes: 60, amount: 1800 });
  const next = { sessionId: later.stay.sessionId, agreementId: null };
  expect(await booth.call('payments.quote', next)).toMatchObject({ amount: 0 });
  booth.passMinutes(600);
  expect(await booth.call('payments.quote', next)).toMatchObject({ amount: 98_850 });
  await expect(payCash(booth, stay.sessionId)).resolves.toMatchObject({ amount: 18_000 });
});

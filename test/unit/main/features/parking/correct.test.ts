import { describe, expect, test } from 'vitest';
import { createClass } from '@main/features/tariffs/index';
import { withWriteTx } from '@main/db/transaction';
import {
  MINUTE,
  approvalFor,
  checkIn,
  openDemoBooth,
  payCash,
  signInAs,
} from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';
import { correction, expectSound, paperText, spotNamed } from '@test/helpers/stays';

/** A car that entered at 08:00 as KRTV62; the supervisor looks at it at 09:00. */
async function enteredBooth() {
  const booth = await openDemoBooth();
  // Something to be before.
  booth.passMinutes(60);
  const { stay, documentId } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(60);
  await signInAs(booth, 'Rodrigo Soto');
  const correct = (change: Parameters<typeof correction>[1]) =>
    booth.call('sessions.correct', correction(stay.sessionId, change));
  return { booth, stay, documentId, correct };
}

const sessionRow = (booth: TestBooth, sessionId: string) =>
  booth.core.db.$client
    .prepare(
      `SELECT plate, s.vehicle_class AS class, code AS spot, start_time AS startTime, ticket_number AS ticket,
         t.vehicle_class AS tariff FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id
       JOIN spots p ON p.id = s.spot_id JOIN tariffs t ON t.id = s.tariff_id WHERE s.id = ?`,
    )
    .get(sessionId);

describe('a correction', () => {
  test('keeps old and new, changes the stay, audits and prints a ticket that says so', async () => {
    const { booth, stay, correct } = await enteredBooth();
    const before = dump(booth.core.db);
    const a9 = await spotNamed(booth, 'A9');
    const startTime = stay.startTime - 25 * MINUTE;
    const done = await correct({
      plate: 'krtv-63',
      vehicleClass: 'motorcycle',
      spotId: a9,
      startTime,
    });
    expect(sessionRow(booth, stay.sessionId)).toEqual({
      plate: 'KRTV63',
      class: 'motorcycle',
      spot: 'A9',
      startTime,
      ticket: stay.ticketNumber,
      tariff: 'motorcycle',
    });
    const rows = booth.core.db.$client
      .prepare('SELECT field, old_value, new_value, reason FROM session_corrections')
      .all();
    const reason = 'mal escrita';
    expect(rows).toEqual([
      { field: 'plate', old_value: 'KRTV62', new_value: 'KRTV63', reason },
      { field: 'vehicle_class', old_value: 'car', new_value: 'motorcycle', reason },
      { field: 'spot', old_value: stay.spotCode, new_value: 'A9', reason },
      {
        field: 'start_time',
        old_value: String(stay.startTime),
        new_value: String(startTime),
        reason,
      },
    ]);
    const after = dump(booth.core.db);
    expect(after['audit_log']).toHaveLength((before['audit_log'] ?? []).length + 1);
    expect(after['outbox']).toHaveLength((before['outbox'] ?? []).length + 1);
    const text = await paperText(booth, done.documentId);
    expect(text).toContain('REEMPLAZO 1');
    expect(text).toContain('Patente: decía KRTV·62, es KRTV·63');
    expect(text).toContain(stay.ticketNumber);
    expectSound(booth);
  });

  test('charges what the engine says of the corrected facts', async () => {
    const { booth, stay, correct } = await enteredBooth();
    await correct({ startTime: stay.startTime - 30 * MINUTE });
    const charge = await booth.call('payments.quote', {
      sessionId: stay.sessionId,
      agreementId: null,
    });
    expect(charge).toMatchObject({ minutes: 90, amount: 2700 });
    await payCash(booth, stay.sessionId);
    expectSound(booth);
  });

  test('charges by the tariff that was valid at the corrected entry', async () => {
    const { booth, stay, correct } = await enteredBooth();
    const old = value(booth.core.db, 'SELECT tariff_id FROM sessions');
    const at = stay.startTime - 10 * MINUTE;
    const row = booth.core.db.$client.prepare('SELECT * FROM tariffs WHERE id = ?').get(old) as {
      vehicle_class: string;
    };
    expect(row.vehicle_class).toBe('car');
    await correct({ startTime: at });
    expect(
      value(
        booth.core.db,
        `SELECT valid_from <= ${at} AND coalesce(valid_to, 9e15) > ${at} FROM tariffs t
         JOIN sessions s ON s.tariff_id = t.id`,
      ),
    ).toBe(1);
  });

  test('twice by the same request happens once; for another stay it is refused', async () => {
    const { booth, stay } = await enteredBooth();
    const request = correction(stay.sessionId, { plate: 'KRTV63' });
    const first = await booth.call('sessions.correct', request);
    const again = await booth.call('sessions.correct', request);
    expect(again.documentId).toBe(first.documentId);
    expect(value(booth.core.db, 'SELECT count(*) FROM session_corrections')).toBe(1);
    const other = await checkIn(booth, 'BCDF11');
    const stolen = { ...request, sessionId: other.stay.sessionId };
    expect(await refusalOf(booth, () => booth.call('sessions.correct', stolen))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('can be made again, and back', async () => {
    const { booth, stay, correct } = await enteredBooth();
    await correct({ plate: 'KRTV63' });
    booth.passMinutes(1);
    await correct({ plate: 'KRTV62' });
    booth.passMinutes(1);
    expect(sessionRow(booth, stay.sessionId)).toMatchObject({ plate: 'KRTV62' });
    const text = value(
      booth.core.db,
      "SELECT number FROM documents WHERE kind = 'ticket' ORDER BY rowid DESC",
    );
    expect(text).toBe('B-000001/2');
    expectSound(booth);
  });
});

describe('a correction is refused, with nothing written,', () => {
  test('to a plate that is inside', async () => {
    const { booth, correct } = await enteredBooth();
    await checkIn(booth, 'BCDF11');
    expect(await refusalOf(booth, () => correct({ plate: 'BCDF11' }))).toMatchObject({
      code: 'ALREADY_INSIDE',
    });
  });

  test('to a spot that is taken or out of service', async () => {
    const { booth, correct } = await enteredBooth();
    const { stay: other } = await checkIn(booth, 'BCDF11');
    const code = async (spotId: string) => (await refusalOf(booth, () => correct({ spotId }))).code;
    expect(await code(other.spotId)).toBe('SPOT_TAKEN');
    const broken = await spotNamed(booth, 'A9');
    await booth.call('spots.takeOutOfService', { spotId: broken, reason: 'pintura' });
    expect(await code(broken)).toBe('SPOT_OUT_OF_SERVICE');
    expect(await code(crypto.randomUUID())).toBe('NOT_FOUND');
  });

  test('to an entry that is not yet, or while the car was inside, or before any tariff', async () => {
    const { booth, stay, correct } = await enteredBooth();
    const code = async (startTime: number) =>
      (await refusalOf(booth, () => correct({ startTime }))).code;
    expect(await code(booth.clock.now() + 1)).toBe('ENTRY_IN_FUTURE');
    expect(await code(0)).toBe('TARIFF_GAP');
    await payCash(booth, stay.sessionId);
    const left = booth.clock.now();
    booth.passMinutes(5);
    const { stay: second } = await checkIn(booth, 'KRTV62');
    const back = correction(second.sessionId, { startTime: left - MINUTE });
    expect(await refusalOf(booth, () => booth.call('sessions.correct', back))).toMatchObject({
      code: 'ENTRY_OVERLAPS',
      details: { ticketNumber: stay.ticketNumber },
    });
  });

  test('when it changes nothing, names no class, or the plate is empty', async () => {
    const { booth, stay, correct } = await enteredBooth();
    const code = async (change: Parameters<typeof correction>[1]) =>
      (await refusalOf(booth, () => correct(change))).code;
    expect(await code({})).toBe('NOTHING_TO_CORRECT');
    expect(await code({ plate: 'krtv 62', startTime: stay.startTime })).toBe('NOTHING_TO_CORRECT');
    expect(await code({ plate: '--' })).toBe('PLATE_EMPTY');
    expect(await code({ vehicleClass: 'spaceship' })).toBe('NOT_FOUND');
  });

  test('to a class that had no tariff then', async () => {
    const { booth, correct } = await enteredBooth();
    withWriteTx(booth.core.db, (tx) =>
      createClass(
        booth.core,
        tx,
        null,
        { code: 'bus', name: 'Bus', spotKind: 'truck' },
        9,
        booth.clock.now(),
      ),
    );
    expect(await refusalOf(booth, () => correct({ vehicleClass: 'bus' }))).toMatchObject({
      code: 'TARIFF_GAP',
    });
  });

  test('once the stay has ended', async () => {
    const { booth, stay, correct } = await enteredBooth();
    await payCash(booth, stay.sessionId);
    expect(await refusalOf(booth, () => correct({ plate: 'KRTV63' }))).toMatchObject({
      code: 'SESSION_NOT_OPEN',
    });
  });
});

test('the operator corrects with the supervisor’s word, once; both names are kept', async () => {
  const { booth, stay } = await enteredBooth();
  await signInAs(booth, 'Marcela Fuentes');
  const request = correction(stay.sessionId, { plate: 'KRTV63' });
  expect(await refusalOf(booth, () => booth.call('sessions.correct', request))).toMatchObject({
    code: 'APPROVAL_REQUIRED',
  });
  const approval = await approvalFor(booth, 'sessions.correct', request);
  await booth.call('sessions.correct', request, approval);
  const names = booth.core.db.$client
    .prepare(
      `SELECT a.display_name AS by, b.display_name AS authorised FROM session_corrections c
       JOIN users a ON a.id = c.corrected_by JOIN users b ON b.id = c.authorised_by`,
    )
    .get();
  expect(names).toEqual({ by: 'Marcela Fuentes', authorised: 'Rodrigo Soto' });
  expect(
    await refusalOf(booth, () => booth.call('sessions.correct', request, approval)),
  ).toMatchObject({ code: 'APPROVAL_USED' });
  expectSound(booth);
});

test('the first ticket that did not come out is put aside', async () => {
  const { booth, documentId, correct } = await enteredBooth();
  await correct({ plate: 'KRTV63' });
  const job = 'SELECT status FROM print_jobs WHERE document_id = ?';
  expect(value(booth.core.db, job, documentId)).toBe('discarded');
});

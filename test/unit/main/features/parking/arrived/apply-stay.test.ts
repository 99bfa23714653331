import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';
import { expectSound, paperText, spotNamed } from '@test/helpers/stays';
import { staysWaiting } from '@main/features/parking/index';
import { tell, told, twoBooths } from '@test/helpers/two-booths';

const rows = (booth: Awaited<ReturnType<typeof openDemoBooth>>, sql: string) =>
  booth.core.db.$client.prepare(sql).all();
const outboxOf = (booth: Awaited<ReturnType<typeof openDemoBooth>>) =>
  rows(booth, "SELECT kind FROM outbox WHERE kind LIKE 'session.%' OR kind LIKE 'payment.%'");

describe('a stay of another booth', () => {
  test('is found, charged by the tariff of its entry and closed here; HQ is told only that it was heard', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    expect(tell(b, told(a, stay.sessionId))).toEqual(['sessions.changed']);
    expect(outboxOf(b)).toEqual([{ kind: 'session.arrived' }]);
    expect(await b.call('sessions.lookup', { text: stay.ticketNumber })).toMatchObject({
      kind: 'inside',
      stay: { sessionId: stay.sessionId, booth: 'Caja 2', spotCode: stay.spotCode },
    });
    const board = await b.call('parking.board', {});
    expect(board.counts.occupied).toBe(1);
    expect(await refusalOf(b, () => checkIn(b, 'KRTV62'))).toMatchObject({
      code: 'ALREADY_INSIDE',
    });
    expect(await refusalOf(b, () => checkIn(b, 'BBBB11', stay.spotId))).toMatchObject({
      code: 'SPOT_TAKEN',
    });
    b.passMinutes(134);
    const paid = await payCash(b, stay.sessionId);
    expect(paid).toMatchObject({ amount: 4020, receiptNumber: 'C-000001' });
    expect(await paperText(b, paid.documentId)).toContain(stay.ticketNumber);
    expectSound(b);
  });

  test('that was paid there ends here: no payment, a free spot, and the ticket says where', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    tell(b, told(a, stay.sessionId));
    for (const booth of [a, b]) booth.passMinutes(134);
    await payCash(b, stay.sessionId);
    const end = told(b, stay.sessionId);
    expect(tell(a, end)).toEqual(['sessions.changed']);
    expect(tell(a, end)).toEqual([]);
    expect(rows(a, 'SELECT id FROM payments')).toEqual([]);
    expect(await a.call('sessions.lookup', { text: stay.ticketNumber })).toMatchObject({
      kind: 'ticket_unknown',
      ended: { status: 'closed', endTime: end.end?.endTime, booth: 'Caja 3' },
    });
    const quote = () => a.call('payments.quote', { sessionId: stay.sessionId, agreementId: null });
    expect(await refusalOf(a, quote)).toMatchObject({
      code: 'ENDED_ELSEWHERE',
      details: { booth: 'Caja 3' },
    });
    await checkIn(a, 'CCCC22', stay.spotId);
    expectSound(a);
    expectSound(b);
  });

  test('ends before it began, twice and late, and is what it is', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    const open = told(a, stay.sessionId);
    a.passMinutes(20);
    await payCash(a, stay.sessionId);
    const ended = told(a, stay.sessionId);
    expect(tell(b, ended, 9000)).toEqual(['sessions.changed']);
    expect(tell(b, open, 8000)).toEqual([]);
    expect(tell(b, ended, 9000)).toEqual([]);
    expect(rows(b, 'SELECT status, arrived FROM sessions')).toEqual([
      { status: 'closed', arrived: 1 },
    ]);
    expectSound(b);
  });

  test('follows what its booth corrected, and the newest word about its spot', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    const first = told(a, stay.sessionId);
    tell(b, first, 5000);
    const [a7, a9] = [await spotNamed(b, 'A7'), await spotNamed(b, 'A9')];
    b.passMinutes(5);
    await b.call('sessions.move', { sessionId: stay.sessionId, spotId: a7, exchange: null });
    // Said before the move, heard after it: the plate is new, the place is not.
    tell(b, { ...first, plate: 'KRTV63', place: { ...first.place, spotId: a9 } }, 5001);
    expect(await b.call('sessions.lookup', { text: 'KRTV63' })).toMatchObject({
      stay: { spotId: a7 },
    });
    const later = { ...first.place, spotId: a9, at: b.clock.now() + 1 };
    tell(b, { ...first, plate: 'KRTV63', place: later }, 5003);
    // An older word that comes late is not heard.
    tell(b, first, 5002);
    expect(await b.call('sessions.lookup', { text: 'KRTV63' })).toMatchObject({
      stay: { spotId: a9 },
    });
    // Moved again here: newer than a word from a clock that is ahead.
    await b.call('sessions.move', { sessionId: stay.sessionId, spotId: a7, exchange: null });
    tell(b, { ...first, plate: 'KRTV63', place: later }, 5004);
    expect(await b.call('sessions.lookup', { text: 'KRTV63' })).toMatchObject({
      stay: { spotId: a7 },
    });
    expectSound(b);
  });

  test('of its own is moved elsewhere', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    const spotId = await spotNamed(a, 'A7');
    const place = { spotId, at: a.clock.now() + 60_000, terminalId: b.core.ids.next(1) };
    expect(tell(a, told(a, stay.sessionId, { place }))).toEqual(['sessions.changed']);
    expect(await a.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({
      stay: { spotId },
    });
    expect(await a.call('sessions.story', { sessionId: stay.sessionId })).toMatchObject({
      events: [
        { action: 'session.opened' },
        { action: 'session.changed_elsewhere', changes: [{ field: 'spot', newValue: 'A7' }] },
      ],
    });
    expectSound(a);
  });

  test('may clash with one that was let in while apart: both are shown and nothing is refused', async () => {
    const { a, b } = await twoBooths();
    const spotId = await spotNamed(a, 'A7');
    const there = await checkIn(a, 'KRTV62', spotId);
    const here = await checkIn(b, 'KRTV62', spotId);
    tell(b, told(a, there.stay.sessionId));
    const board = await b.call('parking.board', {});
    expect(board.zones.flatMap((zone) => zone.spots).find((it) => it.code === 'A7')).toMatchObject({
      stay: { sessionId: here.stay.sessionId, booth: null },
      also: { sessionId: there.stay.sessionId, booth: 'Caja 2' },
    });
    expect(await b.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({
      stay: { sessionId: here.stay.sessionId },
      twin: { sessionId: there.stay.sessionId },
    });
    b.passMinutes(30);
    await payCash(b, there.stay.sessionId);
    await payCash(b, here.stay.sessionId);
    expectSound(b);
  });

  test('waits aside for what is not here yet, and stands once it came', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    const unknown = told(a, stay.sessionId, {
      place: { spotId: b.core.ids.next(1), at: 1, terminalId: b.core.ids.next(1) },
    });
    const aside = async () => [
      (await b.call('sync.status', {})).aside,
      (await b.call('app.state', {})).sync.aside,
    ];
    expect(await aside()).toEqual([0, 0]);
    expect(tell(b, unknown)).toEqual(['conflicts.changed']);
    expect(await aside()).toEqual([1, 1]);
    expect(staysWaiting(b.core.db)).toMatchObject([{ sessionId: stay.sessionId, missing: 'spot' }]);
    b.core.db.$client
      .prepare(
        `INSERT INTO spots (id, code, zone_id, kind, status, position, created_at, updated_at)
         SELECT ?, 'Z99', zone_id, kind, status, 999, created_at, updated_at FROM spots LIMIT 1`,
      )
      .run(unknown.place.spotId);
    // Whatever comes next, the ones aside are tried again.
    const other = await checkIn(a, 'BBBB22');
    const changed = tell(b, told(a, other.stay.sessionId));
    expect(changed).toEqual(['sessions.changed', 'conflicts.changed']);
    expect(await aside()).toEqual([0, 0]);
    expect(staysWaiting(b.core.db)).toEqual([]);
    expect(await b.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({ kind: 'inside' });
  });
});

describe('what belongs to the booth of the entry', () => {
  test('is refused here: undo, correction, another ticket', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    tell(b, told(a, stay.sessionId));
    const { sessionId } = stay;
    const code = { code: 'STAY_OF_OTHER_BOOTH', details: { booth: 'Caja 2' } };
    expect(await refusalOf(b, () => b.call('sessions.undoCheckIn', { sessionId }))).toMatchObject(
      code,
    );
    const reason = 'se mojó';
    const replace = () => b.call('sessions.replaceTicket', { sessionId, reason });
    expect(await refusalOf(b, replace)).toMatchObject(code);
    await signInAs(b, 'Rodrigo Soto');
    const correct = { requestId: crypto.randomUUID(), sessionId, plate: 'KRTV63', reason };
    expect(await refusalOf(b, () => b.call('sessions.correct', correct))).toMatchObject(code);
  });

  test('a supervisor may void it here, and it ends there', async () => {
    const { a, b } = await twoBooths();
    const { stay } = await checkIn(a, 'KRTV62');
    tell(b, told(a, stay.sessionId));
    await signInAs(b, 'Rodrigo Soto');
    b.passMinutes(3);
    const reason = 'nunca entró';
    const { sessionId } = stay;
    await b.call('sessions.void', { sessionId, kind: 'wrong_entry', reason });
    tell(a, told(b, sessionId));
    expect(await a.call('sessions.lookup', { text: stay.ticketNumber })).toMatchObject({
      ended: { status: 'voided', booth: 'Caja 3' },
    });
    expectSound(a);
    expectSound(b);
  });
});

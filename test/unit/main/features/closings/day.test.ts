import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { MINUTE, checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

/** The day of the test booth's clock. */
const FRIDAY = '2026-11-20';
const SATURDAY = '2026-11-21';

async function closeShift(booth: TestBooth, explanation = 'de la prueba'): Promise<void> {
  await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
  await booth.call('shifts.close', { explanation });
  booth.passMinutes(1);
}

/** A morning with a payment, an undone entry and a car that stays; its shift is closed. */
async function livedDay(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  const paid = await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'BBCC11');
  const slip = await checkIn(booth, 'ZZ1234');
  await booth.call('sessions.undoCheckIn', { sessionId: slip.stay.sessionId });
  booth.passMinutes(60);
  await payCash(booth, paid.stay.sessionId, 20_000);
  await closeShift(booth);
  await signInAs(booth, 'Rodrigo Soto');
  return booth;
}

describe('a day is closed', () => {
  test('with totals that add up, its number, its paper, audit and event', async () => {
    const booth = await livedDay();
    const closed = await booth.call('days.close', { date: FRIDAY, note: 'tranquilo' });
    expect(closed).toMatchObject({
      number: 'B-000001',
      date: FRIDAY,
      closedBy: 'Rodrigo Soto',
      totals: {
        stays: { before: 0, in: 3, out: 1, voided: 1, open: 1 },
        tickets: { issued: 3, paid: 1, passes: 0, voided: 1, open: 1 },
        payments: 1,
        sales: { total: 1800, net: 1513, vat: 287 },
        revenue: 1800,
        byMethod: [{ method: 'cash', count: 1, amount: 1800 }],
        receipts: { first: 'B-000001', last: 'B-000001' },
        cash: { difference: -1800, shifts: [{ number: 1, zNumber: 1 }] },
      },
      addenda: [],
    });
    expect(closed.totals.tickets.range).toEqual({ first: 'B-000001', last: 'B-000003' });
    const { db } = booth.core;
    const action = value(db, 'SELECT action FROM audit_log ORDER BY seq DESC LIMIT 1');
    expect(action).toBe('day.closed');
    const told = String(value(db, 'SELECT payload FROM outbox ORDER BY seq DESC LIMIT 1'));
    expect(JSON.parse(told)).toMatchObject({ businessDate: FRIDAY, totals: { revenue: 1800 } });
    const paper = await booth.call('documents.get', { documentId: closed.documentId });
    expect(paper.text.join('\n')).toContain('CIERRE DE DÍA');
    expect(await booth.call('days.closed', {})).toEqual([closed]);
    expect([...verify(db)]).toEqual([]);
  });

  test('and takes nothing more: what follows counts in the next day', async () => {
    const booth = await livedDay();
    await booth.call('days.close', { date: FRIDAY });
    booth.passMinutes(1);
    await booth.call('shifts.open', { float: { '10000': 5 } });
    const late = await checkIn(booth, 'LLJH39');
    booth.passMinutes(30);
    await payCash(booth, late.stay.sessionId);
    const dates = booth.core.db.$client
      .prepare('SELECT business_date FROM payments UNION ALL SELECT business_date FROM shifts')
      .pluck()
      .all();
    expect(dates.toSorted()).toEqual([FRIDAY, FRIDAY, SATURDAY, SATURDAY]);
    expect((await booth.call('days.overview', {})).today).toBe(SATURDAY);
    expect((await booth.call('payments.today', {})).businessDate).toBe(SATURDAY);
    const next = await booth.call('days.preview', { date: SATURDAY });
    expect(next).toMatchObject({ running: true, addsUp: true });
    expect(next.totals.stays).toMatchObject({ before: 1, in: 1, out: 1, open: 1 });
    expect([...verify(booth.core.db)]).toEqual([]);
    const forced = () =>
      booth.core.db.$client.exec(
        `UPDATE sessions SET business_date = '${FRIDAY}' WHERE ticket_number = 'B-000004'`,
      );
    expect(forced).toThrow(/closed day takes nothing more/);
  });

  test('not while a shift of it is open, not twice, not before it began', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Rodrigo Soto');
    const before = dump(booth.core.db);
    const close = (date: string) => booth.call('days.close', { date });
    await expect(close(FRIDAY)).rejects.toMatchObject({
      code: 'SHIFT_STILL_OPEN',
      details: { number: 1, userName: 'Marcela Fuentes' },
    });
    await expect(close(SATURDAY)).rejects.toMatchObject({ code: 'DAY_NOT_BEGUN' });
    expect(dump(booth.core.db)).toEqual(before);
    await closeShift(booth, '');
    await close(FRIDAY);
    await expect(close(FRIDAY)).rejects.toMatchObject({ code: 'DAY_ALREADY_CLOSED' });
    await expect(close('2026-11-19')).rejects.toMatchObject({ code: 'DAY_ALREADY_CLOSED' });
  });

  test('in order once closings have begun', async () => {
    const booth = await livedDay();
    booth.passMinutes(24 * 60);
    await checkIn(booth, 'LLJH39');
    await booth.call('days.close', { date: FRIDAY });
    booth.passMinutes(24 * 60);
    await checkIn(booth, 'CKYZ46');
    expect((await booth.call('days.overview', {})).waiting).toEqual([SATURDAY]);
    await expect(booth.call('days.close', { date: '2026-11-22' })).rejects.toMatchObject({
      code: 'DAY_EARLIER_OPEN',
      details: { date: SATURDAY },
    });
    await booth.call('days.close', { date: SATURDAY });
    await booth.call('days.close', { date: '2026-11-22' });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('by nobody below a supervisor', async () => {
    const booth = await openDemoBooth({ shift: false });
    await expect(booth.call('days.close', { date: FRIDAY })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await signInAs(booth, 'Rodrigo Soto');
    await expect(booth.call('days.setCutover', { cutover: '04:00' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('late: payments of the day after do not count in it', async () => {
    const booth = await livedDay();
    booth.passMinutes(24 * 60);
    await booth.call('shifts.open', { float: {} });
    const { stay } = (await booth.call('sessions.search', { text: 'BBCC11' })).map((it) => ({
      stay: it,
    }))[0] ?? { stay: null };
    await payCash(booth, stay?.sessionId ?? '');
    const closed = await booth.call('days.close', { date: FRIDAY });
    expect(closed.totals).toMatchObject({
      stays: { in: 3, out: 1, voided: 1, open: 1 },
      tickets: { paid: 1, open: 1 },
    });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('that does not add up only when somebody says so, and the paper names the tickets', async () => {
    const booth = await livedDay();
    const { $client } = booth.core.db;
    $client.pragma('foreign_keys = OFF');
    $client.exec(`DROP TRIGGER sessions_ended_never_change;
      UPDATE sessions SET status = 'closed', end_time = start_time WHERE ticket_number = 'B-000002'`);
    await expect(booth.call('days.close', { date: FRIDAY })).rejects.toMatchObject({
      code: 'DAY_DOES_NOT_ADD_UP',
      details: { tickets: 'B-000002', count: 1 },
    });
    const closed = await booth.call('days.close', { date: FRIDAY, acceptFaults: true });
    const paper = await booth.call('documents.get', { documentId: closed.documentId });
    expect(paper.text.join('\n')).toMatch(/NO CUADRA[\s\S]*B-000002/);
  });
});

describe('the cutover', () => {
  test('puts a night shift into one day, and a changed one leaves what was', async () => {
    const booth = await livedDay();
    await signInAs(booth, 'Ana Rivas');
    await booth.call('days.setCutover', { cutover: '04:00' });
    // 02:00 of Saturday by the wall.
    booth.clock.set(Date.parse('2026-11-21T05:00:00Z'));
    await checkIn(booth, 'LLJH39');
    expect((await booth.call('days.overview', {})).today).toBe(FRIDAY);
    booth.clock.set(Date.parse('2026-11-21T07:00:00Z'));
    expect((await booth.call('days.overview', {})).today).toBe(SATURDAY);
    const closed = await booth.call('days.close', { date: FRIDAY });
    expect(closed.totals.stays.in).toBe(4);
    booth.clock.set(booth.clock.now() + MINUTE);
    await booth.call('days.setCutover', { cutover: '06:00' });
    // By the wall it is Friday again, but Friday is closed.
    expect((await booth.call('days.overview', {})).today).toBe(SATURDAY);
    await checkIn(booth, 'CKYZ46');
    expect([...verify(booth.core.db)]).toEqual([]);
  });
});

describe('a late correction', () => {
  test('becomes the next addendum by itself, and the closing stays', async () => {
    const booth = await livedDay();
    const closed = await booth.call('days.close', { date: FRIDAY });
    booth.passMinutes(60);
    await booth.call('shifts.open', { float: { '10000': 5 } });
    const [paid] = await booth.call('payments.recent', {});
    const [inside] = await booth.call('sessions.search', { text: 'BBCC11' });
    booth.passMinutes(1);
    await booth.call('payments.refund', {
      paymentId: paid?.paymentId ?? '',
      amount: 800,
      method: 'cash',
      reference: '',
      reason: 'Cobrado de más',
      requestId: crypto.randomUUID(),
    });
    booth.passMinutes(1);
    const sessionId = inside?.sessionId ?? '';
    await booth.call('sessions.correct', {
      sessionId,
      startTime: (inside?.startTime ?? 0) + 5 * MINUTE,
      reason: 'Hora mal anotada',
      requestId: crypto.randomUUID(),
    });
    booth.passMinutes(1);
    await booth.call('sessions.void', { sessionId, kind: 'forgotten', reason: 'Ya no está' });

    const [again] = await booth.call('days.closed', {});
    expect(again?.totals).toEqual(closed.totals);
    expect(again?.addenda).toMatchObject([
      {
        number: 1,
        reason: 'Devolución del comprobante B-000001: Cobrado de más',
        late: { refunds: { count: 1, amount: 800 }, corrections: 0 },
      },
      { number: 2, late: { corrections: 1, voidedStays: 0 } },
      { number: 3, late: { refunds: { count: 1, amount: 800 }, corrections: 1, voidedStays: 1 } },
    ]);
    const last = again?.addenda[2];
    const paper = await booth.call('documents.get', { documentId: last?.documentId ?? '' });
    expect(paper.text.join('\n')).toMatch(/ANEXO 3 AL CIERRE DE DÍA[\s\S]*B-000002: Ya no/);
    // The money of the refund counts on the day on which it was given back.
    const next = await booth.call('days.preview', { date: SATURDAY });
    expect(next).toMatchObject({ addsUp: true, totals: { revenue: -800 } });
    expect(next.totals.stays).toMatchObject({ before: 1, voided: 1, open: 0 });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('of a day that is open makes none', async () => {
    const booth = await livedDay();
    const [inside] = await booth.call('sessions.search', { text: 'BBCC11' });
    const sessionId = inside?.sessionId ?? '';
    await booth.call('sessions.void', { sessionId, kind: 'wrong_entry', reason: 'Doble ingreso' });
    await booth.call('days.close', { date: FRIDAY });
    expect((await booth.call('days.closed', {}))[0]?.addenda).toEqual([]);
  });

  test('that is refused leaves no addendum either', async () => {
    const booth = await livedDay();
    await booth.call('days.close', { date: FRIDAY });
    booth.passMinutes(1);
    const before = dump(booth.core.db);
    const [paid] = await booth.call('payments.recent', {});
    const refund = {
      paymentId: paid?.paymentId ?? '',
      amount: 1_000_000,
      method: 'cash' as const,
      reference: '',
      reason: 'Demasiado',
      requestId: crypto.randomUUID(),
    };
    await expect(booth.call('payments.refund', refund)).rejects.toHaveProperty('code');
    expect(dump(booth.core.db)).toEqual(before);
  });
});

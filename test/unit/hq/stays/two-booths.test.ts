import { alarms, conflicts, feedEntries } from '@hq/db/schema/index';
import { alarmsOf } from '@hq/alarms/alarms';
import { forgetEndedStays } from '@hq/stays/index';
import { thisTerminal } from '@main/core/terminal';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkIn, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { courier } from '@test/helpers/courier';
import type { Courier } from '@test/helpers/courier';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { expectSound } from '@test/helpers/stays';
import { twoBooths } from '@test/helpers/two-booths';

let hq: TestHq;
let a: TestBooth;
let b: TestBooth;
let site: Courier;

beforeEach(async () => {
  hq = await testHq();
  onTestFinished(() => hq.close());
  ({ a, b } = await twoBooths());
  site = await courier(hq, a, b);
  await site.meet(a, b);
}, 30_000);

function pass(minutes: number): void {
  for (const booth of [a, b]) booth.passMinutes(minutes);
  hq.setNow(a.clock.now());
}

const insideAt = (booth: TestBooth, text: string) => booth.call('sessions.lookup', { text });

describe('two booths that hear of each other', () => {
  test('a car that entered at one leaves at the other, and both know', async () => {
    const { stay } = await checkIn(a, 'KRTV62');
    await site.meet(a, b);
    expect(await insideAt(b, stay.ticketNumber)).toMatchObject({ stay: { booth: 'Caja 2' } });
    pass(134);
    const paid = await payCash(b, stay.sessionId);
    await site.meet(a, b);
    expect(await insideAt(a, stay.ticketNumber)).toMatchObject({ ended: { booth: 'Caja 3' } });
    expect(await a.call('sessions.story', { sessionId: stay.sessionId })).toMatchObject({
      stay: { status: 'closed', exitBooth: 'Caja 3', amount: null },
      events: [
        { action: 'session.opened' },
        {
          action: 'session.ended_elsewhere',
          booth: 'Caja 3',
          amount: 4020,
          number: paid.receiptNumber,
        },
      ],
    });
    expect(await hq.db.select().from(conflicts)).toEqual([]);
    expectSound(a);
    expectSound(b);
  });

  test('what only one booth has said is not told to it again', async () => {
    const { stay } = await checkIn(a, 'KRTV62');
    await site.meet(a, b);
    const origin = async () => {
      const rows = await hq.db.select().from(feedEntries);
      return rows.find(({ key }) => key === stay.sessionId)?.originTerminal;
    };
    expect(await origin()).toBe(thisTerminal(a.core.db).id);
    pass(10);
    await payCash(b, stay.sessionId);
    await site.meet(a, b);
    expect(await origin()).toBeNull();
  });

  test('what ended long ago is left out of the feed once every booth was in contact since', async () => {
    const { stay } = await checkIn(a, 'KRTV62');
    pass(10);
    await payCash(a, stay.sessionId);
    await site.meet(a, b);
    const month = 31 * 24 * 60;
    pass(month);
    expect(await forgetEndedStays(hq.db, hq.now())).toBe(0);
    await hq.db.execute(`UPDATE terminals SET last_contact_at = ${hq.now()}`);
    expect(await forgetEndedStays(hq.db, hq.now())).toBe(1);
    expect(await forgetEndedStays(hq.db, hq.now())).toBe(0);
  });
});

describe('two booths that were apart', () => {
  test('charged the same stay: both payments stand, the later one is to be given back', async () => {
    const { stay } = await checkIn(a, 'KRTV62');
    await site.meet(a, b);
    pass(60);
    const first = await payCash(b, stay.sessionId);
    pass(5);
    const second = await payCash(a, stay.sessionId);
    // The later one arrives first.
    await site.push(a);
    await site.meet(a, b);
    const told = {
      paidTwice: [
        {
          ticketNumber: stay.ticketNumber,
          settledAt: null,
          payments: [
            { booth: 'Caja 3', receiptNumber: first.receiptNumber, giveBack: false },
            { booth: 'Caja 2', receiptNumber: second.receiptNumber, giveBack: true },
          ],
        },
      ],
    };
    expect(await a.call('conflicts.list', {})).toMatchObject(told);
    expect(await b.call('conflicts.list', {})).toMatchObject(told);
    const open = await alarmsOf(hq.db, site.siteId, { open: true });
    expect(open).toMatchObject([{ code: 'PAID_TWICE', subject: stay.sessionId }]);
    await signInAs(a, 'Rodrigo Soto');
    const { paymentId } = second;
    const reason = 'cobro doble';
    await a.call('payments.void', { paymentId, reason, requestId: crypto.randomUUID() });
    pass(1);
    await site.meet(a, b);
    for (const booth of [a, b]) {
      expect(await booth.call('conflicts.list', {})).toMatchObject({
        paidTwice: [{ settledAt: hq.now(), payments: [{ giveBack: false }, { giveBack: false }] }],
      });
      expectSound(booth);
    }
    expect(await alarmsOf(hq.db, site.siteId, { open: true })).toEqual([]);
    expect(await hq.db.select().from(alarms)).toHaveLength(1);
  });

  test('within the free time nobody paid twice', async () => {
    const { stay } = await checkIn(a, 'KRTV62');
    await site.meet(a, b);
    await payCash(a, stay.sessionId);
    pass(60);
    await payCash(b, stay.sessionId);
    await site.meet(a, b);
    expect(await hq.db.select().from(conflicts)).toEqual([]);
    expect(await b.call('conflicts.list', {})).toMatchObject({ paidTwice: [] });
  });

  test('let in the same car twice: a clash that is shown until one is voided', async () => {
    await checkIn(a, 'KRTV62');
    const { stay } = await checkIn(b, 'KRTV62');
    await site.meet(a, b);
    for (const booth of [a, b]) {
      const { clashes } = await booth.call('conflicts.list', {});
      expect(clashes.map(({ kind }) => kind)).toEqual(['vehicle']);
    }
    pass(1);
    await signInAs(a, 'Rodrigo Soto');
    const { sessionId } = stay;
    await a.call('sessions.void', { sessionId, kind: 'wrong_entry', reason: 'dos veces' });
    await site.meet(a, b);
    for (const booth of [a, b]) {
      expect(await booth.call('conflicts.list', {})).toMatchObject({ clashes: [] });
      expectSound(booth);
    }
  });
});

import { alarmsOf } from '@hq/alarms/alarms';
import { dayConfirmations, feedEntries, payments, sessions } from '@hq/db/schema/index';
import { reproject } from '@hq/ingest/index';
import { outbox } from '@main/db/schema/index';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { logOf } from '@test/helpers/log';
import { cut, haveSite, ownerOf, ship } from '@test/helpers/outbox';
import { storeRun } from '@hq/ingest/index';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

const DAY = '2026-11-20';

/** A day with a few stays, closed with its shift; the first one is told. */
async function closedDay(): Promise<{ booth: TestBooth; paymentId: string; sessionId: string }> {
  const booth = await openDemoBooth();
  const stays = [];
  for (const plate of ['KRTV62', 'BBCC11', 'DDFF22']) stays.push(await checkIn(booth, plate));
  booth.passMinutes(60);
  const [first, second, third] = stays.map(({ stay }) => stay.sessionId) as [
    string,
    string,
    string,
  ];
  const paid = await payCash(booth, first);
  await payCash(booth, second);
  await signInAs(booth, 'Rodrigo Soto');
  await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
  await booth.call('shifts.close', { explanation: 'billetes de la venta en la caja fuerte' });
  await booth.call('days.close', { date: DAY, note: '', acceptFaults: false });
  return { booth, paymentId: paid.paymentId, sessionId: third };
}

type Said = Record<string, unknown>;

/** The booth's log, soundly chained, with something said otherwise. */
function retold(booth: TestBooth, otherwise: (event: { kind: string; said: Said }) => void) {
  const rows = booth.core.db.select().from(outbox).orderBy(outbox.seq).all();
  return logOf(
    rows.map(({ kind, version, payload, createdAt }) => {
      const said = JSON.parse(payload) as Said;
      otherwise({ kind, said });
      return { kind, version, at: createdAt, id: String(said['id']), details: said };
    }),
  );
}

async function confirmation(siteId: string) {
  const [row] = await hq.db
    .select()
    .from(dayConfirmations)
    .where(and(eq(dayConfirmations.siteId, siteId), eq(dayConfirmations.businessDate, DAY)));
  return row;
}

test('a closed day is confirmed when HQ counts the same, and the booth is told', async () => {
  const { booth } = await closedDay();
  const owner = await ship(hq, booth.core.db, 'same');
  expect(await confirmation('same')).toMatchObject({ state: 'confirmed', differences: [] });
  const [entry] = await hq.db
    .select()
    .from(feedEntries)
    .where(and(eq(feedEntries.siteId, 'same'), eq(feedEntries.kind, 'closing')));
  expect(entry).toMatchObject({
    key: `${owner.terminalId}/${DAY}`,
    body: { businessDate: DAY, state: 'confirmed', differences: [] },
  });
});

test('a day that the booth counts otherwise is flagged with every field that differs', async () => {
  const { booth } = await closedDay();
  const owner = ownerOf(booth.core.db, 'liar');
  await haveSite(hq, 'liar');
  // The same story with a day that says 1.000 pesos less, and no shift.
  const log = retold(booth, ({ kind, said }) => {
    if (kind !== 'day.closed') return;
    const totals = said['totals'] as { sales: { total: number }; cash: { shifts: object[] } };
    totals.sales.total -= 1000;
    totals.cash.shifts = [];
  });
  for (const run of cut(log, () => 500)) await storeRun(hq, owner, run);
  const found = await confirmation('liar');
  expect(found?.state).toBe('differs');
  const total = found?.totals.sales.total ?? 0;
  expect(found?.differences).toEqual([
    { field: 'cash.shifts.1.difference', booth: null, hq: found?.totals.cash.difference },
    { field: 'cash.shifts.1.number', booth: null, hq: 1 },
    { field: 'cash.shifts.1.zNumber', booth: null, hq: 1 },
    { field: 'sales.total', booth: total - 1000, hq: total },
  ]);
  expect(await alarmsOf(hq.db, 'liar', { open: true })).toMatchObject([
    { code: 'DAY_DIFFERS', subject: `${owner.terminalId}/${DAY}` },
  ]);
});

test('rows that HQ lost are missed at the next count, and the alarm ends when they are back', async () => {
  const { booth, sessionId } = await closedDay();
  await ship(hq, booth.core.db, 'lossy');
  await hq.db.delete(payments).where(eq(payments.siteId, 'lossy'));
  // Something late of that day arrives.
  booth.passMinutes(1);
  const stay = { kind: 'wrong_entry', reason: 'mal ingresada', sessionId } as const;
  await booth.call('sessions.void', stay);
  await ship(hq, booth.core.db, 'lossy');
  expect(await confirmation('lossy')).toMatchObject({ state: 'differs' });
  expect(await alarmsOf(hq.db, 'lossy', { open: true })).toMatchObject([{ code: 'DAY_DIFFERS' }]);
  await reproject(hq, 'lossy');
  expect(await confirmation('lossy')).toMatchObject({ state: 'confirmed', differences: [] });
  expect(await alarmsOf(hq.db, 'lossy', { open: true })).toEqual([]);
});

test.each([1, 2, 500])(
  'an addendum is confirmed as the closing was, in runs of %i',
  async (size) => {
    const { booth, sessionId } = await closedDay();
    const siteId = `late-${size}`;
    await ship(hq, booth.core.db, siteId, size);
    booth.passMinutes(30);
    const stay = { kind: 'forgotten', reason: 'ya no estaba', sessionId } as const;
    await booth.call('sessions.void', stay);
    await ship(hq, booth.core.db, siteId, size);
    const found = await confirmation(siteId);
    expect(found).toMatchObject({ state: 'confirmed', totals: { late: { voidedStays: 1 } } });
    // Nobody was alarmed in between.
    expect(await alarmsOf(hq.db, siteId, { open: false })).toEqual([]);
  },
);

test('voidings of booths that did not say their date are dated by what was set when', async () => {
  const { booth, sessionId } = await closedDay();
  booth.passMinutes(30);
  const stay = { kind: 'forgotten', reason: 'ya no estaba', sessionId } as const;
  await booth.call('sessions.void', stay);
  await haveSite(hq, 'old');
  const old = retold(booth, ({ said }) => delete said['voidedDate']);
  for (const run of cut(old, () => 500)) await storeRun(hq, ownerOf(booth.core.db, 'old'), run);
  const [row] = await hq.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.siteId, 'old'), eq(sessions.id, sessionId)));
  expect(row).toMatchObject({ status: 'voided', endDate: null });
  expect(await confirmation('old')).toMatchObject({
    state: 'confirmed',
    totals: { late: { voidedStays: 1 } },
  });
});

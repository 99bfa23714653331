import { thisTerminal } from '@main/core/terminal';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import type { ClosedDay } from '@shared/contracts/closings';
import type { FeedRow } from '@shared/sync/feed';
import { checkIn, payCash, signInAs } from '@test/helpers/booth';
import { enrolAt, syncedBooth } from '@test/helpers/synced-booth';
import type { SyncedBooth } from '@test/helpers/synced-booth';
import { beforeEach, expect, test } from 'vitest';

let booth: SyncedBooth;
let day: ClosedDay;

beforeEach(async () => {
  booth = await syncedBooth();
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(60);
  await payCash(booth, stay.sessionId);
  await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
  await booth.call('shifts.close', { explanation: 'falta' });
  await signInAs(booth, 'Ana Rivas');
  const { today } = await booth.call('days.overview', {});
  day = await booth.call('days.close', { date: today });
});

const verdict = async () => (await booth.call('days.closed', {}))[0]?.hq;

/** What headquarters says of the day by the feed; answers what the screen must ask again. */
function told(version: number, change: Partial<FeedRow<'closing'>>): readonly string[] {
  const terminalId = thisTerminal(booth.core.db).id;
  const body: FeedRow<'closing'> = {
    dayClosingId: day.closingId,
    terminalId,
    businessDate: day.date,
    state: 'confirmed',
    differences: [],
    checkedAt: booth.clock.now(),
    ...change,
  };
  const key = `${body.terminalId}/${body.businessDate}`;
  const entry = { version, kind: 'closing', key, body, deleted: false, originTerminal: null };
  return withWriteTx(booth.core.db, (tx) => applyFeed(booth.core, tx, [entry], booth.clock.now()))
    .changed;
}

test('without headquarters nobody confirms a day; with one it is waited for', async () => {
  expect(day.hq).toBeNull();
  enrolAt(booth, 'http://127.0.0.1:9');
  expect(await verdict()).toEqual({ state: 'waiting', checkedAt: null, differences: [] });
});

test('the newest word of headquarters about this very closing holds', async () => {
  enrolAt(booth, 'http://127.0.0.1:9');
  const differences = [{ field: 'sales.total', booth: 1800, hq: 0 }];
  expect(told(4, { state: 'differs', differences })).toEqual(['days.changed']);
  expect(await verdict()).toMatchObject({ state: 'differs', differences });
  expect(await booth.call('days.differing', {})).toEqual({ count: 1 });
  const checkedAt = booth.clock.now() + 1;
  expect(told(5, { checkedAt })).toEqual(['days.changed']);
  expect(await verdict()).toEqual({ state: 'confirmed', checkedAt, differences: [] });
  expect(await booth.call('days.differing', {})).toEqual({ count: 0 });
  // What comes late, or of another closing or booth, is not this day's.
  expect(told(3, { state: 'differs', differences })).toEqual([]);
  expect(told(9, { terminalId: crypto.randomUUID(), state: 'differs' })).toEqual([]);
  expect(await verdict()).toMatchObject({ state: 'confirmed' });
  told(10, { dayClosingId: crypto.randomUUID(), state: 'differs' });
  expect(await verdict()).toMatchObject({ state: 'waiting' });
});

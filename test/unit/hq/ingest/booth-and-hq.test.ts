import { alarmsOf } from '@hq/alarms/alarms';
import { dayConfirmations } from '@hq/db/schema/index';
import { reproject, storeRun } from '@hq/ingest/index';
import type { LogOwner } from '@hq/ingest/index';
import { openDatabase } from '@main/db/connection';
import { differencesOf } from '@test/helpers/compare-booth-hq';
import { sharedHistory } from '@test/helpers/history';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { runsOf, ship } from '@test/helpers/outbox';
import { projectedRows } from '@test/helpers/projected';
import { afterAll, beforeAll, expect, test } from 'vitest';

const history = sharedHistory({ days: 8, perDay: 60 });
let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

test('after a busy week HQ holds every row as the booth has it', { timeout: 60_000 }, async () => {
  const booth = openDatabase(history.copy('week'), { readonly: true });
  const owner = await ship(hq, booth, 'site');
  expect(await differencesOf(booth, hq.db, owner)).toEqual([]);
  const days = await hq.db.select().from(dayConfirmations);
  expect(days.map(({ state, differences }) => ({ state, differences }))).toEqual(
    Array.from({ length: 8 }, () => ({ state: 'confirmed', differences: [] })),
  );
  expect(await alarmsOf(hq.db, 'site', { open: true })).toEqual([]);
  booth.$client.close();
});

test(
  'a booth that tells the records of another under their ids changes none of them, nor their sums',
  { timeout: 120_000 },
  async () => {
    const booth = openDatabase(history.copy('told-twice'), { readonly: true });
    const owner = await ship(hq, booth, 'told-twice');
    const before = await moneyOf(owner);
    const liar = { ...owner, terminalId: `0000${owner.terminalId.slice(4)}` };
    for (const run of runsOf(booth)) await storeRun(hq, liar, run);
    booth.$client.close();
    expect(await moneyOf(owner)).toEqual(before);
    // Also when the liar's log is read before the other's.
    await reproject(hq, owner.siteId);
    expect(await moneyOf(owner)).toEqual(before);
    const alarms = await alarmsOf(hq.db, owner.siteId, { open: true });
    expect(alarms.map(({ code, terminalId }) => [code, terminalId])).toContainEqual([
      'PROJECTION_FAULT',
      liar.terminalId,
    ]);
  },
);

/** Where a stay of the site ended any of its booths may say; what was paid only the one that took it. */
const MONEY = [
  'payments',
  'payment_tenders',
  'payment_reversals',
  'receivables',
  'receivable_collections',
  'cash_movements',
  'shifts',
  'day_closings',
  'day_closing_addenda',
  'site_hours',
  'site_months',
  'shift_sums',
];

/** The rows of one booth, and the sums of its site. */
async function moneyOf({ siteId, terminalId }: LogOwner): Promise<Record<string, unknown>> {
  const rows = await projectedRows(hq.db, siteId);
  const isAnother = (row: string): boolean =>
    row.includes('"terminal_id":') && !row.includes(`"terminal_id":"${terminalId}"`);
  return Object.fromEntries(
    MONEY.map((table) => [table, rows[table]?.filter((row) => !isAnother(row))]),
  );
}

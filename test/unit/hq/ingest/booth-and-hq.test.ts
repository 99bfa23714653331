import { alarmsOf } from '@hq/alarms/alarms';
import { dayConfirmations } from '@hq/db/schema/index';
import { openDatabase } from '@main/db/connection';
import { differencesOf } from '@test/helpers/compare-booth-hq';
import { sharedHistory } from '@test/helpers/history';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { ship } from '@test/helpers/outbox';
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

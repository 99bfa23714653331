import { alarmsOf } from '@hq/alarms/alarms';
import { dayConfirmations, projectionFaults } from '@hq/db/schema/index';
import { countsOf, differencesOf } from '@test/helpers/compare-booth-hq';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { ship } from '@test/helpers/outbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boothsOf } from '@test/unit/main/ipc/every-call/noting';
import type { Made } from '@test/unit/main/ipc/every-call/noting';

/** The calls of every area, each on a booth of its own. */
const parts = import.meta.glob<(made: Made) => Promise<void>>(
  ['/test/unit/main/ipc/every-call/*.ts', '!/test/unit/main/ipc/every-call/noting.ts'],
  { eager: true, import: 'default' },
);

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

/** Tables that no call of these fills: a late correction is in the busy week. */
const NEVER = ['day_closing_addenda'];

test(
  'whatever calls a booth answers, HQ holds its rows as it has them',
  { timeout: 240_000 },
  async () => {
    const compared: Record<string, number> = {};
    for (const [file, part] of Object.entries(parts)) {
      const made: Made = new Set();
      await part(made);
      for (const [index, booth] of (boothsOf.get(made) ?? []).entries()) {
        if (!booth.core.db.$client.open) continue;
        const owner = await ship(hq, booth.core.db, `${file}-${index}`);
        const differences = await differencesOf(booth.core.db, hq.db, owner);
        expect({ file, differences }).toEqual({ file, differences: [] });
        const alarms = await alarmsOf(hq.db, owner.siteId, { open: true });
        expect({ file, alarms }).toEqual({ file, alarms: [] });
        for (const [table, rows] of Object.entries(countsOf(booth.core.db))) {
          compared[table] = (compared[table] ?? 0) + rows;
        }
      }
    }
    expect(await hq.db.select().from(projectionFaults)).toEqual([]);
    const days = await hq.db.select().from(dayConfirmations);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter(({ state }) => state !== 'confirmed')).toEqual([]);
    // That nothing differs says something of tables with rows only.
    const empty = Object.keys(compared).filter((table) => compared[table] === 0);
    expect(empty).toEqual(NEVER);
  },
);

import { rowsOf } from '@hq/db/rows';
import type { HqReader } from '@hq/db/database';
import { addToSums, deltasOf, recountSums } from '@hq/summaries/index';
import type { StayFacts } from '@hq/summaries/index';
import { DATABASE_KINDS } from '@test/helpers/hq-database';
import { rowId, siteRows, storeRows } from '@test/helpers/hq-rows';
import type { SiteRows } from '@test/helpers/hq-rows';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SITE = rowId(9, 9);
const TABLES = {
  site_days: 'business_date, terminal_id',
  site_hours: 'business_date, hour, terminal_id',
  site_months: 'month, hour',
  stay_flow: 'grain, at',
  shift_sums: 'shift_id',
} as const;

/** Everything that is summed; rows that came to nothing say nothing. */
async function sums(db: HqReader): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, order] of Object.entries(TABLES)) {
    const rows = await rowsOf<Record<string, unknown>>(
      db,
      sql`SELECT * FROM ${sql.raw(table)} WHERE site_id = ${SITE} ORDER BY ${sql.raw(order)}`,
    );
    const keys = new Set(['site_id', ...order.split(', ')]);
    found[table] = rows.filter((row) =>
      Object.entries(row).some(([name, value]) => !keys.has(name) && Number(value) !== 0),
    );
  }
  return found;
}

const NONE = { payments: [], tenders: [], reversals: [], collections: [], movements: [] };

/** How a stay was when only its opening was known. */
const opened = (stay: StayFacts): StayFacts => ({
  ...stay,
  status: 'open',
  endTime: null,
  endDate: null,
  exitTerminalId: null,
});

describe.each(DATABASE_KINDS)('sums on %s', (kind) => {
  let hq: TestHq;
  beforeAll(async () => {
    hq = await testHq({}, kind);
  }, 60_000);
  afterAll(() => hq.close());

  /** Runs in a transaction that is taken back. */
  async function aside(
    work: (tx: Parameters<Parameters<typeof hq.db.transaction>[0]>[0]) => Promise<void>,
  ) {
    await hq.db
      .transaction(async (tx) => {
        await work(tx);
        tx.rollback();
      })
      .catch((error: unknown) => {
        if (
          (error as Error).name !== 'TransactionRollbackError' &&
          !/[Rr]ollback/.test(String(error))
        ) {
          throw error;
        }
      });
  }

  it.each([
    [1, 'America/Santiago', '2026-04-02'],
    [2, 'America/Santiago', '2026-09-03'],
    [3, 'Pacific/Easter', '2026-04-02'],
    [4, 'America/Punta_Arenas', '2025-12-30'],
    [5, 'Asia/Kolkata', '2026-01-30'],
  ])('are what the rows add up to (seed %i, %s)', async (seed, zone, from) => {
    await aside(async (tx) => {
      await storeRows(tx, siteRows({ seed, siteId: SITE, zone, from, days: 6, staysPerDay: 25 }));
      const kept = await sums(tx);
      await recountSums(tx, SITE, zone);
      expect(kept).toEqual(await sums(tx));
      expect(Object.values(kept).every((rows) => rows.length > 3)).toBe(true);
    });
  });

  it('come out the same whatever order the rows arrive in, and however stays became what they are', async () => {
    const shape = { seed: 7, siteId: SITE, from: '2026-04-02', days: 5, staysPerDay: 20 };
    const rows: SiteRows = siteRows(shape);
    await aside(async (tx) => {
      await storeRows(tx, rows);
      const atOnce = await sums(tx);
      await tx.execute(sql`DELETE FROM site_days`);
      await tx.execute(sql`DELETE FROM site_hours`);
      await tx.execute(sql`DELETE FROM site_months`);
      await tx.execute(sql`DELETE FROM stay_flow`);
      await tx.execute(sql`DELETE FROM shift_sums`);
      const add = async (moved: Partial<Parameters<typeof deltasOf>[0]>) =>
        addToSums(tx, SITE, deltasOf({ ...NONE, stays: [], ...moved }, rows.zone));
      // What is known of a stay: its end before its opening, or an entry that was corrected later.
      const unknown = { ...NONE };
      for (const [index, after] of rows.stays.toReversed().entries()) {
        const nothing: StayFacts = {
          ...after,
          startTime: null,
          businessDate: null,
          entryTerminalId: null,
        };
        const wrong: StayFacts = {
          ...opened(after),
          startTime: (after.startTime ?? 0) - 5_000_000,
        };
        const first = index % 3 === 0 ? nothing : index % 3 === 1 ? wrong : opened(after);
        await add({ ...unknown, stays: [{ before: null, after: first }] });
        await add({ stays: [{ before: first, after }] });
        await add({ stays: [{ before: after, after }] });
      }
      for (const movement of rows.movements) await add({ movements: [movement] });
      for (const reversal of rows.reversals.toReversed()) await add({ reversals: [reversal] });
      await add({ collections: rows.collections });
      for (const payment of rows.payments.toReversed()) {
        const tenders = rows.tenders.filter(({ paymentId }) => paymentId === payment.id);
        await add({ payments: [payment], tenders });
      }
      expect(await sums(tx)).toEqual(atOnce);
    });
  });

  it('count a reversal on the day it moved, and leave the day of the payment as it was', async () => {
    const rows = siteRows({ seed: 3, siteId: SITE, from: '2026-06-01', days: 1, staysPerDay: 1 });
    const reversal = {
      ...({ terminalId: rowId(3, 1), shiftId: rowId(3, 2), kind: 'void' } as const),
      businessDate: '2026-06-09',
      at: Date.parse('2026-06-09T15:30:00Z'),
      amount: 900,
      cashAmount: 900,
    };
    const deltas = deltasOf({ ...NONE, stays: [], reversals: [reversal] }, rows.zone);
    expect(deltas.days.list()).toEqual([
      expect.objectContaining({ businessDate: '2026-06-09', voids: 1, voidAmount: 900 }),
    ]);
    expect(deltas.hours.list()).toEqual([
      { businessDate: '2026-06-09', hour: 11, terminalId: rowId(3, 1), reversed: 900 },
    ]);
    expect(deltas.drawers.list()).toEqual([{ shiftId: rowId(3, 2), revenue: -900, cash: -900 }]);
  });

  it('writes nothing when nothing changed', () => {
    const stay = siteRows({ seed: 3, siteId: SITE, from: '2026-06-01', days: 1, staysPerDay: 1 })
      .stays[0] as StayFacts;
    const deltas = deltasOf(
      { ...NONE, stays: [{ before: stay, after: stay }] },
      'America/Santiago',
    );
    expect(deltas.days.list()).toEqual([]);
    expect(deltas.flow.list()).toEqual([]);
  });
});

import { reproject, storeRun } from '@hq/ingest/index';
import type { LogOwner } from '@hq/ingest/index';
import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import type { Run } from '@shared/sync/push';
import { sharedHistory } from '@test/helpers/history';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { logOf } from '@test/helpers/log';
import type { Told } from '@test/helpers/log';
import { cut, haveSite, ownerOf } from '@test/helpers/outbox';
import { forgetSite, projectedRows } from '@test/helpers/projected';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
  await haveSite(hq, 'site');
}, 60_000);
afterAll(() => hq.close());

const history = sharedHistory({ days: 4, perDay: 25 });

test(
  'however a log is cut into runs, and when it is projected again, the rows are the same',
  { timeout: 120_000 },
  async () => {
    const booth = openDatabase(history.copy('cut'), { readonly: true });
    const rows = booth.select().from(outbox).orderBy(outbox.seq).all();
    const owner = ownerOf(booth, 'site');
    const push = async (next: () => number) => {
      await forgetSite(hq.db, 'site');
      for (const run of cut(rows, next)) await storeRun(hq, owner, run);
      return projectedRows(hq.db, 'site');
    };
    const whole = await push(() => 1000);
    expect(whole['payments']?.length).toBeGreaterThan(50);
    await reproject(hq, 'site');
    expect(await projectedRows(hq.db, 'site')).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(
          fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 50, max: 300 })),
        ),
        async (sizes) => {
          expect(await push(() => sizes.next().value)).toEqual(whole);
        },
      ),
      { numRuns: 4 },
    );
    booth.$client.close();
  },
);

const AT = Date.parse('2026-11-20T11:00:00Z');
const B: LogOwner = { siteId: 'site', terminalId: 'terminal-b' };
const C: LogOwner = { siteId: 'site', terminalId: 'terminal-c' };

const standing = (plate: string, spotId: string) => ({
  vehicleId: `v-${plate}`,
  plate,
  vehicleClass: 'car',
  spotId,
  spotCode: spotId.toUpperCase(),
  tariffId: 't1',
  policySnapshot: { mode: 'per_minute' },
  startTime: AT,
  businessDate: '2026-11-20',
});

const opened = (id: string, minute: number): Told => ({
  kind: 'session.opened',
  at: AT + minute * 60_000,
  id,
  details: {
    ...standing(`P${id}`, 'a1'),
    requestId: `r-${id}`,
    ticketNumber: `B-${id}`,
    openedBy: 'ana',
    entryTerminalId: B.terminalId,
  },
});
const moved = (id: string, spotId: string, minute: number): Told => ({
  kind: 'session.moved',
  at: AT + minute * 60_000,
  id,
  details: { spotId, to: spotId.toUpperCase() },
});
const corrected = (id: string, plate: string, minute: number): Told => ({
  kind: 'session.corrected',
  at: AT + minute * 60_000,
  id,
  details: {
    ...standing(plate, 'a1'),
    requestId: `c-${id}-${minute}`,
    reason: 'mal escrita',
    changes: [{ id: `ch-${id}-${minute}`, field: 'plate', oldValue: 'x', newValue: plate }],
  },
});
const voided = (id: string, minute: number): Told => ({
  kind: 'session.voided',
  at: AT + minute * 60_000,
  id,
  details: {
    reason: 'mal ingresada',
    voidKind: 'wrong_entry',
    endTime: AT + minute * 60_000,
    voidedDate: '2026-11-20',
  },
});
const paid = (id: string, terminal: string, minute: number): Told => ({
  kind: 'payment.made',
  at: AT + minute * 60_000,
  id: `p-${terminal}-${id}`,
  details: {
    requestId: `rp-${terminal}-${id}`,
    sessionId: id,
    gross: 1000,
    discount: 0,
    amount: 1000,
    rounding: 0,
    net: 840,
    vat: 160,
    explanation: { minutes: minute },
    receiptNumber: `${terminal}-${id}`,
    paidAt: AT + minute * 60_000,
    businessDate: '2026-11-20',
    shiftId: `shift-${terminal}`,
    processedBy: 'ana',
    tenders: [
      { id: `t-${terminal}-${id}`, method: 'cash', amount: 1000, received: 1000, change: 0 },
    ],
    ticketNumber: `B-${id}`,
    endTime: AT + minute * 60_000,
    lostTicketEvidence: null,
  },
});

/** Two booths that could not talk to each other, and what each did to the stays of one of them. */
const LOGS: readonly (readonly [LogOwner, readonly Told[]])[] = [
  [
    B,
    [
      opened('1', 0),
      opened('2', 1),
      moved('1', 'a2', 2),
      corrected('2', 'AB', 3),
      opened('3', 4),
      opened('4', 5),
      paid('1', 'B', 30),
      voided('3', 31),
      paid('4', 'B', 40),
    ],
  ],
  [
    C,
    [
      moved('1', 'c7', 3),
      moved('2', 'c8', 4),
      paid('2', 'C', 20),
      paid('1', 'C', 29),
      paid('3', 'C', 33),
      voided('4', 39),
    ],
  ],
];

test(
  'in whatever order the logs of two booths arrive, the rows are the same',
  { timeout: 120_000 },
  async () => {
    const queues = LOGS.map(([owner, told]) => ({ owner, runs: cut(logOf(told), () => 1) }));
    const total = queues.reduce((sum, { runs }) => sum + runs.length, 0);
    const push = async (turns: readonly number[]) => {
      await forgetSite(hq.db, 'site');
      const left = queues.map(({ owner, runs }) => ({ owner, runs: [...runs] }));
      for (const turn of turns) {
        const nonEmpty = left.filter(({ runs }) => runs.length > 0);
        const queue = nonEmpty[turn % Math.max(1, nonEmpty.length)];
        if (queue) await storeRun(hq, queue.owner, queue.runs.shift() as Run);
      }
      return projectedRows(hq.db, 'site');
    };
    const first = await push(Array.from({ length: total }, () => 0));
    expect(first['sessions']).toHaveLength(4);
    expect(first['payments']).toHaveLength(5);
    await reproject(hq, 'site');
    expect(await projectedRows(hq.db, 'site')).toEqual(first);
    const turn = fc.integer({ min: 0, max: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: total, maxLength: total }), async (turns) => {
        expect(await push(turns)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  },
);

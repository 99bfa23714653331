import type { Draft } from '@shared/contracts/simulation';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { describe, expect, test } from 'vitest';
import { MINUTE, checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump } from '@test/helpers/dump';

const { zone: _zone, ...PLAIN } = DEFAULT_CHARGING_POLICY;
const NOTHING: Draft = { tariffs: [], policy: null };
const CAR_AT_2400: Draft = {
  tariffs: [{ vehicleClass: 'car', dayRate: 2400, nightRate: 1200 }],
  policy: null,
};
const LAST_DAY = { kind: 'days', days: 1 } as const;

/** Three cars of an hour each at 1.800 the hour; the third was voided. */
async function busyMorning(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Rodrigo Soto');
  for (const plate of ['KRTV61', 'KRTV62', 'KRTV63']) {
    const { stay } = await checkIn(booth, plate);
    booth.passMinutes(60);
    const { paymentId } = await payCash(booth, stay.sessionId);
    if (plate !== 'KRTV63') continue;
    await booth.call('payments.void', {
      paymentId,
      reason: 'doble',
      requestId: crypto.randomUUID(),
    });
  }
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

const run = (booth: TestBooth, draft: Draft, sample: { kind: 'days'; days: number } = LAST_DAY) =>
  booth.call('simulation.run', { runId: crypto.randomUUID(), draft, sample });

describe('what these stays would have cost', () => {
  test('by the same rules is what was charged', async () => {
    const booth = await busyMorning();
    const result = await run(booth, NOTHING);
    expect(result).toMatchObject({
      total: { stays: 2, before: 3600, after: 3600 },
      dearer: 0,
      cheaper: 0,
      differences: [],
    });
  });

  test('by other rates: in all, by class, by hour and for each', async () => {
    const booth = await busyMorning();
    await booth.queue.idle();
    const rows = () => {
      const { print_jobs: _printing, ...others } = dump(booth.core.db);
      return others;
    };
    const before = rows();
    const result = await run(booth, CAR_AT_2400);
    expect(result).toMatchObject({
      total: { stays: 2, before: 3600, after: 4800 },
      dearer: 2,
      byClass: [{ vehicleClass: 'car', stays: 2, before: 3600, after: 4800 }],
    });
    expect(result.byHour).toHaveLength(24);
    expect(result.byHour[9]).toEqual({ stays: 1, before: 1800, after: 2400 });
    expect(result.byHour[10]).toEqual({ stays: 1, before: 1800, after: 2400 });
    expect(result.differences).toMatchObject([
      { ticketNumber: 'B-000001', minutes: 60, before: 1800, after: 2400, difference: 600 },
      { ticketNumber: 'B-000002', difference: 600 },
    ]);
    expect(rows()).toEqual(before);
  });

  test('by another policy', async () => {
    const booth = await busyMorning();
    const policy = { ...PLAIN, freeMinutes: 60 };
    await expect(run(booth, { tariffs: [], policy })).resolves.toMatchObject({
      total: { before: 3600, after: 0 },
      cheaper: 2,
    });
  });

  test('made up by hand, against what holds then', async () => {
    const booth = await busyMorning();
    const entry = booth.clock.now();
    const result = await booth.call('simulation.run', {
      runId: crypto.randomUUID(),
      draft: CAR_AT_2400,
      sample: {
        kind: 'stays',
        stays: [
          { vehicleClass: 'car', entry, exit: entry + 30 * MINUTE },
          { vehicleClass: 'motorcycle', entry, exit: entry + 30 * MINUTE },
        ],
      },
    });
    expect(result.total).toEqual({ stays: 2, before: 1350, after: 1650 });
  });

  test('by a policy below the law is refused with the article', async () => {
    const booth = await busyMorning();
    const policy = { ...PLAIN, mode: 'tranche' as const, firstTranche: 20 };
    await expect(run(booth, { tariffs: [], policy })).rejects.toMatchObject({
      code: 'POLICY_FIRST_TRANCHE_TOO_SHORT',
    });
  });

  test('of no stay at all is nothing', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Ana Rivas');
    await expect(run(booth, CAR_AT_2400)).resolves.toMatchObject({
      total: { stays: 0, before: 0, after: 0 },
    });
  });
});

describe('a simulation under way', () => {
  /** So many stays that it takes many steps. */
  async function many(): Promise<TestBooth> {
    const booth = await busyMorning();
    const sqlite = booth.core.db.$client;
    sqlite.exec(`DROP TRIGGER sessions_ended_never_change; PRAGMA foreign_keys = OFF;`);
    const columns = (table: string, own: Record<string, string>) => {
      const names = sqlite.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
      return (names as string[]).map((name) => own[name] ?? `x."${name}"`).join(', ');
    };
    const numbers =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)';
    const first = (table: string) => `FROM n, (SELECT * FROM ${table} ORDER BY rowid LIMIT 1) x`;
    sqlite.exec(
      `${numbers} INSERT INTO sessions SELECT ${columns('sessions', {
        id: "'s' || i",
        request_id: "'s' || i",
        ticket_number: "'T' || i",
      })} ${first('sessions')}`,
    );
    sqlite.exec(
      `${numbers} INSERT INTO payments SELECT ${columns('payments', {
        id: "'p' || i",
        request_id: "'p' || i",
        session_id: "'s' || i",
        receipt_number: "'R' || i",
      })} ${first('payments')}`,
    );
    return booth;
  }

  test('tells how far it is, lets the booth work in between, and ends when told to', async () => {
    const booth = await many();
    const runId = crypto.randomUUID();
    const running = booth.call('simulation.run', { runId, draft: CAR_AT_2400, sample: LAST_DAY });
    const ended = running.catch((error: unknown) => error);
    await booth.call('parking.board', {});
    const { done, total } = await booth.call('simulation.progress', { runId });
    expect(total).toBe(5003);
    expect(done).toBeLessThan(total);
    await booth.call('simulation.cancel', { runId });
    expect(await ended).toMatchObject({ code: 'SIMULATION_CANCELLED' });
  });

  test('never holds the booth longer than 40 ms', async () => {
    const booth = await many();
    let longest = 0;
    // Of this thread's processor time: other work of the machine, and the collector's threads, hold nothing.
    const worked = () => process.threadCpuUsage().user / 1000;
    let last = worked();
    const beat = setInterval(() => {
      longest = Math.max(longest, worked() - last);
      last = worked();
    }, 1);
    const { total } = await run(booth, CAR_AT_2400);
    clearInterval(beat);
    expect(total.stays).toBe(5002);
    expect(longest).toBeLessThan(40);
  });

  test('ends the one before it', async () => {
    const booth = await many();
    const first = run(booth, CAR_AT_2400).catch((error: unknown) => error);
    await expect(run(booth, NOTHING)).resolves.toMatchObject({ dearer: 0 });
    expect(await first).toMatchObject({ code: 'SIMULATION_CANCELLED' });
  });
});

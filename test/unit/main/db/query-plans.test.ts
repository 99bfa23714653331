import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

/** Tables that grow without end: a hot query may never read one from top to bottom. */
const GROWING = [
  'sessions',
  'payments',
  'payment_tenders',
  'documents',
  'print_jobs',
  'audit_log',
  'outbox',
  'vehicles',
  'status_history',
  'login_attempts',
];

/** Every statement SQLite runs during `work`, with its plan. */
async function plansOf(booth: TestBooth, work: () => Promise<unknown>): Promise<string[]> {
  const { db } = booth.core;
  const seen = new Set<string>();
  const client = db.$client;
  const prepare = client.prepare.bind(client);
  client.prepare = ((source: string) => {
    seen.add(source);
    return prepare(source);
  }) as typeof client.prepare;
  await work();
  client.prepare = prepare;
  return [...seen].flatMap((source) => scansOf(prepare, source));
}

function scansOf(prepare: TestBooth['core']['db']['$client']['prepare'], source: string): string[] {
  if (!/^\s*(select|update|delete|insert|with)/i.test(source)) return [];
  const blanks = (source.match(/\?/g) ?? []).map(() => null);
  // The head of a chain is the first row read backwards by its key.
  if (/order by\s+"?(audit_log"\.")?seq"? desc limit/i.test(source)) return [];
  const steps = prepare(`EXPLAIN QUERY PLAN ${source}`).all(...blanks) as { detail: string }[];
  return steps
    .map((step) => step.detail)
    .filter((detail) => GROWING.some((table) => detail === `SCAN ${table}`))
    .map((detail) => `${detail}: ${source}`);
}

describe('no hot query reads a growing table from top to bottom', () => {
  test('typing a plate, the map, letting in, charging, closing', async () => {
    const booth = await openDemoBooth();
    const scans = await plansOf(booth, async () => {
      await booth.call('sessions.lookup', { text: 'KRTV62' });
      const { stay } = await checkIn(booth, 'KRTV62');
      booth.passMinutes(61);
      await booth.call('sessions.lookup', { text: stay.ticketNumber });
      await booth.call('parking.board', {});
      await booth.call('sessions.search', { text: 'KR' });
      await payCash(booth, stay.sessionId);
      await booth.call('sessions.lookup', { text: 'KRTV62' });
      await booth.call('payments.today', {});
      await booth.call('payments.recent', {});
      await booth.call('documents.recent', {});
      await booth.call('app.state', {});
      await booth.call('shifts.submitCount', { count: { '1000': 1 } });
      await booth.call('shifts.close', { explanation: 'prueba' });
    });
    expect(scans).toEqual([]);
  });

  test('the history of stays by anything, and one stay’s own page', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(61);
    await payCash(booth, stay.sessionId);
    const from = '2026-11-20';
    const scans = await plansOf(booth, async () => {
      for (const text of [stay.ticketNumber, 'KR', stay.spotCode]) {
        await booth.call('sessions.history', { text });
        await booth.call('sessions.history', { text, from, to: from });
      }
      await booth.call('sessions.history', { from });
      const after = { startTime: stay.startTime, sessionId: stay.sessionId };
      await booth.call('sessions.history', { after });
      await booth.call('sessions.story', { sessionId: stay.sessionId });
    });
    expect(scans).toEqual([]);
  });

  test('charging by an agreement with limits, and trying a tariff out', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Ana Rivas');
    const limits = { validFrom: null, validTo: null, maxUses: 5, maxUsesPerDay: 5 };
    const { agreementId } = await booth.call('agreements.create', {
      code: 'SOL',
      name: 'Sol',
      merchant: '',
      scanCode: null,
      discount: { kind: 'percent', value: 10 },
      ...limits,
    });
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(61);
    const scans = await plansOf(booth, async () => {
      await booth.call('payments.quote', { sessionId: stay.sessionId, agreementId });
      await payCash(booth, stay.sessionId);
      await booth.call('agreements.list', {});
      await booth.call('simulation.run', {
        runId: crypto.randomUUID(),
        draft: { tariffs: [], policy: null },
        sample: { kind: 'days', days: 1 },
      });
    });
    expect(scans).toEqual([]);
  });
});

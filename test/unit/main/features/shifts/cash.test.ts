import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

type Kind = 'paid_in' | 'paid_out' | 'safe_drop';

const move = (booth: TestBooth, kind: Kind, amount: number, requestId = crypto.randomUUID()) =>
  booth.call('shifts.moveCash', { kind, amount, reason: 'motivo', requestId });

describe('cash in and out of the drawer', () => {
  test('changes what is expected, peso by peso', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(61); // $1.830
    await payCash(booth, stay.sessionId, 2000);
    await move(booth, 'paid_in', 10_000);
    await move(booth, 'paid_out', 4_500);
    await move(booth, 'safe_drop', 30_000);
    const result = await booth.call('shifts.submitCount', { count: {} });
    expect(result).toMatchObject({
      expected: 50_000 + 1830 + 10_000 - 4_500 - 30_000,
      totals: { paidIn: 10_000, paidOut: 4_500, safeDrops: 30_000, revenue: 1830 },
    });
  });

  test('is refused beyond what the drawer holds, without telling how much that is', async () => {
    const booth = await openDemoBooth();
    const before = dump(booth.core.db);
    for (const kind of ['paid_out', 'safe_drop'] as const) {
      await expect(move(booth, kind, 50_001)).rejects.toMatchObject({
        code: 'CASH_INSUFFICIENT',
        details: {},
      });
    }
    expect(dump(booth.core.db)).toEqual(before);
    await move(booth, 'safe_drop', 50_000);
    await expect(move(booth, 'paid_out', 1)).rejects.toThrow('CASH_INSUFFICIENT');
  });

  test('by the same request happens once and answers its slip', async () => {
    const booth = await openDemoBooth();
    const requestId = crypto.randomUUID();
    const first = await move(booth, 'paid_in', 1000, requestId);
    expect(await move(booth, 'paid_in', 1000, requestId)).toEqual(first);
    expect(value(booth.core.db, 'SELECT count(*) FROM cash_movements')).toBe(1);
  });

  test('twice in the same millisecond each has its own slip', async () => {
    const booth = await openDemoBooth();
    const requests = [crypto.randomUUID(), crypto.randomUUID()];
    const slips = [];
    for (const id of requests) slips.push(await move(booth, 'paid_in', 1000, id));
    for (const [i, id] of requests.entries()) {
      expect(await move(booth, 'paid_in', 1000, id)).toEqual(slips[i]);
    }
    expect(slips[0]).not.toEqual(slips[1]);
  });

  test.each([0, -1, 1.5, 1_000_000_001])('of %s pesos is no input', async (amount) => {
    const booth = await openDemoBooth();
    await expect(move(booth, 'paid_in', amount)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('needs a reason', async () => {
    const booth = await openDemoBooth();
    const requestId = crypto.randomUUID();
    const silent = { kind: 'paid_out', amount: 1, reason: ' ', requestId } as const;
    await expect(booth.call('shifts.moveCash', silent)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: ['reason'] },
    });
  });
});

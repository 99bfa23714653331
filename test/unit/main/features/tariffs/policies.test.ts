import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { policyAt } from '@main/features/tariffs/index';
import { verify } from '@main/features/verify/index';
import { describe, expect, test } from 'vitest';
import { MINUTE, MORNING, checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

const { zone: _zone, ...PLAIN } = DEFAULT_CHARGING_POLICY;
const TRANCHES = { ...PLAIN, mode: 'tranche' as const };
const FROM = MORNING + 60 * MINUTE;

async function administered(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

describe('a scheduled policy', () => {
  test('holds for stays that begin from its instant on, and for no other', async () => {
    const booth = await administered();
    await booth.call('policy.schedule', { policy: TRANCHES, validFrom: FROM });
    const early = await checkIn(booth, 'KRTV62');
    booth.passMinutes(60);
    const late = await checkIn(booth, 'BCDF11');
    booth.passMinutes(39);
    const quote = ({ stay }: typeof early) =>
      booth.call('payments.quote', { sessionId: stay.sessionId, agreementId: null });
    expect(await quote(early)).toMatchObject({ policy: { mode: 'per_minute' } });
    expect(await quote(late)).toMatchObject({ policy: { mode: 'tranche' }, chargeableMinutes: 30 });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('is written in the zone of the site', async () => {
    const booth = await administered();
    await booth.call('policy.schedule', { policy: TRANCHES, validFrom: null }).catch(() => null);
    booth.passMinutes(1);
    await booth.call('policy.schedule', { policy: TRANCHES, validFrom: null });
    expect(policyAt(booth.core.db, booth.clock.now())).toMatchObject({ zone: 'America/Santiago' });
  });

  test('withdrawn lets the one before it go on', async () => {
    const booth = await administered();
    const { policyId } = await booth.call('policy.schedule', { policy: TRANCHES, validFrom: FROM });
    await booth.call('policy.withdraw', { policyId, reason: 'se posterga' });
    expect(policyAt(booth.core.db, FROM)).toMatchObject({ mode: 'per_minute' });
    const [taken, current] = await booth.call('policy.history', {});
    expect(taken).toMatchObject({ state: 'withdrawn', withdrawn: { by: 'Ana Rivas' } });
    expect(current).toMatchObject({ state: 'current', createdBy: 'Ana Rivas', validTo: null });
    for (const log of ['audit_log', 'outbox']) {
      const column = log === 'outbox' ? 'kind' : 'action';
      expect(value(booth.core.db, `SELECT ${column} FROM ${log} ORDER BY seq DESC LIMIT 1`)).toBe(
        'policy.withdrawn',
      );
    }
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test.each([
    ['in the past', MORNING - 1, 'CHANGE_IN_THE_PAST'],
    ['for an instant that has one', FROM, 'TARIFF_OVERLAP'],
    ['before one that is scheduled', FROM - 1, 'TARIFF_OVERLAP'],
  ])('%s is refused whole', async (_when, validFrom, code) => {
    const booth = await administered();
    await booth.call('policy.schedule', { policy: TRANCHES, validFrom: FROM });
    const act = () => booth.call('policy.schedule', { policy: PLAIN, validFrom });
    expect(await refusalOf(booth, act)).toMatchObject({ code });
  });

  test.each([
    [{ firstTranche: 29 }, 'POLICY_FIRST_TRANCHE_TOO_SHORT', 30],
    [{ nextTranche: 9 }, 'POLICY_NEXT_TRANCHE_TOO_SHORT', 10],
  ] as const)('below the law (%j) is refused with the article', async (short, code, minimum) => {
    const booth = await administered();
    const policy = { ...TRANCHES, ...short };
    const refused = { code, details: { article: 'Ley 19.496 art. 15 A', minimum } };
    const save = () => booth.call('policy.schedule', { policy, validFrom: FROM });
    expect(await refusalOf(booth, save)).toMatchObject(refused);
    await expect(booth.call('policy.check', { policy })).rejects.toMatchObject(refused);
  });

  test('is not for the supervisor', async () => {
    const booth = await administered();
    await signInAs(booth, 'Rodrigo Soto');
    const act = () => booth.call('policy.schedule', { policy: PLAIN, validFrom: FROM });
    expect(await refusalOf(booth, act)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a policy is never edited nor deleted', async () => {
  const booth = await administered();
  const sqlite = booth.core.db.$client;
  expect(() => sqlite.exec("UPDATE charging_policies SET policy = '{}'")).toThrow('never edited');
  expect(() => sqlite.exec('DELETE FROM charging_policies')).toThrow('append-only');
});

import type { CallInput } from '@shared/contracts/index';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { describe, expect, test } from 'vitest';
import { openDemoBooth, openTestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

type FirstRun = CallInput<'setup.complete'>;

const SITE: FirstRun = {
  company: { name: 'Uno SpA', rut: '76.086.428-5', activity: 'Estacionamientos', address: 'Uno 1' },
  site: { name: 'Sede Uno', address: 'Uno 1', zone: 'America/Punta_Arenas', demo: false },
  terminal: { code: 'A', name: 'Caja 1' },
  admin: { displayName: 'Ana Rivas', username: 'ana', pin: '2580' },
  classes: [
    { code: 'car', name: 'Auto', spotKind: 'car', dayRate: 1800, nightRate: 1200 },
    { code: 'motorcycle', name: 'Moto', spotKind: 'motorcycle', dayRate: 900, nightRate: 600 },
  ],
  policy: { ...DEFAULT_CHARGING_POLICY, zone: 'America/Punta_Arenas' },
  spots: [
    { zone: 'Patio', prefix: 'a', from: 1, to: 20, kind: 'car' },
    { zone: 'Patio', prefix: 'M', from: 1, to: 3, kind: 'motorcycle' },
    { zone: 'Techo', prefix: '', from: 0, to: 0, kind: 'accessible' },
  ],
  printer: { kind: 'none' },
};

describe('the first run', () => {
  test('makes a site ready to work', async () => {
    const booth = openTestBooth();
    expect((await booth.call('app.state', {})).phase).toBe('first_run');
    await booth.call('setup.complete', SITE);
    await expect(booth.call('app.state', {})).resolves.toMatchObject({
      phase: 'ready',
      site: { name: 'Sede Uno', demo: false },
      terminal: { code: 'A', name: 'Caja 1' },
    });
    const [ana] = await booth.call('access.tiles', {});
    expect(ana).toMatchObject({ displayName: 'Ana Rivas', role: 'admin' });
    await booth.call('access.signIn', { userId: ana?.userId ?? '', pin: '2580' });
    const { zones, counts } = await booth.call('parking.board', {});
    expect(counts.free).toBe(24);
    expect(zones.map((zone) => zone.spots.map((spot) => spot.code).slice(-2))).toEqual([
      ['M2', 'M3'],
      ['0'],
    ]);
    expect(zones[0]?.spots[0]?.code).toBe('A1');
    expect(await booth.call('settings.get', {})).toMatchObject({ company: { rut: '76086428-5' } });
  });

  test('happens once, by whatever way', async () => {
    const booth = openTestBooth();
    await booth.call('setup.complete', SITE);
    const before = dump(booth.core.db);
    await expect(booth.call('setup.complete', SITE)).rejects.toThrow('ALREADY_SET_UP');
    await expect(booth.call('setup.loadDemo', {})).rejects.toThrow('ALREADY_SET_UP');
    expect(dump(booth.core.db)).toEqual(before);
  });

  test('asked for twice at once happens once', async () => {
    const booth = openTestBooth();
    const answers = await Promise.allSettled([
      booth.call('setup.complete', SITE),
      booth.call('setup.complete', SITE),
    ]);
    expect(answers.map((it) => it.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(value(booth.core.db, 'SELECT count(*) FROM users')).toBe(1);
  });
});

describe('is refused whole, saying why', () => {
  const policy = (changes: Partial<FirstRun['policy']>): Partial<FirstRun> => ({
    policy: { ...SITE.policy, ...changes },
  });
  const LAW = 'Ley 19.496 art. 15 A';

  test.each<readonly [string, Partial<FirstRun>, object]>([
    [
      'a first tranche below the law',
      policy({ mode: 'tranche', firstTranche: 29 }),
      { code: 'POLICY_FIRST_TRANCHE_TOO_SHORT', details: { article: LAW, minimum: 30 } },
    ],
    [
      'a following tranche below the law',
      policy({ mode: 'tranche', nextTranche: 9 }),
      { code: 'POLICY_NEXT_TRANCHE_TOO_SHORT', details: { article: LAW, minimum: 10 } },
    ],
    ['a policy of another zone', policy({ zone: 'America/Santiago' }), { code: 'POLICY_INVALID' }],
    ['an hour that does not exist', policy({ dayFrom: '24:00' }), { code: 'INVALID_INPUT' }],
    ['a wrong RUT', { company: { ...SITE.company, rut: '76086428-4' } }, { code: 'RUT_INVALID' }],
    [
      'a zone nobody knows',
      { site: { ...SITE.site, zone: 'America/Rancagua' } },
      { code: 'ZONE_UNKNOWN' },
    ],
    ['a PIN anybody guesses', { admin: { ...SITE.admin, pin: '1234' } }, { code: 'PIN_TOO_WEAK' }],
    ['letters for a PIN', { admin: { ...SITE.admin, pin: '25a0' } }, { code: 'INVALID_INPUT' }],
    [
      'the same spot twice',
      { spots: [...SITE.spots, { zone: 'Otro', prefix: 'A', from: 20, to: 21, kind: 'car' }] },
      { code: 'CONFLICT', details: { spot: 'A20' } },
    ],
    [
      'the same class twice',
      { classes: [...SITE.classes, ...SITE.classes.slice(0, 1)] },
      { code: 'CONFLICT', details: { vehicleClass: 'car' } },
    ],
    ['no spots', { spots: [] }, { code: 'INVALID_INPUT', details: { fields: ['spots'] } }],
    [
      'a row of spots backwards',
      { spots: [{ zone: 'Patio', prefix: 'A', from: 9, to: 1, kind: 'car' }] },
      { code: 'INVALID_INPUT', details: { fields: ['spots.0.to'] } },
    ],
    [
      'a rate with decimals',
      { classes: [{ code: 'car', name: 'Auto', spotKind: 'car', dayRate: 0.5, nightRate: 0 }] },
      { code: 'INVALID_INPUT' },
    ],
  ])('%s', async (_what, changes, error) => {
    const booth = openTestBooth();
    expect(
      await refusalOf(booth, () => booth.call('setup.complete', { ...SITE, ...changes })),
    ).toMatchObject(error);
    expect((await booth.call('app.state', {})).phase).toBe('first_run');
  });

  test('a disk that fails at the very last row', async () => {
    const booth = openTestBooth();
    booth.core.db.$client.exec(
      `CREATE TEMP TRIGGER late BEFORE INSERT ON spots WHEN NEW.code = '0'
       BEGIN SELECT RAISE(ABORT, 'late'); END`,
    );
    expect(await refusalOf(booth, () => booth.call('setup.complete', SITE))).toMatchObject({
      code: 'INTERNAL',
    });
    booth.core.db.$client.exec('DROP TRIGGER late');
    await booth.call('setup.complete', SITE);
  });
});

test('the policy alone can be asked about first', async () => {
  const booth = openTestBooth();
  await expect(booth.call('setup.checkPolicy', { policy: SITE.policy })).resolves.toEqual({});
  const short = { ...SITE.policy, mode: 'tranche' as const, firstTranche: 20 };
  await expect(booth.call('setup.checkPolicy', { policy: short })).rejects.toMatchObject({
    code: 'POLICY_FIRST_TRANCHE_TOO_SHORT',
  });
});

test('the demonstration site has 40 spots, three people, tariffs and agreements, and says DEMO', async () => {
  const booth = await openDemoBooth({ shift: false });
  const people = await booth.call('access.tiles', {});
  expect(people.map((it) => [it.displayName, it.role])).toEqual([
    ['Ana Rivas', 'admin'],
    ['Marcela Fuentes', 'operator'],
    ['Rodrigo Soto', 'supervisor'],
  ]);
  expect((await booth.call('parking.board', {})).counts.free).toBe(40);
  expect(await booth.call('tariffs.current', {})).toHaveLength(4);
  expect(await booth.call('agreements.list', {})).toHaveLength(3);
  expect((await booth.call('app.state', {})).site?.demo).toBe(true);
});

import { CATALOGUE_PARTS } from '@shared/sync/parts';
import type { CallInput, CallName } from '@shared/contracts/index';
import { catalogueOwnership } from '@main/db/schema/index';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';
import { beforeEach, expect, test } from 'vitest';

let booth: TestBooth;
beforeEach(async () => {
  booth = await openDemoBooth({ shift: false });
  await booth.call('access.signOut', {});
  await signInAs(booth, 'Ana Rivas');
  const rows = CATALOGUE_PARTS.map((part) => ({
    part,
    owner: 'hq',
    ownerName: 'HQ',
    since: 1,
    rows: 0,
  }));
  booth.core.db.insert(catalogueOwnership).values(rows).run();
});

const anyId = '01900000-0000-7000-8000-000000000001';
const terms = {
  name: 'Otro',
  merchant: '',
  scanCode: null,
  validFrom: null,
  validTo: null,
  maxUses: null,
  maxUsesPerDay: null,
};
const words = { username: 'otra', displayName: 'Otra Persona', roleId: anyId };
const policy = {
  mode: 'per_minute',
  dayFrom: '08:00',
  dayTo: '21:00',
  firstTranche: 30,
  nextTranche: 10,
  freeMinutes: 5,
  dailyCap: null,
} as const;

type Edit = { [Name in CallName]: readonly [Name, CallInput<Name>, string] }[CallName];

const EDITS: readonly Edit[] = [
  [
    'tariffs.schedule',
    { vehicleClass: 'car', dayRate: 1, nightRate: 1, validFrom: null },
    'tariffs',
  ],
  ['tariffs.withdraw', { tariffId: anyId, reason: 'a reason' }, 'tariffs'],
  ['classes.create', { name: 'Bus', spotKind: 'truck', dayRate: 1, nightRate: 1 }, 'tariffs'],
  ['classes.change', { code: 'car', name: 'Bus', spotKind: 'truck' }, 'tariffs'],
  ['classes.order', { codes: ['car'] }, 'tariffs'],
  ['policy.schedule', { policy, validFrom: null }, 'tariffs'],
  ['policy.withdraw', { policyId: anyId, reason: 'a reason' }, 'tariffs'],
  [
    'agreements.create',
    { ...terms, code: 'OTRO', discount: { kind: 'percent', value: 1 } },
    'agreements',
  ],
  ['agreements.change', { ...terms, agreementId: anyId, active: false }, 'agreements'],
  ['users.create', { ...words, pin: '9471' }, 'people'],
  ['users.change', { ...words, userId: anyId }, 'people'],
  ['users.suspend', { userId: anyId }, 'people'],
  ['users.reactivate', { userId: anyId }, 'people'],
  ['users.resetPin', { userId: anyId, pin: '9471' }, 'people'],
  ['users.issueBadge', { userId: anyId }, 'people'],
  ['users.withdrawBadge', { userId: anyId }, 'people'],
  ['roles.create', { name: 'Guardia', permissions: [] }, 'people'],
  ['roles.rename', { roleId: anyId, name: 'Guardia' }, 'people'],
  ['roles.remove', { roleId: anyId }, 'people'],
  ['roles.grant', { roles: [{ roleId: anyId, permissions: [] }] }, 'people'],
];

test.each(EDITS)('%s is refused while headquarters manages it', async (name, input, part) => {
  const refused = await refusalOf(booth, () => booth.call(name, input as never));
  expect([refused.code, refused.details]).toEqual([
    'MANAGED_ELSEWHERE',
    { part, owner: 'hq', ownerName: 'HQ' },
  ]);
});

test('settings that the booths share and the plan are refused, those of this PC alone are not', async () => {
  const { company, hours, texts, versions, managed } = await booth.call('settings.get', {});
  expect(managed.map(({ part }) => part).toSorted()).toEqual([...CATALOGUE_PARTS].toSorted());
  const save = (changes: CallInput<'settings.save'>['changes']) =>
    booth.call('settings.save', { changes });
  for (const [key, value, part] of [
    ['company', company, 'company'],
    ['hours', hours, 'company'],
    ['texts', texts, 'messages'],
  ] as const) {
    const change = {
      key,
      value,
      version: versions[key],
    } as CallInput<'settings.save'>['changes'][0];
    const refused = await refusalOf(booth, () => save([change]));
    expect(refused).toMatchObject({ code: 'MANAGED_ELSEWHERE', details: { part } });
  }
  await save([{ key: 'screen', version: versions.screen, value: { idleLockMinutes: 7 } }]);
  const { version } = await booth.call('spots.layout', {});
  const plan = {
    version,
    layout: { zones: [{ zoneId: null, name: 'Otra', spots: [] }], retire: [] },
  };
  const refused = await refusalOf(booth, () => booth.call('spots.saveLayout', plan));
  expect(refused).toMatchObject({ code: 'MANAGED_ELSEWHERE', details: { part: 'spots' } });
});

import { transferPart } from '@hq/catalogue/transfer';
import { verify } from '@main/features/verify/index';
import type { AnswerOf } from '@shared/hq/endpoint';
import type { Catalogue, changeCatalogue, listCatalogueOwners } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import type { listMessages } from '@shared/hq/messages';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { MINUTE, checkIn, payCash, signInAs } from '@test/helpers/booth';
import { firstBooth, joinedBooth } from '@test/helpers/fed-booth';
import type { FedBooth } from '@test/helpers/fed-booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

const ROSA = { id: '01900000-0000-7000-8000-000000000091', name: 'Rosa de HQ' };
const START = Date.parse('2026-11-20T12:00:00Z');

let hq: TestHq;
/** Two booths of one site whose catalogue HQ took over. */
let first: FedBooth;
let second: FedBooth;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());
beforeEach(async () => {
  hq.setNow(START);
  first = await firstBooth(hq);
  await first.meet();
  const { siteId } = first.terminal;
  second = await joinedBooth(hq, siteId);
  for (const part of CATALOGUE_PARTS) {
    await transferPart(hq, ROSA, { siteId, part, owner: 'hq' }, hq.now());
  }
  await met();
  await signInAs(first.booth, 'Ana Rivas');
}, 60_000);

async function met(): Promise<void> {
  hq.setNow(hq.now() + MINUTE);
  for (const it of [first, second]) {
    it.booth.clock.set(hq.now());
    await it.meet();
  }
}

const admin = () => testPerson(hq, { role: 'admin', displayName: 'Rosa de HQ' });

type Answer = AnswerOf<typeof changeCatalogue>;

const ask = async (wanted: CatalogueChange, dryRun: boolean) =>
  (await admin()).send({
    method: 'POST',
    url: '/api/catalogue/changes',
    payload: { siteIds: [first.terminal.siteId], change: wanted, dryRun },
  });

/** Makes a change, which reaches both booths. */
async function change(wanted: CatalogueChange): Promise<void> {
  const answer = await ask(wanted, false);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await met();
}

const dryRun = async (wanted: CatalogueChange) => (await ask(wanted, true)).json<Answer>().sites[0];
const refusalOf = async (wanted: CatalogueChange) => (await dryRun(wanted))?.refused?.code;

afterEach(() => {
  const faults = [first, second].flatMap(({ booth }) => [...verify(booth.core.db)]);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
});

const view = async (): Promise<Catalogue> =>
  (await (await admin()).get(`/api/catalogue/${first.terminal.siteId}`)).json();

test('a role made at HQ is at every booth with what it may do, changes there, and goes when nobody has it', async () => {
  await change({ kind: 'role', name: 'Cajera de noche', permissions: ['sessions:view'] });
  const roleCode = (await view()).roles.find(({ name }) => name === 'Cajera de noche')?.code ?? '';
  const rolesOf = async () =>
    (await first.booth.call('roles.list', {})).find(({ name }) => name.includes('noche'));
  expect((await rolesOf())?.permissions).toEqual(['sessions:view']);
  expect(await refusalOf({ kind: 'role', name: 'CAJERA de noché', permissions: [] })).toBe(
    'ROLE_NAME_TAKEN',
  );

  const permissions = ['sessions:view', 'payments:charge'] as const;
  await change({
    kind: 'change_role',
    roleCode,
    name: 'Noche',
    permissions: [...permissions],
  });
  expect(await first.booth.call('roles.list', {})).toContainEqual(
    expect.objectContaining({ name: 'Noche', permissions: permissions.toSorted() }),
  );

  await change({
    kind: 'person',
    username: 'pedro',
    displayName: 'Pedro Araya',
    roleCode,
    pin: '9471',
  });
  expect(await refusalOf({ kind: 'remove_role', roleCode })).toBe('ROLE_IN_USE');
  await change({ kind: 'change_person', username: 'pedro', roleCode: 'operator' });
  await change({ kind: 'remove_role', roleCode });
  expect((await first.booth.call('roles.list', {})).some(({ name }) => name === 'Noche')).toBe(
    false,
  );
});

test('what a booth would refuse is refused, in its words', async () => {
  const zone = (await view()).zones[0]?.name ?? '';
  const refused: readonly (readonly [CatalogueChange, string])[] = [
    [changeRole('operator', { name: 'Caja' }), 'ROLE_BUILT_IN'],
    [{ kind: 'remove_role', roleCode: 'client' }, 'ROLE_BUILT_IN'],
    [changeRole('admin', { permissions: [] }), 'LAST_ADMIN'],
    [changeRole('ghost', { permissions: [] }), 'NOT_FOUND'],
    [{ kind: 'zone', name: zone }, 'CONFLICT'],
    [{ kind: 'remove_zone', zone }, 'CONFLICT'],
    [{ kind: 'remove_spots', codes: ['ZZ9'] }, 'NOT_FOUND'],
    [{ kind: 'change_class', vehicleClass: 'tank', name: 'X', spotKind: 'car' }, 'NOT_FOUND'],
  ];
  for (const [wanted, code] of refused) expect(await refusalOf(wanted)).toBe(code);
});

function changeRole(
  roleCode: string,
  what: Omit<Extract<CatalogueChange, { kind: 'change_role' }>, 'kind' | 'roleCode'>,
): CatalogueChange {
  return { kind: 'change_role', roleCode, ...what };
}

test('zones and spots made at HQ stand on the plan of every booth; a code that rests comes back', async () => {
  await change({ kind: 'zone', name: 'Terraza' });
  await change({ kind: 'spots', zone: 'Terraza', spotKind: 'car', codes: ['T1', 'T2', 'T3'] });
  expect(
    await refusalOf({ kind: 'spots', zone: 'Terraza', spotKind: 'car', codes: ['T4', 't2'] }),
  ).toBe('SPOT_CODE_TAKEN');
  await change({ kind: 'change_spot', code: 'T2', newCode: 'T20', spotKind: 'ev' });
  await change({ kind: 'remove_spots', codes: ['T3'] });
  const terrace = async ({ booth }: FedBooth) =>
    (await booth.call('spots.layout', {})).zones.find(({ name }) => name === 'Terraza')?.spots;
  expect((await terrace(first))?.map(({ code, kind }) => [code, kind])).toEqual([
    ['T1', 'car'],
    ['T20', 'ev'],
  ]);
  const idOf = async (code: string) =>
    (await view()).zones.flatMap(({ spots }) => spots).find((it) => it.code === code)?.id;
  const before = await idOf('T3');
  await change({ kind: 'spots', zone: 'Terraza', spotKind: 'car', codes: ['T3'] });
  expect(await idOf('T3')).toBe(before);
  expect((await terrace(first))?.map(({ code }) => code)).toContain('T3');
});

test('a spot that HQ takes away while a car stands on it stays until the car has left', async () => {
  const { booth } = first;
  await booth.call('shifts.open', { float: { '1000': 10 } });
  const spot = (await booth.call('spots.layout', {})).zones
    .flatMap(({ spots }) => spots)
    .find(({ occupied, kind }) => !occupied && kind === 'car');
  if (!spot) throw new Error('no free spot');
  const { stay } = await checkIn(booth, 'KRTV62', spot.spotId);
  await change({ kind: 'remove_spots', codes: [spot.code] });
  const shown = async () =>
    (await booth.call('spots.layout', {})).zones
      .flatMap(({ spots }) => spots)
      .some(({ spotId }) => spotId === spot.spotId);
  expect(await shown()).toBe(true);
  await payCash(booth, stay.sessionId);
  // Whatever comes next from HQ.
  await change({ kind: 'zone', name: 'Otra' });
  expect(await shown()).toBe(false);
});

test('of a message HQ knows which booths have it on their disk; withdrawn, it is on none', async () => {
  const messages = async (): Promise<AnswerOf<typeof listMessages>['items']> =>
    (await (await admin()).get('/api/messages')).json<AnswerOf<typeof listMessages>>().items;
  const text = 'Mañana se pinta';
  await ask({ kind: 'message', text, validFrom: null, validTo: null }, false);
  const received = async () => (await messages())[0]?.sites[0]?.terminals.map((it) => it.received);
  expect(await received()).toEqual([false, false]);
  // A page that was read is on disk only when the booth asks for what comes after it.
  await first.pull();
  expect(await received()).toEqual([false, false]);
  await first.pull();
  expect(await received()).toEqual([true, false]);
  await met();
  await met();
  expect(await received()).toEqual([true, true]);

  const stranger = await testPerson(hq, { siteIds: [hq.ids.next(hq.now())] });
  expect((await stranger.get('/api/messages')).json()).toMatchObject({ items: [] });
  expect((await stranger.get('/api/catalogue')).json()).toEqual({ items: [] });
  await change({ kind: 'withdraw_message', text });
  expect(await messages()).toEqual([]);
});

test('who owns what is told of every site at once', async () => {
  const answer = (await (await admin()).get('/api/catalogue')).json<
    AnswerOf<typeof listCatalogueOwners>
  >();
  const site = answer.items.find(({ siteId }) => siteId === first.terminal.siteId);
  expect(site?.parts.map(({ part, owner }) => [part, owner])).toEqual(
    CATALOGUE_PARTS.map((part) => [part, 'hq']),
  );
});

test('a new row of a line of time is told with the one that it follows', async () => {
  const told = await dryRun({
    kind: 'tariff',
    vehicleClass: 'car',
    dayRate: 2600,
    nightRate: 1300,
    validFrom: hq.now() + 60 * MINUTE,
  });
  const car = (await view()).classes.find(({ code }) => code === 'car');
  const current = car?.tariffs.find(({ state }) => state === 'current');
  expect(told?.rows[0]).toMatchObject({
    before: null,
    follows: { id: current?.id, dayRate: current?.dayRate },
    after: { dayRate: 2600 },
  });
});

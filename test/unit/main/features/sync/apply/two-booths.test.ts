import { MINUTE, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { firstBooth, joinedBooth } from '@test/helpers/fed-booth';
import type { FedBooth } from '@test/helpers/fed-booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { transferPart } from '@hq/catalogue/transfer';
import { catalogueRows } from '@main/features/sync/catalogue/rows';
import { verify } from '@main/features/verify/index';
import { refusalOf } from '@test/helpers/refusal';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let hq: TestHq;
let a: FedBooth;
let b: FedBooth;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());
beforeEach(async () => {
  a = await firstBooth(hq);
  await a.meet();
  b = await joinedBooth(hq, a.terminal.siteId);
  await b.meet();
  await signInAs(a.booth, 'Ana Rivas');
  await signInAs(b.booth, 'Ana Rivas');
  for (const { booth } of [a, b]) booth.passMinutes(5);
}, 60_000);

/** A part as people and charges see it: without who wrote it, which each booth tells in its own words. */
function seen({ booth }: FedBooth, part: CataloguePart): unknown[] {
  return catalogueRows(booth.core.db, part)
    .map(({ kind, key, body }) => {
      const {
        createdBy: _by,
        withdrawnBy: _who,
        id: _id,
        ...rest
      } = body as Record<string, unknown>;
      return [kind, key, rest];
    })
    .toSorted((x, y) =>
      `${String(x[0])} ${String(x[1])}` < `${String(y[0])} ${String(y[1])}` ? -1 : 1,
    );
}
const same = (): void => {
  for (const part of CATALOGUE_PARTS) expect(seen(b, part)).toEqual(seen(a, part));
};
const faults = ({ booth }: FedBooth): unknown[] => [...verify(booth.core.db)];
const ratesAt = async (booth: TestBooth): Promise<unknown> =>
  (await booth.call('tariffs.current', {})).map(({ vehicleClass, dayRate }) => [
    vehicleClass.code,
    dayRate,
  ]);

test('a booth that joins has the whole catalogue, signs people in by their PIN and works', async () => {
  same();
  expect(faults(b)).toEqual([]);
  await b.booth.call('shifts.open', { float: { '10000': 1 } });
  const entry = await b.booth.call('sessions.checkIn', {
    plate: 'BBCC12',
    vehicleClass: 'car',
    spotId: null,
    requestId: crypto.randomUUID(),
  });
  expect(JSON.stringify(entry)).toContain('C-000001');
  expect(faults(b)).toEqual([]);
});

test('what is changed at the owner is the same at the other booth after it was told', async () => {
  const roles = await a.booth.call('roles.list', {});
  const operator = roles.find(({ name }) => name === 'operator');
  await a.booth.call('users.create', {
    username: 'pedro',
    displayName: 'Pedro Araya',
    roleId: operator?.roleId ?? '',
    pin: '9471',
  });
  await a.booth.call('roles.create', { name: 'Guardia', permissions: ['sessions:view'] });
  await a.booth.call('tariffs.schedule', {
    vehicleClass: 'car',
    dayRate: 3333,
    nightRate: 1111,
    validFrom: null,
  });
  await a.booth.call('agreements.create', {
    code: 'TEATRO',
    name: 'Teatro Central',
    merchant: '',
    scanCode: 'TEATRO2026',
    discount: { kind: 'percent', value: 20 },
    validFrom: null,
    validTo: null,
    maxUses: null,
    maxUsesPerDay: null,
  });
  const { version, zones } = await a.booth.call('spots.layout', {});
  const [zone, ...others] = zones;
  const bare = (it: typeof zones) =>
    it.map((z) => ({
      zoneId: z.zoneId,
      name: z.name,
      spots: z.spots.map(({ spotId, code, kind, cell }) => ({ spotId, code, kind, cell })),
    }));
  if (!zone) throw new Error('no zone');
  const shorter = { ...zone, name: 'Patio', spots: zone.spots.slice(2) };
  await a.booth.call('spots.saveLayout', {
    version,
    layout: { zones: bare([shorter, ...others]), retire: [] },
  });
  await a.meet();
  await b.meet();
  same();
  expect(await ratesAt(b.booth)).toContainEqual(['car', 3333]);
  const tiles = await b.booth.call('access.tiles', {});
  const pedro = tiles.find(({ displayName }) => displayName === 'Pedro Araya');
  await b.booth.call('access.signOut', {});
  await b.booth.call('access.signIn', { userId: pedro?.userId ?? '', pin: '9471' });
  expect(faults(a)).toEqual([]);
  expect(faults(b)).toEqual([]);
});

test('nothing is told or brought twice', async () => {
  await a.pull();
  expect(await a.pull()).toEqual([]);
  expect(await a.upload()).toEqual([]);
  expect(await b.pull()).toEqual([]);
  const before = b.booth.core.db.$client.prepare('SELECT count(*) FROM audit_log').pluck().get();
  b.beginAgain();
  await b.pull();
  const after = b.booth.core.db.$client.prepare('SELECT count(*) FROM audit_log').pluck().get();
  expect(after).toBe(before);
});

test('a tariff that comes late holds from its own instant for new stays; who is inside keeps the one of the entry', async () => {
  await b.booth.call('shifts.open', { float: { '10000': 1 } });
  const validFrom = a.booth.clock.now() + 60 * MINUTE;
  await a.booth.call('tariffs.schedule', {
    vehicleClass: 'car',
    dayRate: 6000,
    nightRate: 6000,
    validFrom,
  });
  await a.meet();
  b.booth.passMinutes(90);
  const before = await b.booth.call('sessions.checkIn', {
    plate: 'LATE11',
    vehicleClass: 'car',
    spotId: null,
    requestId: crypto.randomUUID(),
  });
  b.booth.passMinutes(1);
  await b.meet();
  b.booth.passMinutes(1);
  const after = await b.booth.call('sessions.checkIn', {
    plate: 'LATE22',
    vehicleClass: 'car',
    spotId: null,
    requestId: crypto.randomUUID(),
  });
  const rate = (id: string): unknown =>
    b.booth.core.db.$client
      .prepare(
        'SELECT t.day_rate FROM sessions s JOIN tariffs t ON t.id = s.tariff_id WHERE s.id = ?',
      )
      .pluck()
      .get(id);
  expect(rate(after.stay.sessionId)).toBe(6000);
  expect(rate(before.stay.sessionId)).not.toBe(6000);
  expect(faults(b)).toEqual([]);
});

const ADMIN = { id: '01900000-0000-7000-8000-000000000090', name: 'Ana de HQ' };
const give = (owner: string, part: CataloguePart = 'tariffs') =>
  transferPart(hq, ADMIN, { siteId: a.terminal.siteId, part, owner }, hq.now());
const schedule = (it: FedBooth, dayRate: number, minutes: number | null = null) =>
  it.booth.call('tariffs.schedule', {
    vehicleClass: 'car',
    dayRate,
    nightRate: dayRate,
    validFrom: minutes === null ? null : it.booth.clock.now() + minutes * MINUTE,
  });

test('what another manages is refused here, and says who', async () => {
  const name = (await a.booth.call('settings.get', {})).terminal.name;
  await expect(refusalOf(b.booth, () => schedule(b, 4000))).resolves.toMatchObject({
    code: 'MANAGED_ELSEWHERE',
    details: { part: 'tariffs', owner: a.terminal.terminalId, ownerName: name },
  });
});

test('ownership goes to the other booth while both are offline: the new owner’s word holds, nothing is lost', async () => {
  await a.booth.call('shifts.open', { float: { '10000': 1 } });
  await give(b.terminal.terminalId);
  // Neither heard of it: the old owner goes on changing, and a car comes in by its change.
  await schedule(a, 7777);
  await schedule(a, 8888, 600);
  a.booth.passMinutes(5);
  const entry = await a.booth.call('sessions.checkIn', {
    plate: 'AWAY11',
    vehicleClass: 'car',
    spotId: null,
    requestId: crypto.randomUUID(),
  });
  a.booth.passMinutes(5);
  expect(await a.upload()).toEqual(['NOT_OWNER']);
  await b.meet();
  await schedule(b, 2500);
  await b.meet();
  await a.meet();
  a.booth.passMinutes(5);
  expect(await ratesAt(a.booth)).toEqual(await ratesAt(b.booth));
  expect(await ratesAt(a.booth)).toContainEqual(['car', 2500]);
  same();
  const kept = a.booth.core.db.$client
    .prepare(
      'SELECT t.day_rate FROM sessions s JOIN tariffs t ON t.id = s.tariff_id WHERE s.id = ?',
    )
    .pluck()
    .get(entry.stay.sessionId);
  expect(kept).toBe(7777);
  await expect(refusalOf(a.booth, () => schedule(a, 1))).resolves.toMatchObject({
    code: 'MANAGED_ELSEWHERE',
  });
  expect(faults(a)).toEqual([]);
  expect(faults(b)).toEqual([]);
});

test('people and agreements that only the old owner had are kept out of use; names go to the owner’s', async () => {
  await give('hq', 'people');
  await give(b.terminal.terminalId, 'agreements');
  await a.meet();
  await b.meet();
  await give(b.terminal.terminalId, 'people');
  await b.meet();
  const person = async (it: FedBooth, displayName: string) => {
    const roles = await it.booth.call('roles.list', {});
    const roleId = roles.find(({ name }) => name === 'operator')?.roleId ?? '';
    return it.booth.call('users.create', { username: 'pedro', displayName, roleId, pin: '9471' });
  };
  await person(b, 'Pedro de B');
  await b.meet();
  // A lost its connection before it heard that B has the agreements and the people: as if it were its own.
  a.booth.core.db.$client.exec('DELETE FROM catalogue_ownership');
  await person(a, 'Pedro de A');
  await a.meet();
  same();
  const names = a.booth.core.db.$client
    .prepare("SELECT username || ' ' || status FROM users WHERE username LIKE 'pedro%' ORDER BY 1")
    .pluck()
    .all();
  expect(names).toEqual(['pedro active', expect.stringMatching(/^pedro~.{6} suspended$/)]);
  expect(faults(a)).toEqual([]);
});

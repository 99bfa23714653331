import { transferPart } from '@hq/catalogue/transfer';
import { verifyPin } from '@main/features/access/pin-hash';
import type { AnswerOf } from '@shared/hq/endpoint';
import type { Catalogue, changeCatalogue } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { CATALOGUE_PARTS } from '@shared/sync/parts';
import { MINUTE, signInAs } from '@test/helpers/booth';
import { firstBooth } from '@test/helpers/fed-booth';
import type { FedBooth } from '@test/helpers/fed-booth';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import { verify } from '@main/features/verify/index';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

type Answer = AnswerOf<typeof changeCatalogue>;

let hq: TestHq;
let booths: FedBooth[];
const ROSA = { id: '01900000-0000-7000-8000-000000000091', name: 'Rosa de HQ' };
/** Signed in anew for every request: the clock of these tests outruns tokens. */
const admin = (): Promise<TestCaller> =>
  testPerson(hq, { role: 'admin', displayName: 'Rosa de HQ' });
const START = Date.parse('2026-11-20T12:00:00Z');
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

/** Three car parks whose catalogues HQ took over. */
beforeEach(async () => {
  hq.setNow(START);
  booths = [];
  for (let site = 0; site < 3; site += 1) {
    const booth = await firstBooth(hq);
    await booth.meet();
    for (const part of CATALOGUE_PARTS) {
      await transferPart(hq, ROSA, { siteId: booth.terminal.siteId, part, owner: 'hq' }, hq.now());
    }
    await booth.meet();
    await signInAs(booth.booth, 'Ana Rivas');
    booths.push(booth);
  }
  pass(30);
}, 60_000);

/** The clocks of all go on together. */
function pass(minutes: number): void {
  hq.setNow(hq.now() + minutes * MINUTE);
  for (const { booth } of booths) booth.clock.set(hq.now());
}
const sites = (): string[] => booths.map(({ terminal }) => terminal.siteId);
const post = async (change: CatalogueChange, dryRun = false, siteIds = sites()) =>
  (await admin()).send({
    method: 'POST',
    url: '/api/catalogue/changes',
    payload: { siteIds, change, dryRun },
  });
async function make(change: CatalogueChange, dryRun = false): Promise<Answer> {
  const answer = await post(change, dryRun);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json();
}
const view = async (siteId: string): Promise<Catalogue> =>
  (await (await admin()).get(`/api/catalogue/${siteId}`)).json();
const carRates = async ({ booth }: FedBooth) =>
  (await booth.call('tariffs.current', {}))
    .filter(({ vehicleClass }) => vehicleClass.code === 'car')
    .map(({ dayRate, nightRate }) => [dayRate, nightRate]);
const tariff = (validFrom: number | null, dayRate = 2600): CatalogueChange => ({
  kind: 'tariff',
  vehicleClass: 'car',
  dayRate,
  nightRate: 1300,
  validFrom,
});

test('a tariff for three sites is scheduled at once, holds from its instant, and a dry run leaves all as it was', async () => {
  const from = hq.now() + 60 * MINUTE;
  const dry = await make(tariff(from), true);
  expect(dry.done).toBe(false);
  expect(dry.sites.map(({ rows, refused }) => [rows.length, refused])).toEqual([
    [1, null],
    [1, null],
    [1, null],
  ]);
  expect(dry.sites[0]?.rows[0]).toMatchObject({
    before: null,
    after: { dayRate: 2600, validFrom: from },
  });
  for (const booth of booths) expect(await booth.pull()).toEqual([]);

  expect((await make(tariff(from))).done).toBe(true);
  for (const booth of booths) {
    const before = await carRates(booth);
    await booth.meet();
    expect(await carRates(booth)).toEqual(before);
  }
  pass(60);
  for (const booth of booths) {
    expect(await carRates(booth)).toEqual([[2600, 1300]]);
    expect([...verify(booth.booth.core.db)]).toEqual([]);
  }
  const car = (await view(sites()[0] ?? '')).classes.find(({ code }) => code === 'car');
  expect(car?.tariffs.map(({ state, createdBy }) => [state, createdBy])[0]).toEqual([
    'current',
    'Rosa de HQ',
  ]);
});

test('what was scheduled is withdrawn before it begins; the one before it goes on at every booth', async () => {
  const from = hq.now() + 60 * MINUTE;
  await make(tariff(from));
  for (const booth of booths) await booth.meet();
  pass(5);
  const withdrawal: CatalogueChange = {
    kind: 'withdraw_tariff',
    vehicleClass: 'car',
    validFrom: from,
    reason: 'another figure was decided',
  };
  await make(withdrawal);
  for (const booth of booths) {
    const before = await carRates(booth);
    await booth.meet();
    expect(await carRates(booth)).toEqual(before);
  }
  await make(tariff(from, 9000));
  for (const booth of booths) await booth.meet();
  pass(60);
  for (const booth of booths) {
    expect(await carRates(booth)).toEqual([[9000, 1300]]);
    expect([...verify(booth.booth.core.db)]).toEqual([]);
  }
  expect((await post({ ...withdrawal, validFrom: hq.now() })).statusCode).toBe(409);
});

test('one site that refuses stops all of them, and says why', async () => {
  const [first = '', second = ''] = sites();
  await transferPart(
    hq,
    ROSA,
    { siteId: second, part: 'tariffs', owner: booths[1]?.terminal.terminalId ?? '' },
    hq.now(),
  );
  const answer = await post(tariff(null));
  expect(answer.statusCode).toBe(409);
  const { code, details } = (answer.json() as { error: { code: string; details: Answer } }).error;
  expect(code).toBe('CATALOGUE_REFUSED');
  const refused = details.sites.filter((it) => it.refused);
  expect(refused.map(({ siteId, refused: why }) => [siteId, why?.code])).toEqual([
    [second, 'NOT_OWNER'],
  ]);
  const car = (await view(first)).classes.find((it) => it.code === 'car');
  expect(car?.tariffs).toHaveLength(1);
});

test.each<[string, CatalogueChange, string]>([
  ['an instant that has passed', tariff(START), 'CHANGE_IN_THE_PAST'],
  [
    'a class that is not there',
    { ...tariff(null), vehicleClass: 'tank' } as CatalogueChange,
    'NOT_FOUND',
  ],
  [
    'a policy below the legal minimum',
    {
      kind: 'policy',
      validFrom: null,
      policy: {
        mode: 'tranche',
        dayFrom: '08:00',
        dayTo: '21:00',
        firstTranche: 20,
        nextTranche: 10,
        freeMinutes: 0,
        dailyCap: null,
      },
    },
    'POLICY_FIRST_TRANCHE_TOO_SHORT',
  ],
  [
    'a PIN that anybody guesses',
    { kind: 'person', username: 'pedro', displayName: 'Pedro', roleCode: 'operator', pin: '1234' },
    'PIN_TOO_WEAK',
  ],
  [
    'the last administrator',
    { kind: 'change_person', username: 'arivas', status: 'suspended' },
    'LAST_ADMIN',
  ],
])('%s is refused by the rules of the booths', async (_what, change, code) => {
  const { sites: at } = await make(change, true);
  expect(at.map(({ refused }) => refused?.code)).toEqual([code, code, code]);
});

test('a person of three sites signs in at each with the PIN that was set at HQ; no answer carries a hash', async () => {
  const person = await post({
    kind: 'person',
    username: 'pedro',
    displayName: 'Pedro Araya',
    roleCode: 'operator',
    pin: '9471',
  });
  expect(person.statusCode).toBe(200);
  const [siteId = ''] = sites();
  const shown = await (await admin()).get(`/api/catalogue/${siteId}`);
  const history = await (await admin()).get(`/api/catalogue/${siteId}/history?limit=2`);
  for (const { body } of [person, shown, history]) expect(body).not.toMatch(/scrypt|pinHash|9471/);
  expect(shown.body).toContain('Pedro Araya');
  for (const { booth } of booths) await booths.find((it) => it.booth === booth)?.meet();
  for (const { booth } of booths) {
    await booth.call('access.signOut', {});
    const tile = (await booth.call('access.tiles', {})).find(
      ({ displayName }) => displayName === 'Pedro Araya',
    );
    await booth.call('access.signIn', { userId: tile?.userId ?? '', pin: '9471' });
    const hash = booth.core.db.$client
      .prepare("SELECT pin_hash FROM users WHERE username = 'pedro'")
      .pluck()
      .get() as string;
    expect(await verifyPin('9471', hash)).toBe(true);
    expect([...verify(booth.core.db)]).toEqual([]);
  }
});

test('a class, an agreement, texts and the hours arrive; what they are is as the booth would have made it', async () => {
  await make({
    kind: 'class',
    name: 'Camión 3/4',
    spotKind: 'truck',
    dayRate: 5000,
    nightRate: 4000,
  });
  await make({
    kind: 'agreement',
    code: 'TEATRO',
    name: 'Teatro Central',
    merchant: 'Teatro',
    scanCode: null,
    discount: { kind: 'percent', value: 30 },
    validFrom: null,
    validTo: null,
    maxUses: null,
    maxUsesPerDay: null,
  });
  await make({
    kind: 'texts',
    value: { ticketHeader: 'Bienvenido', ticketFooter: '', receiptFooter: '', claimsContact: '' },
  });
  for (const it of booths) {
    await it.meet();
    const current = await it.booth.call('tariffs.current', {});
    expect(current.map(({ vehicleClass }) => vehicleClass.code)).toContain('camion_3_4');
    expect((await it.booth.call('settings.get', {})).texts.ticketHeader).toBe('Bienvenido');
    const agreements = await it.booth.call('agreements.list', {});
    expect(agreements.map(({ code }) => code)).toContain('TEATRO');
    expect([...verify(it.booth.core.db)]).toEqual([]);
  }
});

test('managers look and do not touch; sites that somebody does not see are not there', async () => {
  const [own = '', other = ''] = sites();
  const manager = await testPerson(hq, { siteIds: [own] });
  const payload = { siteIds: [own], change: tariff(null), dryRun: true };
  const url = '/api/catalogue/changes';
  expect((await manager.send({ method: 'POST', url, payload })).statusCode).toBe(403);
  expect((await manager.get(`/api/catalogue/${own}`)).statusCode).toBe(200);
  expect((await manager.get(`/api/catalogue/${other}`)).statusCode).toBe(404);
});

test('the history of a catalogue is read page by page, nothing twice and nothing left out', async () => {
  const [siteId = ''] = sites();
  const seen: { id: string; action: string; by: string }[] = [];
  let cursor = '';
  for (;;) {
    const url = `/api/catalogue/${siteId}/history?limit=5${cursor}`;
    const page = (await (await admin()).get(url)).json() as {
      items: typeof seen;
      next: string | null;
    };
    seen.push(...page.items);
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
  const actions = seen.map(({ action, by }) => `${action} by ${by}`).toSorted();
  expect(actions).toEqual([
    ...Array<string>(6).fill('transferred by Rosa de HQ'),
    ...Array<string>(6).fill('uploaded by Caja 2'),
  ]);
});

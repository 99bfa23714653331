import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, openTestBooth, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

async function spotsOf(booth: TestBooth) {
  const { zones } = await booth.call('parking.board', {});
  return zones.flatMap((zone) => zone.spots);
}

describe('the map', () => {
  test('shows every spot with what stands there and what it costs now', async () => {
    const booth = await openDemoBooth();
    await checkIn(booth, 'KRTV62');
    booth.passMinutes(30);
    await checkIn(booth, 'BCDF11');
    const board = await booth.call('parking.board', {});
    expect(board.zones.map((zone) => [zone.name, zone.spots.length])).toEqual([
      ['Patio A', 18],
      ['Techado B', 16],
      ['Motos M', 6],
    ]);
    expect(board.counts).toEqual({
      free: 38,
      occupied: 2,
      reserved: 0,
      outOfService: 0,
      overnight: 0,
    });
    expect(board.zones[0]?.spots[0]).toMatchObject({
      code: 'A1',
      state: 'occupied',
      stay: { plate: { normalised: 'KRTV62' }, minutes: 30, amount: 900 },
    });
    expect(board.zones[0]?.spots[1]).toMatchObject({ stay: { minutes: 0, amount: 0 } });
  });

  test('counts who has been there for a day', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(1439);
    expect((await booth.call('parking.board', {})).counts.overnight).toBe(0);
    booth.passMinutes(1);
    expect((await booth.call('parking.board', {})).counts.overnight).toBe(1);
    await payCash(booth, stay.sessionId);
    expect((await booth.call('parking.board', {})).counts).toMatchObject({
      overnight: 0,
      occupied: 0,
    });
  });

  test('shows nothing rather than a negative stay when the clock was set back', async () => {
    const booth = await openDemoBooth();
    await checkIn(booth, 'KRTV62');
    booth.passMinutes(-30);
    const [first] = await spotsOf(booth);
    expect(first?.stay).toMatchObject({ minutes: 0, amount: 0 });
  });
});

describe('out of service', () => {
  test('needs a reason, says it, and is not proposed; it comes back', async () => {
    const booth = await openDemoBooth();
    const [first] = await spotsOf(booth);
    const spotId = first?.spotId ?? '';
    await expect(
      booth.call('spots.takeOutOfService', { spotId, reason: '  ' }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await booth.call('spots.takeOutOfService', { spotId, reason: 'pintura fresca' });
    expect((await spotsOf(booth))[0]).toMatchObject({
      state: 'out_of_service',
      reason: 'pintura fresca',
    });
    expect((await checkIn(booth, 'KRTV62')).stay.spotCode).toBe('A2');
    await booth.call('spots.returnToService', { spotId });
    expect((await spotsOf(booth))[0]).toMatchObject({ state: 'free', reason: null });
    const history = 'SELECT count(*) FROM status_history WHERE record_id = ?';
    expect(value(booth.core.db, history, spotId)).toBe(2);
  });

  test('is refused while a car stands there', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    const { spotId } = stay;
    await expect(
      booth.call('spots.takeOutOfService', { spotId, reason: 'pintura' }),
    ).rejects.toMatchObject({ code: 'SPOT_OCCUPIED', details: { spotCode: 'A1' } });
  });

  test('twice is once', async () => {
    const booth = await openDemoBooth();
    const [first] = await spotsOf(booth);
    const out = { spotId: first?.spotId ?? '', reason: 'pintura' };
    await booth.call('spots.takeOutOfService', out);
    const before = dump(booth.core.db);
    await booth.call('spots.takeOutOfService', out);
    expect(dump(booth.core.db)).toEqual(before);
  });
});

test('a site of 500 spots fills up to the last one', async () => {
  const booth = openTestBooth();
  await booth.call('setup.complete', {
    company: {
      name: 'Grande SpA',
      rut: '76086428-5',
      activity: 'Estacionamientos',
      address: 'Uno 1',
    },
    site: { name: 'Grande', address: 'Uno 1', zone: 'America/Santiago', demo: false },
    terminal: { code: 'A', name: 'Caja 1' },
    admin: { displayName: 'Ana Rivas', username: 'ana', pin: '2580' },
    classes: [{ code: 'car', name: 'Auto', spotKind: 'car', dayRate: 1800, nightRate: 1200 }],
    policy: DEFAULT_CHARGING_POLICY,
    spots: [{ zone: 'Nivel 1', prefix: 'A', from: 1, to: 500, kind: 'car' }],
    printer: { kind: 'none' },
  });
  const [ana] = await booth.call('access.tiles', {});
  await booth.call('access.signIn', { userId: ana?.userId ?? '', pin: '2580' });
  const plate = (i: number) =>
    `KR${String.fromCharCode(65 + Math.floor(i / 100))}T${String(i % 100).padStart(2, '0')}`;
  for (let i = 0; i < 500; i += 1) await checkIn(booth, plate(i));
  booth.passMinutes(60);
  const board = await booth.call('parking.board', {});
  expect(board.counts).toMatchObject({ free: 0, occupied: 500 });
  expect(board.zones[0]?.spots.map((spot) => spot.code)).toEqual(
    Array.from({ length: 500 }, (_, i) => `A${i + 1}`),
  );
  expect(board.zones[0]?.spots.every((spot) => spot.stay?.amount === 1800)).toBe(true);
  await expect(checkIn(booth, 'ZZZZ99')).rejects.toMatchObject({ code: 'NO_FREE_SPOT' });
  expect(await booth.call('sessions.search', { text: 'KRE', limit: 200 })).toHaveLength(100);
});

import type { Layout, NewLayout } from '@shared/contracts/spots';
import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

/** The demonstration site, its administrator at the booth. */
async function adminBooth() {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Ana Rivas');
  return { booth, plan: await booth.call('spots.layout', {}) };
}

type Zones = NewLayout['zones'];

/** The plan as it is, to be changed and saved. */
const asWanted = (plan: Layout): Zones =>
  plan.zones.map(({ zoneId, name, spots }) => ({
    zoneId,
    name,
    spots: spots.map(({ spotId, code, kind, cell }) => ({ spotId, code, kind, cell })),
  }));

const save = (booth: TestBooth, plan: Layout, zones: Zones, retire: string[] = []) =>
  booth.call('spots.saveLayout', { version: plan.version, layout: { zones, retire } });

const spotOf = (plan: Layout, code: string) => {
  const found = plan.zones.flatMap((zone) => zone.spots).find((spot) => spot.code === code);
  if (!found) throw new Error(`no spot ${code}`);
  return found;
};

const without = (zones: Zones, code: string): Zones =>
  zones.map((zone) => ({ ...zone, spots: zone.spots.filter((spot) => spot.code !== code) }));

const renamed = (zones: Zones, names: Record<string, string>): Zones =>
  zones.map((zone) => ({
    ...zone,
    spots: zone.spots.map((spot) => ({ ...spot, code: names[spot.code] ?? spot.code })),
  }));

async function usedSpot(booth: TestBooth): Promise<{ spotId: string; spotCode: string }> {
  await signInAs(booth, 'Marcela Fuentes');
  const { stay } = await checkIn(booth, 'KRTV62');
  booth.passMinutes(40);
  await payCash(booth, stay.sessionId);
  await signInAs(booth, 'Ana Rivas');
  return stay;
}

const sound = (booth: TestBooth) => expect([...verify(booth.core.db)]).toEqual([]);

describe('the plan', () => {
  test('is drawn, renamed, added to and taken from in one saving', async () => {
    const { booth, plan } = await adminBooth();
    const [patio, roofed] = asWanted(plan);
    if (!patio || !roofed) throw new Error('no zones');
    const drawn = patio.spots
      .filter(({ code }) => code !== 'A18')
      .map((spot, index) => ({ ...spot, cell: { x: index % 9, y: Math.floor(index / 9) * 2 } }));
    const added = { spotId: null, code: 'A30', kind: 'truck' as const, cell: { x: 20, y: 5 } };
    const zones: Zones = [
      { ...roofed, name: 'Techado norte' },
      { ...patio, spots: [...drawn, added] },
      { zoneId: null, name: 'Calle', spots: [] },
    ];
    // The motorcycles' zone goes with its spots, none of which was ever used.
    const after = await save(booth, plan, zones);
    expect(after.zones.map(({ name, spots }) => [name, spots.length])).toEqual([
      ['Techado norte', 16],
      ['Patio A', 18],
      ['Calle', 0],
    ]);
    expect(spotOf(after, 'A30')).toMatchObject({ kind: 'truck', cell: { x: 20, y: 5 } });
    const board = await booth.call('parking.board', {});
    expect(board.zones.map((zone) => zone.name)).toEqual(['Techado norte', 'Patio A']);
    expect(board.counts.free).toBe(34);
    const details = JSON.parse(
      String(
        value(booth.core.db, "SELECT details FROM audit_log WHERE action = 'spots.layout_saved'"),
      ),
    ) as { added: unknown[]; deleted: unknown[]; zones: unknown };
    expect(details.added).toEqual([
      { spotId: expect.any(String), code: 'A30', zone: 'Patio A', kind: 'truck', x: 20, y: 5 },
    ]);
    expect(details.deleted).toHaveLength(7);
    expect(value(booth.core.db, 'SELECT kind FROM outbox ORDER BY rowid DESC LIMIT 1')).toBe(
      'spots.layout_saved',
    );
    sound(booth);
  });

  test('codes and names of zones can be exchanged', async () => {
    const { booth, plan } = await adminBooth();
    const [patio, roofed, bikes] = renamed(asWanted(plan), { A1: 'A2', A2: 'A1' });
    if (!patio || !roofed || !bikes) throw new Error('no zones');
    const zones = [{ ...patio, name: roofed.name }, { ...roofed, name: patio.name }, bikes];
    const after = await save(booth, plan, zones);
    expect(spotOf(after, 'A1').spotId).toBe(spotOf(plan, 'A2').spotId);
    expect(after.zones[0]).toMatchObject({ zoneId: patio.zoneId, name: 'Techado B' });
    sound(booth);
  });

  test('saved meanwhile by another: refused, nothing changes', async () => {
    const { booth, plan } = await adminBooth();
    await save(booth, plan, renamed(asWanted(plan), { A1: 'A50' }));
    const again = () => save(booth, plan, renamed(asWanted(plan), { A2: 'A51' }));
    expect((await refusalOf(booth, again)).code).toBe('CONFLICT');
  });

  test('two spots of one code, or in one cell, are refused', async () => {
    const { booth, plan } = await adminBooth();
    const zones = asWanted(plan);
    const twins = await refusalOf(booth, () => save(booth, plan, renamed(zones, { A1: 'b2' })));
    expect(twins).toMatchObject({ code: 'SPOT_CODE_TAKEN' });
    const cell = { x: 3, y: 3 };
    const stacked = zones.map((zone) => ({
      ...zone,
      spots: zone.spots.map((spot) => ({ ...spot, cell })),
    }));
    const refused = await refusalOf(booth, () => save(booth, plan, stacked));
    expect(refused).toMatchObject({ code: 'SPOT_CELL_TAKEN', details: { spotCode: 'A2' } });
  });

  test('an operator does not touch it', async () => {
    const booth = await openDemoBooth();
    const look = await refusalOf(booth, () => booth.call('spots.layout', {}));
    expect(look.code).toBe('FORBIDDEN');
  });

  test('nothing of it remains when it fails halfway', async () => {
    const { booth, plan } = await adminBooth();
    const before = dump(booth.core.db);
    booth.core.db.$client.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON main.outbox BEGIN SELECT RAISE(ABORT, 'disk'); END",
    );
    await expect(save(booth, plan, renamed(asWanted(plan), { A1: 'A99' }))).rejects.toThrow(
      /internal error/,
    );
    expect(dump(booth.core.db)).toEqual(before);
  });
});

describe('removing a spot', () => {
  test('with history is refused; retired, it leaves map, proposal and counts and keeps its stays', async () => {
    const { booth } = await adminBooth();
    const { spotId, spotCode } = await usedSpot(booth);
    const plan = await booth.call('spots.layout', {});
    expect(spotOf(plan, spotCode)).toMatchObject({ used: true, occupied: false });
    const zones = without(asWanted(plan), spotCode);
    const refused = await refusalOf(booth, () => save(booth, plan, zones));
    expect(refused).toMatchObject({ code: 'SPOT_HAS_HISTORY', details: { spotCode } });

    const after = await save(booth, plan, zones, [spotId]);
    expect(after.retired).toEqual([spotCode]);
    const board = await booth.call('parking.board', {});
    expect(board.zones.flatMap((zone) => zone.spots).map((spot) => spot.code)).not.toContain(
      spotCode,
    );
    expect(board.counts.free).toBe(39);
    await signInAs(booth, 'Marcela Fuentes');
    expect(await booth.call('sessions.lookup', { text: 'BCDF11' })).not.toMatchObject({
      proposedSpotCode: spotCode,
    });
    expect((await refusalOf(booth, () => checkIn(booth, 'BCDF11', spotId))).code).toBe('NOT_FOUND');
    expect(value(booth.core.db, 'SELECT count(*) FROM sessions WHERE spot_id = ?', spotId)).toBe(1);
    sound(booth);
  });

  test('a new one of a retired code is that one, back with its history', async () => {
    const { booth } = await adminBooth();
    const { spotId, spotCode } = await usedSpot(booth);
    const plan = await booth.call('spots.layout', {});
    const resting = await save(booth, plan, without(asWanted(plan), spotCode), [spotId]);
    // Its code belongs to it: no other spot takes it.
    const taken = renamed(asWanted(resting), { A5: spotCode });
    expect((await refusalOf(booth, () => save(booth, resting, taken))).code).toBe(
      'SPOT_CODE_TAKEN',
    );
    const [first, ...others] = asWanted(resting);
    if (!first) throw new Error('no zone');
    const back = { spotId: null, code: spotCode, kind: 'ev' as const, cell: null };
    const after = await save(booth, resting, [
      { ...first, spots: [...first.spots, back] },
      ...others,
    ]);
    expect(spotOf(after, spotCode)).toMatchObject({ spotId, kind: 'ev', used: true });
    expect(after.retired).toEqual([]);
    sound(booth);
  });

  test('with a car on it is refused, whatever else was asked', async () => {
    const { booth } = await adminBooth();
    await signInAs(booth, 'Marcela Fuentes');
    const { stay } = await checkIn(booth, 'KRTV62');
    await signInAs(booth, 'Ana Rivas');
    const plan = await booth.call('spots.layout', {});
    const zones = without(asWanted(plan), stay.spotCode);
    const refused = await refusalOf(booth, () => save(booth, plan, zones, [stay.spotId]));
    expect(refused).toMatchObject({
      code: 'SPOT_OCCUPIED',
      details: { spotCode: stay.spotCode },
    });
  });

  test('a plan changed behind the program is noticed', async () => {
    const { booth, plan } = await adminBooth();
    await save(booth, plan, renamed(asWanted(plan), { A1: 'A60' }));
    sound(booth);
    const changes = [
      "UPDATE spots SET grid_x = 4, grid_y = 4 WHERE code = 'A60'",
      "UPDATE spots SET kind = 'ev' WHERE code = 'A3'",
      "UPDATE spots SET retired_at = 1 WHERE code = 'A4'",
      "DELETE FROM spots WHERE code = 'A5'",
      "UPDATE zones SET name = 'Otra' WHERE name = 'Motos M'",
    ];
    for (const sql of changes) {
      booth.core.db.$client.exec(sql);
      const found = [...verify(booth.core.db)].filter(
        ({ check }) => check === 'spots.plan_recorded',
      );
      expect(found).not.toEqual([]);
    }
  });
});

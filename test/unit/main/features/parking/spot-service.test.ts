import { describe, expect, test } from 'vitest';
import { returnDueSpots } from '@main/features/parking/index';
import { verify } from '@main/features/verify/index';
import { checkIn, MINUTE, openDemoBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

async function spotA3(booth: TestBooth) {
  const { zones } = await booth.call('parking.board', {});
  const spot = zones.flatMap((zone) => zone.spots).find(({ code }) => code === 'A3');
  if (!spot) throw new Error('no A3');
  return spot;
}

describe('a spot out of service for a period', () => {
  test('returns by itself, by the program, on the word of who set it', async () => {
    const booth = await openDemoBooth();
    const { spotId } = await spotA3(booth);
    const until = booth.clock.now() + 90 * MINUTE;
    await booth.call('spots.takeOutOfService', { spotId, reason: 'pintura', until });
    expect(await spotA3(booth)).toMatchObject({
      state: 'out_of_service',
      reason: 'pintura',
      until,
    });
    booth.passMinutes(89);
    expect(returnDueSpots(booth.core)).toBe(0);
    // The PC was off for two days.
    booth.passMinutes(2 * 1440);
    expect(returnDueSpots(booth.core)).toBe(1);
    expect(returnDueSpots(booth.core)).toBe(0);
    expect(await spotA3(booth)).toMatchObject({ state: 'free', reason: null, until: null });
    const told = booth.core.db.$client
      .prepare(
        `SELECT a.user_id AS auditedBy, u.display_name AS onTheWordOf, h.reason,
           json_extract(o.payload, '$.status') AS told
         FROM audit_log a JOIN status_history h ON h.at = a.at AND h.record_id = a.entity_id
         JOIN users u ON u.id = h.user_id
         JOIN outbox o ON o.kind = a.action AND json_extract(o.payload, '$.at') = a.at
         WHERE a.action = 'spot.status_changed' ORDER BY a.seq DESC`,
      )
      .get();
    expect(told).toEqual({
      auditedBy: null,
      onTheWordOf: 'Marcela Fuentes',
      reason: 'period ended',
      told: 'available',
    });
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('can be given another reason or end; without one it waits for a person', async () => {
    const booth = await openDemoBooth();
    const { spotId } = await spotA3(booth);
    const until = booth.clock.now() + 10 * MINUTE;
    await booth.call('spots.takeOutOfService', { spotId, reason: 'pintura', until });
    booth.passMinutes(1);
    await booth.call('spots.takeOutOfService', { spotId, reason: 'gotera' });
    booth.passMinutes(60);
    expect(returnDueSpots(booth.core)).toBe(0);
    expect(await spotA3(booth)).toMatchObject({ reason: 'gotera', until: null });
    await booth.call('spots.returnToService', { spotId });
    expect([...verify(booth.core.db)]).toEqual([]);
    booth.core.db.$client.exec('UPDATE spots SET status_until = 5');
    expect([...verify(booth.core.db)].map(({ check }) => check)).toContain('spots.recorded');
  });

  test('is refused when its end has passed or a car stands there', async () => {
    const booth = await openDemoBooth();
    const { spotId } = await spotA3(booth);
    const past = () =>
      booth.call('spots.takeOutOfService', { spotId, reason: 'pintura', until: MINUTE });
    expect((await refusalOf(booth, past)).code).toBe('INSTANT_INVALID');
    await checkIn(booth, 'KRTV62', spotId);
    const occupied = () => booth.call('spots.takeOutOfService', { spotId, reason: 'pintura' });
    expect((await refusalOf(booth, occupied)).code).toBe('SPOT_OCCUPIED');
    expect(value(booth.core.db, "SELECT count(*) FROM spots WHERE status <> 'available'")).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '@shared/kernel/errors';
import { quoteStay } from '@main/features/tariffs/index';
import { checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { correction, expectSound } from '@test/helpers/stays';

const PLATES = ['KRTV62', 'BCDF11', 'ZZ1234', 'GHJK12', 'PLRS45'] as const;
const CLASSES = ['car', 'motorcycle'] as const;
const SPOTS = 4;

type Step =
  | { readonly do: 'enter'; readonly plate: number; readonly spot: number }
  | {
      readonly do: 'correct';
      readonly car: number;
      readonly plate?: number;
      readonly spot?: number;
      readonly vehicleClass?: number;
      readonly minutes?: number;
    }
  | { readonly do: 'move'; readonly car: number; readonly spot: number }
  | { readonly do: 'void'; readonly car: number };

const plate = fc.nat(PLATES.length - 1);
const spot = fc.nat(SPOTS - 1);
const car = fc.nat(3);
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('enter' as const), plate, spot }),
    fc.record(
      {
        do: fc.constant('correct' as const),
        car,
        plate,
        spot,
        vehicleClass: fc.nat(1),
        minutes: fc.integer({ min: -90, max: 5 }),
      },
      { requiredKeys: ['do', 'car'] },
    ),
    fc.record({ do: fc.constant('move' as const), car, spot }),
    fc.record({ do: fc.constant('void' as const), car }),
  ),
  { minLength: 1, maxLength: 25 },
);

interface Open {
  readonly id: string;
  readonly vehicleId: string;
  readonly spotId: string;
  readonly startTime: number;
  readonly dayRate: number;
  readonly nightRate: number;
  readonly tariffClass: string;
  readonly vehicleClass: string;
  readonly policy: string;
}

const openRows = (booth: TestBooth): Open[] =>
  booth.core.db.$client
    .prepare(
      `SELECT s.id, s.vehicle_id AS vehicleId, s.spot_id AS spotId, s.start_time AS startTime,
         t.day_rate AS dayRate, t.night_rate AS nightRate, t.vehicle_class AS tariffClass,
         s.vehicle_class AS vehicleClass, s.policy_snapshot AS policy
       FROM sessions s JOIN tariffs t ON t.id = s.tariff_id WHERE s.status = 'open' ORDER BY s.rowid`,
    )
    .all() as Open[];

/** Does a step as a person would, on whatever stands there; a refusal is an answer too. */
async function take(booth: TestBooth, step: Step, spots: readonly string[]): Promise<void> {
  const at = (index: number | undefined) => (index === undefined ? undefined : spots[index]);
  const open = openRows(booth);
  if (step.do === 'enter') {
    await checkIn(booth, PLATES[step.plate] ?? '', at(step.spot) ?? null);
    return;
  }
  const stay = open[step.car % Math.max(1, open.length)];
  if (!stay) return;
  if (step.do === 'void') {
    const gone = { kind: 'wrong_entry', reason: 'prueba' } as const;
    await booth.call('sessions.void', { sessionId: stay.id, ...gone });
    return;
  }
  if (step.do === 'move') {
    const spotId = at(step.spot) ?? '';
    const exchange = open.find((it) => it.spotId === spotId)?.id ?? null;
    await booth.call('sessions.move', { sessionId: stay.id, spotId, exchange });
    return;
  }
  const { minutes, vehicleClass } = step;
  const change = {
    ...(step.plate !== undefined && { plate: PLATES[step.plate] ?? '' }),
    ...(vehicleClass !== undefined && { vehicleClass: CLASSES[vehicleClass] ?? 'car' }),
    ...(step.spot !== undefined && { spotId: at(step.spot) ?? '' }),
    ...(minutes !== undefined && { startTime: stay.startTime + minutes * 60_000 }),
  };
  await booth.call('sessions.correct', correction(stay.id, change));
}

const EXPECTED = new Set([
  'ALREADY_INSIDE',
  'SPOT_TAKEN',
  'NOTHING_TO_CORRECT',
  'ENTRY_IN_FUTURE',
  'ENTRY_OVERLAPS',
  'TARIFF_GAP',
]);

async function attempt(booth: TestBooth, step: Step, spots: readonly string[]): Promise<void> {
  try {
    await take(booth, step, spots);
  } catch (error) {
    if (!isAppError(error) || !EXPECTED.has(error.code)) throw error;
  }
}

/** Laws 1 and 2 of stays: one per vehicle and spot, charged by its own facts. */
async function expectLawful(booth: TestBooth): Promise<void> {
  const open = openRows(booth);
  expect(new Set(open.map((it) => it.vehicleId)).size).toBe(open.length);
  expect(new Set(open.map((it) => it.spotId)).size).toBe(open.length);
  for (const stay of open) {
    expect(stay.tariffClass).toBe(stay.vehicleClass);
    const charge = await booth.call('payments.quote', { sessionId: stay.id, agreementId: null });
    const { amount } = quoteStay({
      entry: stay.startTime,
      exit: charge.quotedAt,
      rates: stay,
      policy: JSON.parse(stay.policy),
    });
    expect(charge.amount).toBe(amount);
  }
}

describe('whatever is corrected, moved, exchanged and voided', () => {
  test('one open stay per vehicle and spot, charged by its facts, and nothing wrong with the data', async () => {
    const booth = await openDemoBooth();
    booth.passMinutes(180);
    await signInAs(booth, 'Rodrigo Soto');
    const board = await booth.call('parking.board', {});
    const spots = (board.zones[0]?.spots ?? []).slice(0, SPOTS).map((it) => it.spotId);
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        for (const step of all) {
          await attempt(booth, step as Step, spots);
          booth.passMinutes(7);
        }
        await expectLawful(booth);
        expectSound(booth);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

import { MINUTE_MS } from '@shared/kernel/time';
import { write } from '@main/core/core';
import { freeSpots } from '@main/features/parking/repo';
import { returnToService, takeOutOfService } from '@main/features/parking/spot-service';
import {
  allClasses,
  changePolicy,
  changeTariff,
  policyAt,
  tariffAt,
} from '@main/features/tariffs/index';
import type { World } from './world';

const TROUBLES = [
  'Pintando demarcación',
  'Filtración en el techo',
  'Cargador en mantención',
] as const;

/** A spot is closed for one to three days. */
export function closeSpot(world: World): void {
  const { core, random, supervisor, agenda } = world;
  const [first, ...others] = freeSpots(core.db).toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (!first) return;
  const { spotId } = random.pick([first, ...others]);
  takeOutOfService(core, supervisor, { spotId, reason: random.pick(TROUBLES), until: null });
  agenda.add(core.clock.now() + random.int(1440, 4320) * MINUTE_MS, () =>
    returnToService(core, supervisor, spotId, 'Trabajo terminado'),
  );
}

/** New rates for every class, from this instant on: stays inside keep theirs. */
export function raiseTariffs(world: World): void {
  const { core, admin } = world;
  write(core, ['settings.changed'], (tx) => {
    const now = core.clock.now();
    for (const { code } of allClasses(tx)) {
      const { dayRate, nightRate } = tariffAt(tx, code, now);
      const rates = { dayRate: dayRate + 100, nightRate: nightRate + 100 };
      changeTariff(core, tx, admin, { vehicleClass: code, rates, validFrom: null }, now);
    }
  });
}

/** Charging by tranches from now on, with a quarter of an hour to turn round and leave. */
export function chargeByTranches(world: World): void {
  const { core, admin } = world;
  write(core, ['settings.changed'], (tx) => {
    const now = core.clock.now();
    const policy = { ...policyAt(tx, now), mode: 'tranche', freeMinutes: 15 } as const;
    changePolicy(core, tx, admin, { policy, validFrom: null }, now);
  });
}

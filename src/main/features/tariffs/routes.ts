import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { activeAgreements, allClasses, findTariff } from './repo';

export function tariffsRoutes(core: Core): Handlers<CallsOf<'tariffs' | 'agreements'>> {
  return {
    // A class without a tariff is left out, so that it does not hide the others.
    'tariffs.current': () =>
      allClasses(core.db).flatMap((vehicleClass) => {
        const tariff = findTariff(core.db, vehicleClass.code, core.clock.now());
        if (!tariff) return [];
        const { id, dayRate, nightRate, validFrom } = tariff;
        return [{ tariffId: id, vehicleClass, dayRate, nightRate, validFrom }];
      }),
    'agreements.list': () => activeAgreements(core.db),
  };
}
